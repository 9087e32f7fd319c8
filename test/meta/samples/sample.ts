import { ANA, contact, type Json, SECONDS } from "../payloads.ts";
import { person } from "../told.ts";

/** What a field of Meta's webhooks says, and the event it must become. */
export type Sample = { field: string; sent: Json; type: string; data: Json };

/** The time of the entries that hold them. */
export const ENTRY_AT = "2026-05-04T12:01:40.000Z";
export const ENTRY_SECONDS = SECONDS + 100;

export const came = { entry_id: "waba", at: ENTRY_AT };
export const theFault = {
  code: 130429,
  title: "Rate limit hit",
  message: "Rate limit hit",
  details: "Too many messages were sent from this number",
  href: "https://example.com/errors",
};

export const ana = person(ANA);
export const anaNamed = { ...ana, name: ANA.name };
export const anaChat = { id: ANA.phone, kind: "user" };
export const contacts = [contact(ANA)];
