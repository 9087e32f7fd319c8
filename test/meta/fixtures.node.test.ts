import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { normalizeWebhook } from "@kapso/whatsapp-cloud-api/server";
import { expect, test } from "vitest";
import { type Change, changesOf } from "#src/meta/change.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { mutate, random } from "./mutations.ts";
import { CHANGES, type Json } from "./payloads.ts";
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

function compare(change: Change): void {
  const events = eventsOfChange(change);
  // The other library counts messages and statuses of any field; those that are not live are one event, as they came.
  if (!LIVE.includes(change.field))
    return expect(events).toMatchObject([{ data: { field: change.field, value: change.value } }]);

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
  expect(actions).toEqual(within(change.value, "user_actions") ?? []);
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
  const bases = [...CHANGES, ...files.flatMap((file) => changesOf(bodyOf(file)))];
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
