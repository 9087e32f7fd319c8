import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { media } from "../content.ts";
import { faults } from "../fault.ts";
import { chatWith, namedAs, personOf } from "../people.ts";
import { type Json, members, ms, number, present, record, text, time } from "../read.ts";
import type { Scope } from "../scope.ts";
import { fieldEvent, type Told } from "./told.ts";

const session = members({ sdp_type: text, sdp: text });
const recording = members({ kind: ["type", text], audio: members(media, "id") });

type Read = (sent: Json) => Json;

const offered: Read = (sent) => ({
  session: session(sent["session"]),
  cta_payload: text(sent["cta_payload"]),
  deeplink_payload: text(sent["deeplink_payload"]),
});

const ended: Read = (sent) => ({
  status: text(sent["status"])?.toLowerCase(),
  started_at: time(sent["start_time"]),
  ended_at: time(sent["end_time"]),
  duration: number(sent["duration"]),
});

const EVENTS = new Map<string, { type: Told["type"]; read: Read }>([
  ["call_created", { type: "call.created", read: () => ({}) }],
  ["terminate", { type: "call.ended", read: ended }],
  ["call_recording_available", { type: "call.recording", read: (sent) => recording(sent["call_recording"]) ?? {} }],
  [
    "call_transcription_available",
    { type: "call.transcription", read: ({ call_transcription = null }) => ({ transcription: call_transcription }) },
  ],
]);
const OFFERED = { type: "call.offered", read: offered } as const;
const CONNECTED = { type: "call.connected", read: (sent: Json) => ({ session: session(sent["session"]) }) } as const;

// Meta calls both a connection: that somebody calls, and that somebody answers.
const meant = (event: string | undefined, fromMe: boolean) =>
  event === "connect" ? (fromMe ? CONNECTED : OFFERED) : EVENTS.get(event ?? "");

/** What one of `calls` says; undefined for an event nobody knows, or a call with nobody. */
export function callEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const sent = record(item);
  const callId = text(sent?.["id"]);
  const event = text(sent?.["event"]);
  if (!sent || !callId) return undefined;
  const fromMe = sent["direction"] === "BUSINESS_INITIATED";
  const known = meant(event, fromMe);
  const from = personOf(scope.people, namedAs(sent, "from"));
  const to = personOf(scope.people, namedAs(sent, "to"));
  const other = (fromMe ? to : from) ?? from ?? to;
  if (!known || !other) return undefined;
  return theEvent(scope, sent, {
    type: known.type,
    data: { call_id: callId, chat: chatWith(other), from, to, from_me: fromMe, ...known.read(sent) },
  });
}

/** What one of the `statuses` beside calls says: how far a call of the account's has come. */
export function callStatusEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const sent = record(item);
  const callId = text(sent?.["id"]);
  const status = text(sent?.["status"])?.toLowerCase();
  const to = sent && personOf(scope.people, { ...namedAs(sent, "recipient"), wa: sent["recipient_id"] });
  if (!sent || !callId || !status || !to) return undefined;
  const data = { call_id: callId, chat: chatWith(to), to, from_me: true, status };
  return theEvent(scope, sent, { type: "call.status", data });
}

function theEvent({ accountId }: Scope, sent: Json, { type, data }: { type: string; data: Json }): NewEvent {
  const at = ms(sent["timestamp"]);
  const chat = data["chat"] as { id: string };
  return {
    id: eventId(accountId, type, text(sent["id"]), text(data["status"]), text(sent["timestamp"])),
    type,
    chat: chat.id,
    ...(at !== undefined && { occurred_at: at }),
    data: present({
      ...data,
      at: time(sent["timestamp"]),
      callback_data: text(sent["biz_opaque_callback_data"]),
    }),
  };
}

/** The `errors` beside calls; they are a call's when there is only one. */
export function callErrorsEvent(scope: Scope, items: unknown[]): NewEvent | undefined {
  const errors = faults(items);
  if (errors?.length !== items.length) return undefined;
  const beside = record(scope.change.value)?.["calls"];
  const calls = Array.isArray(beside) ? beside : [];
  const call_id = calls.length === 1 ? text(record(calls[0])?.["id"]) : undefined;
  return fieldEvent(scope, [call_id, items], { type: "call.failed", data: { call_id, errors } });
}
