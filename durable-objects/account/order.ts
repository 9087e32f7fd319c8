import { finish, type Lane } from "./lane.ts";

/**
 * A chat of a strict lane behind one of its events that failed. What follows in the chat is put aside: done for the cursor,
 * undone for the chat, and read from the log again when the failed one was delivered or parked.
 */
export type HeldChat = {
  /** the failed event's row in the message cache; null once it is delivered or parked: what waited goes out */
  row: string | null;
  failed: number;
  /** the first event of the chat that may be undone, the last that was put aside, and how many were */
  from: number;
  until: number;
  aside: number;
  /** the sequence of a parked event that the chat's next one follows */
  gap: number | null;
};

/** Holds a chat behind the event that failed. To be written before the failed event's row is. */
export function holdChat(lane: Lane, chat: string, failed: number, row: string): void {
  const before = lane.chats[chat];
  const until = Math.max(before?.until ?? 0, failed);
  lane.chats[chat] = { row, failed, from: failed + 1, until, aside: 0, gap: null };
}

/** Whether an event of a chat is to be put aside; the one that failed is not, until its row is there. */
export function isHeld(lane: Lane, chat: string, sequence: number): boolean {
  const held = lane.chats[chat];
  return typeof held?.row === "string" && sequence > held.failed;
}

/** Puts an event of a held chat aside. */
export function putAside(lane: Lane, chat: string, sequence: number): void {
  const held = lane.chats[chat];
  if (!held) return;
  held.until = Math.max(held.until, sequence);
  held.aside++;
  finish(lane, sequence);
}

/** The failed event was delivered or parked: answers the chat that may go on; null when none waited for that row. */
export function releaseChat(lane: Lane, row: string, isParked: boolean): string | null {
  const [chat, held] = Object.entries(lane.chats).find(([, entry]) => entry.row === row) ?? [];
  if (!chat || !held) return null;
  held.row = null;
  held.gap = isParked ? held.failed : null;
  forgetIfOver(lane, chat);
  return chat;
}

/** An event of a chat is done: what is still aside begins after it, and a gap was told with it. */
export function passChat(lane: Lane, chat: string | undefined, sequence: number): void {
  const held = chat === undefined ? undefined : lane.chats[chat];
  if (!held || chat === undefined || sequence < held.from) return;
  if (sequence <= held.until) held.aside = Math.max(0, held.aside - 1);
  held.from = sequence + 1;
  held.gap = null;
  forgetIfOver(lane, chat);
}

/** Chats whose events were put aside and may go out. */
export const released = (lane: Lane): [chat: string, HeldChat][] =>
  Object.entries(lane.chats).filter(([, held]) => held.row === null && held.from <= held.until);

/** Rows that chats wait for. */
export const awaitedRows = (lane: Lane): string[] => Object.values(lane.chats).flatMap(({ row }) => row ?? []);

/** The first sequence that a chat may still need from the log. */
export const neededFrom = (lane: Lane): number =>
  Math.min(Number.POSITIVE_INFINITY, ...Object.values(lane.chats).map(({ from }) => from));

/** Events that are put aside. */
export const asideCount = (lane: Lane): number => Object.values(lane.chats).reduce((sum, { aside }) => sum + aside, 0);

function forgetIfOver(lane: Lane, chat: string): void {
  const held = lane.chats[chat];
  if (held && held.row === null && held.gap === null && held.from > held.until) delete lane.chats[chat];
}
