import { encodeWAMessage, type proto } from "baileys";
import { expect } from "vitest";
import { normaliseMessage } from "#connector/baileys/normalise/message.ts";
import type { Scope } from "#connector/baileys/normalise/scope.ts";
import type { Told } from "#connector/baileys/normalise/told.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { ANA, BEN, checked, GROUP, ME, person, scope, SECONDS } from "./world.ts";

type Attrs = Record<string, string>;

/** Stanzas' attributes as WhatsApp writes them. */
export const byAna: Attrs = { id: "M1", from: ANA.phone, sender_lid: ANA.lid, t: String(SECONDS), notify: "Ana" };
export const byAnasLid: Attrs = { id: "M1", from: ANA.lid, sender_pn: ANA.phone, t: String(SECONDS), notify: "Ana" };
export const byMe: Attrs = {
  id: "M1",
  from: ME.phone,
  recipient: BEN.lid,
  peer_recipient_pn: BEN.phone,
  t: String(SECONDS),
};
export const inGroup: Attrs = {
  id: "M1",
  from: GROUP,
  participant: BEN.lid,
  participant_pn: BEN.phone,
  t: String(SECONDS),
  notify: "Ben",
};

export const ana = person(ANA, { name: "Ana" });
export const anaChat = { id: "16505551234", kind: "user" };

/** What a message tells, as WhatsApp pads it; every event is checked. */
export function told(message: proto.IMessage, attrs: Attrs = byAna, within: Partial<Scope> = {}): Told {
  const found = normaliseMessage({ ...scope, ...within }, attrs, encodeWAMessage(message));
  checked(found.events);
  return found;
}

/** The one event of a message. */
export function event(message: proto.IMessage, attrs: Attrs = byAna, within: Partial<Scope> = {}): NewEvent {
  const { events } = told(message, attrs, within);
  expect(events).toHaveLength(1);
  return events[0] as NewEvent;
}

/** Content as the event has it: `[type, content]`. */
export function content(message: proto.IMessage, attrs: Attrs = byAna): unknown[] {
  const { data } = event(message, attrs);
  return [data["type"], data[String(data["type"])]];
}

export const FILE = {
  mimetype: "image/jpeg",
  fileLength: 1234,
  fileSha256: new Uint8Array(32).fill(1),
  fileEncSha256: new Uint8Array(32).fill(2),
  mediaKey: new Uint8Array(32).fill(3),
  directPath: "/v/t62/1",
  url: "https://mmg.whatsapp.net/v/t62/1",
  mediaKeyTimestamp: SECONDS,
};
export const MEDIA = {
  id: expect.stringMatching(/^med_[0-9a-f-]{36}_[0-9a-z]{25}$/) as string,
  mime_type: "image/jpeg",
  size: 1234,
  sha256: FILE.fileSha256.toBase64(),
};
