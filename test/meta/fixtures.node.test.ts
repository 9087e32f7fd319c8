import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { normalizeWebhook } from "@kapso/whatsapp-cloud-api/server";
import { expect, test } from "vitest";
import { type Change, changesOf } from "#src/meta/change.ts";
import { EVENTS, type NewEvent } from "#src/protocol/event.ts";
import { mutate, random } from "./mutations.ts";
import { CHANGES, type Json } from "./payloads.ts";
import { SAMPLES } from "./samples/samples.ts";
import { eventsOfChange } from "./told.ts";

const folder = join(process.env["FIXTURES_DIR"] ?? "../shared/fixtures", "meta-webhooks");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name !== "index.json") : [];

const bodyOf = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));

const within = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((at, name) => (at as Json | undefined)?.[name], value);

const MESSAGES = /^(message\.(received|sent|reaction|edited|deleted)|identity\.changed)$/;
const STATUSES = /^message\.(status|failed)$/;
const MEDIA = ["image", "video", "audio", "document", "sticker"];

function ourMessage({ data }: NewEvent) {
  const type = "change" in data ? "system" : String(data["type"]);
  const content = within(data, type);
  const edited = type === "edit" ? within(content, String(within(content, "type"))) : undefined;
  const reply = within(content, "button_reply") ?? within(content, "list_reply");
  return {
    id: data["message_id"],
    type,
    from: within(data["from"] ?? data["previous"] ?? data["current"], "id"),
    to: data["from_me"] ? within(data, "to", "id") : undefined,
    from_me: data["from_me"] ?? false,
    group: within(data, "chat", "kind") === "group" ? within(data, "chat", "id") : undefined,
    at: data["sent_at"] ?? data["at"],
    text: within(data, "text", "body") ?? within(edited, "body"),
    media: MEDIA.includes(type) ? within(content, "id") : within(edited, "id"),
    caption: within(content, "caption") ?? within(edited, "caption"),
    about: type === "system" ? undefined : within(content, "message_id"),
    emoji: within(content, "emoji"),
    reply: [within(reply, "id"), within(reply, "title")],
    answers: within(data, "context", "message_id"),
    codes: ((data["errors"] ?? []) as Json[]).map(({ code }) => code),
  };
}

// Theirs without content is unsupported with us; a type that was left out follows from the content.
function typeOf(theirs: Json): string {
  const type = String(theirs["type"] ?? Object.keys(theirs).find((name) => name === "location"));
  const empty = !(type in theirs) && type !== "request_welcome";
  return empty ? "unsupported" : type;
}

function theirMessage(theirs: Json) {
  const type = typeOf(theirs);
  const content = within(theirs, type);
  const edited = within(content, "message", String(within(content, "message", "type")));
  const reply = within(content, "buttonReply") ?? within(content, "listReply");
  const echoed = within(theirs, "kapso", "source") === "smb_message_echo";
  return {
    id: theirs["id"],
    type,
    from: theirs["from"] || theirs["fromUserId"],
    to: echoed ? theirs["to"] : undefined,
    from_me: echoed,
    group: theirs["groupId"],
    at: timeOf(theirs),
    text: within(theirs, "text", "body") ?? within(edited, "body"),
    media: MEDIA.includes(type) ? within(content, "id") : within(edited, "id"),
    caption: within(content, "caption") ?? within(edited, "caption"),
    about: within(content, "messageId") ?? within(content, "originalMessageId"),
    emoji: within(content, "emoji"),
    reply: [within(reply, "id"), within(reply, "title")],
    answers: within(theirs, "context", "id"),
    codes: ((theirs["errors"] ?? []) as Json[]).map(({ code }) => code),
  };
}

function timeOf({ timestamp }: Json): string | undefined {
  return /^\d+$/.test(String(timestamp)) ? new Date(Number(timestamp) * 1000).toISOString() : undefined;
}

const ourStatus = ({ type, data }: NewEvent) => ({
  id: data["message_id"],
  status: data["status"],
  failed: type === "message.failed",
  at: data["at"],
  chat: within(data, "chat", "id"),
  recipient: within(data, "recipient", "id"),
  codes: [within(data, "error", "code")],
  category: within(data, "pricing", "category"),
});

const theirStatus = (theirs: Json) => ({
  id: theirs["id"],
  status: theirs["status"],
  failed: theirs["status"] === "failed",
  at: timeOf(theirs),
  chat: theirs["recipientId"] || theirs["recipientUserId"],
  recipient:
    theirs["recipientType"] === "group"
      ? theirs["recipientParticipantId"]
      : theirs["recipientId"] || theirs["recipientUserId"],
  codes: theirs["errors"] ? (theirs["errors"] as Json[]).map(({ code }) => code) : [undefined],
  category: within(theirs, "pricing", "category"),
});

const LIVE = ["messages", "smb_message_echoes", "message_echoes"];
// What is in the samples and documented nowhere.
const UNDOCUMENTED = [/"field":"unknown_field_xyz"/, /"event":"some_future_event"/];

function compare(change: Change): void {
  const events = eventsOfChange(change);
  if (UNDOCUMENTED.some((sample) => sample.test(JSON.stringify(change))))
    return expect(events).toMatchObject([{ data: { field: change.field, value: change.value } }]);
  for (const { type } of events) expect(Object.keys(EVENTS), "has an event of its own").toContain(type);
  if (LIVE.includes(change.field)) compareLive(change, events);
  else expect(Math.max(countOf(events), 1)).toBe(Math.max(itemsIn(change), 1));
}

const LISTS = ["calls", "groups", "user_preferences", "user_id_update", "state_sync", "automatic_events", "statuses"];

/** How many things a change that is not live tells. */
function itemsIn({ field, value }: Change): number {
  const count = (list: unknown) => (Array.isArray(list) ? list.length : 0);
  const threads = ((within(value, "history") ?? []) as Json[]).flatMap((chunk) => chunk["threads"] ?? []) as Json[];
  const old = threads.map((thread) => count(thread["messages"])).reduce((sum, n) => sum + n, 0);
  const standby = Object.entries(Object(within(value, "standby"))).filter(([name]) => name !== "contacts");
  const counts = [...LISTS.map((name) => count(within(value, name))), ...standby.map(([, list]) => count(list))];
  const errors = field === "calls" && count(within(value, "errors")) > 0 ? 1 : 0;
  return counts.reduce((sum, n) => sum + n, old + errors + count(within(value, "messages")));
}

const countOf = (events: NewEvent[]): number =>
  events.reduce((sum, { data }) => sum + (Array.isArray(data["messages"]) ? data["messages"].length : 1), 0);

// The other library counts the messages and statuses of any field as live.
function compareLive(change: Change, events: NewEvent[]): void {
  const theirs = normalizeWebhook({ entry: [{ changes: [change] }] });
  const messages = events.filter(({ type }) => MESSAGES.test(type));
  const statuses = events.filter(({ type }) => STATUSES.test(type));
  const others = events.filter((event) => !messages.includes(event) && !statuses.includes(event));
  const codes = others.flatMap(({ data }) => ((data["errors"] ?? []) as Json[]).map(({ code }) => code));
  const actions = others.flatMap(({ data }) => (data["user_actions"] ?? []) as Json[]);
  const theirCodes = ((within(change.value, "errors") ?? []) as Json[]).map(({ code }) => code);

  expect(messages.map(ourMessage)).toEqual(theirs.messages.map((message) => theirMessage(message as unknown as Json)));
  expect(statuses.map(ourStatus)).toEqual(theirs.statuses.map(theirStatus));
  expect(codes).toEqual(theirCodes);
  const theirActions = (within(change.value, "user_actions") ?? []) as Json[];
  expect(actions.map(({ action }) => action)).toEqual(theirActions.map(({ action_type }) => action_type));
  expect(others).toHaveLength(Number(codes.length > 0) + Number(actions.length > 0));
}

if (files.length === 0) test.skip(`another library reads the same: no fixtures in ${folder}`);

test.each(files)("another library reads the same: %s", (file) => {
  const changes = changesOf(bodyOf(file));
  for (const change of changes) compare(change);
  const theirs = normalizeWebhook(bodyOf(file));
  const seen = Object.values(theirs.raw).reduce((sum, values) => sum + values.length, 0);
  expect(changes).toHaveLength(seen);
});

test("whatever is missing or of another shape, every change has events, and each is what its type promises", () => {
  const dice = random(20_260_504);
  const samples = SAMPLES.map(({ field, sent }) => ({ entry_id: "waba", field, value: sent }));
  const bases = [...CHANGES, ...samples, ...files.flatMap((file) => changesOf(bodyOf(file)))];
  for (let round = 0; round < 4_000; round++) {
    const base = bases[round % bases.length] as Change;
    const change = { ...base, value: mutate(base.value, dice) };
    const events = eventsOfChange(change);
    expect(events.length).toBeGreaterThan(0);
    const facts = new Map<string, unknown>();
    for (const { id, data } of events) {
      if (facts.has(id)) expect(data["message_id"], "one id, one message").toBe(facts.get(id));
      facts.set(id, data["message_id"]);
    }
  }
});
