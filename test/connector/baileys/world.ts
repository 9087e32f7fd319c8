import type { BinaryNode } from "baileys";
import { expect } from "vitest";
import type { Scope } from "#connector/baileys/normalise/scope.ts";
import { type NewEvent, schemaOf } from "#src/protocol/event.ts";

export const ACCOUNT = "0b6f2c1e-3d4a-4c58-8a52-5d6f5f3f6a01";
export const SECONDS = 1_769_860_800;
export const AT = "2026-01-31T12:00:00.000Z";
export const GROUP = "120363020000000001@g.us";
export const NEWSLETTER = "120363000000000009@newsletter";

/** Somebody with both addresses: the account knows Ana's, and of Ben only what a stanza says. */
export const ME = { phone: "15550783881@s.whatsapp.net", lid: "900000000000001@lid" };
export const ANA = { phone: "16505551234@s.whatsapp.net", lid: "900000000000002@lid" };
export const BEN = { phone: "30210999888@s.whatsapp.net", lid: "900000000000003@lid" };

export const scope: Scope = {
  accountId: ACCOUNT,
  self: { jid: "15550783881:7@s.whatsapp.net", lid: "900000000000001:7@lid" },
  addresses: {
    lidOf: (phone) => (phone === ANA.phone ? ANA.lid : undefined),
    phoneOf: (lid) => (lid === ANA.lid ? ANA.phone : undefined),
  },
  secretOf: () => undefined,
};

const digitsOf = (jid: string) => jid.slice(0, jid.indexOf("@"));

/** A person of the world as events have them. */
export const person = ({ phone, lid }: typeof ANA, more: Record<string, unknown> = {}) => ({
  id: digitsOf(phone),
  jid: phone,
  lid,
  phone: `+${digitsOf(phone)}`,
  ...more,
});

export const node = (tag: string, attrs: Record<string, string> = {}, content?: BinaryNode["content"]): BinaryNode => ({
  tag,
  attrs,
  ...(content !== undefined && { content }),
});

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each event has what its type promises and nothing beside it, and JSON carries it whole. */
export function checked(events: NewEvent[]): NewEvent[] {
  for (const { id, type, data } of events) {
    expect(id).toMatch(/^evt_[0-9a-f]{32}$/);
    expect(schemaOf(type)?.parse(data), type).toEqual(data);
    expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data);
  }
  return events;
}
