import type { NewEvent } from "#src/protocol/event.ts";
import { faults } from "../fault.ts";
import { said } from "../message.ts";
import { peopleWith } from "../people.ts";
import { digits, type Json, number, present, record, text } from "../read.ts";
import type { Scope } from "../scope.ts";
import type { ReadList } from "./lists.ts";
import { fieldEvent } from "./told.ts";

const DECLINED = 2593109;

/** Chunks of old messages, or why none come. */
export const history: ReadList = (scope, items, name) => {
  const events: NewEvent[] = [];
  const unread: unknown[] = [];
  for (const item of items) {
    const raw = scope.original({ [name]: [item] });
    const { event, left } = chunk(scope, item);
    if (event) events.push({ ...event, raw });
    if (left !== undefined) unread.push(left);
  }
  return unread.length > 0 ? { events, unread } : { events };
};

/** Files of old messages that came as placeholders before. */
export const oldMessages: ReadList = (scope, items, name) => {
  const { messages, unread } = sort(scope, items);
  const left = unread.length > 0 ? { unread } : {};
  if (messages.length === 0) return { events: [], ...left };
  const event = fieldEvent(scope, items, { type: "history.batch", data: { messages } });
  return { events: [{ ...event, raw: scope.original({ [name]: items }) }], ...left };
};

function chunk(scope: Scope, item: unknown): { event?: NewEvent; left?: unknown } {
  const sent = record(item);
  const errors = faults(sent?.["errors"]);
  if (errors) {
    const declined = errors.some(({ code }) => code === DECLINED);
    return { event: fieldEvent(scope, item, { type: "history.failed", data: { declined, errors } }) };
  }
  const threads = sent?.["threads"];
  if (!Array.isArray(threads)) return { left: item };
  const sorted = threads.map((one) => thread(scope, one));
  const messages = sorted.flatMap((one) => one.messages);
  const left = sorted.flatMap((one) => one.left ?? []);
  const { phase, chunk_order, progress } = record(sent?.["metadata"]) ?? {};
  const data = { phase: number(phase), chunk: number(chunk_order), progress: number(progress), messages };
  return {
    ...((messages.length > 0 || left.length === 0) && {
      event: fieldEvent(scope, item, { type: "history.batch", data }),
    }),
    ...(left.length > 0 && { left: { ...sent, threads: left } }),
  };
}

/** The messages of a thread: with one person, named by the thread or by what it says of them. */
function thread(scope: Scope, item: unknown): { messages: Json[]; left?: unknown } {
  const sent = record(item);
  const items = sent?.["messages"];
  if (!sent || !Array.isArray(items)) return { messages: [], left: item };
  const { wa_id, user_id, username } = record(sent["context"]) ?? {};
  const address = text(sent["id"]) ?? wa_id;
  const people = peopleWith(scope.people, { wa_id: address, user_id, profile: { username } });
  const { messages, unread } = sort({ ...scope, people }, items, { address, user_id });
  return { messages, ...(unread.length > 0 && { left: { ...sent, messages: unread } }) };
}

/** Whom the account wrote with in a thread. */
type Other = { address?: unknown; user_id?: unknown };

/** Old messages as they are told, and those that cannot be read. */
function sort(scope: Scope, items: unknown[], other: Other = {}): { messages: Json[]; unread: unknown[] } {
  const messages: Json[] = [];
  const unread: unknown[] = [];
  for (const item of items) {
    const sent = record(item);
    const message = sent && old(scope, sent, other);
    if (message) messages.push(message);
    else unread.push(item);
  }
  return { messages, unread };
}

function old(scope: Scope, sent: Json, { address, user_id }: Other): Json | undefined {
  const author = digits(sent["from"]) ?? text(sent["from"]);
  const echo = author !== undefined && author === scope.people.business?.id;
  const role = echo ? "to" : "from";
  const party = present({ [role]: address, [`${role}_user_id`]: user_id });
  const event = said({ ...scope, echo }, { ...party, ...sent }, "history");
  const status = text(record(sent["history_context"])?.["status"])?.toLowerCase();
  return event && present({ ...event.data, status });
}
