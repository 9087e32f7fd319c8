import { proto } from "baileys";
import type { NewEvent } from "#src/protocol/event.ts";
import type { MediaWork } from "../work.ts";
import { envelopeOfInfo } from "./envelope.ts";
import { messageTold } from "./message.ts";
import { personOf } from "./people.ts";
import { type Json, present, secondsOf, text } from "./read.ts";
import { type Scope, told } from "./scope.ts";
import { joined, only, type Told } from "./told.ts";

const { Status } = proto.WebMessageInfo;
const STATUSES = new Map<number, string>([
  [Status.ERROR, "error"],
  [Status.PENDING, "pending"],
  [Status.SERVER_ACK, "sent"],
  [Status.DELIVERY_ACK, "delivered"],
  [Status.READ, "read"],
  [Status.PLAYED, "played"],
]);

// WhatsApp throws files away; what is older would have to be asked of the phone, one by one.
const FILES_MS = 14 * 86_400_000;

/** Where a piece of history stands among the others; `work` names it. */
export type Piece = { work: string; syncType: number; chunk?: number | undefined; progress?: number | undefined };

const { INITIAL_BOOTSTRAP, RECENT } = proto.HistorySync.HistorySyncType;
const phaseOf = (syncType: number) => (syncType === INITIAL_BOOTSTRAP ? 0 : syncType === RECENT ? 1 : 2);

/** Old messages as one event, with the files of them that are still worth fetching; `n` is its place within the piece. */
export function pastTold(
  scope: Scope,
  infos: proto.IWebMessageInfo[],
  { work, syncType, chunk, progress, n, now }: Piece & { n: number; now: number },
): Told {
  const parts = infos.map((info) => pastMessage(scope, info));
  const data = {
    phase: phaseOf(syncType),
    chunk,
    progress,
    messages: parts.flatMap(({ message }) => message ?? []),
  };
  const { work: files, secrets } = joined(...parts.map(({ brings }) => brings));
  const isFresh = ({ message_id }: MediaWork) => {
    const info = infos.find(({ key }) => key?.id === message_id);
    return now - (secondsOf(info?.messageTimestamp) ?? 0) < FILES_MS;
  };
  return {
    events: [told(scope, "history.batch", ["history", work, n], data)],
    work: files.filter((one) => one.kind === "media" && isFresh(one)),
    secrets,
  };
}

/** One old message; absent when it says nothing, or what it says is about a chat and not in it. */
function pastMessage(scope: Scope, info: proto.IWebMessageInfo): { message?: Json; brings: Told } {
  const envelope = envelopeOfInfo(scope, info);
  const inside = info.message && envelope && tolerant(() => messageTold(scope, envelope, whole(info), "history"));
  const event = inside?.events.find(({ type }) => type.startsWith("message."));
  if (!event) return { brings: only() };
  const status = envelope?.fromMe ? STATUSES.get(info.status ?? -1) : undefined;
  return { message: present({ ...event.data, status }), brings: inside ?? only() };
}

/** What a poll is answered under stands beside an old message. */
const whole = ({ message, messageSecret }: proto.IWebMessageInfo): proto.IMessage =>
  messageSecret && !message?.messageContextInfo?.messageSecret
    ? { ...message, messageContextInfo: { ...message?.messageContextInfo, messageSecret } }
    : (message ?? {});

// One that cannot be read must not keep the others away.
function tolerant<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Names that people gave themselves. */
export const namesTold = (scope: Scope, names: proto.IPushname[]): NewEvent[] =>
  names.flatMap(({ id, pushname }) => {
    const name = text(pushname);
    const person = name && personOf(scope, id ?? undefined, { name });
    return person ? [told(scope, "contact.updated", ["pushname", id ?? "", name], { person })] : [];
  });

/** The history does not come. */
export const historyFailed = (scope: Scope, work: string, title: string): NewEvent =>
  told(scope, "history.failed", ["history_failed", work], { declined: false, errors: [{ title }] });
