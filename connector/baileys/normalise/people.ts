import { isHostedLidUser, isHostedPnUser, isJidBroadcast, isJidGroup, isJidNewsletter, jidDecode } from "baileys";
import type { Chat, Person } from "#src/protocol/person.ts";
import { present } from "./read.ts";
import type { Scope } from "./scope.ts";

/** An address without device, under the server that messages go to; undefined when it is none. */
export function bare(jid: string | undefined): string | undefined {
  const parts = jidDecode(jid);
  if (!parts || (!parts.user && parts.server !== "s.whatsapp.net")) return undefined;
  if (isHostedPnUser(jid) || parts.server === "c.us") return `${parts.user}@s.whatsapp.net`;
  return isHostedLidUser(jid) ? `${parts.user}@lid` : `${parts.user}@${parts.server}`;
}

const isPhone = (jid: string | undefined) => jid?.endsWith("@s.whatsapp.net") ?? false;
const isLid = (jid: string | undefined) => jid?.endsWith("@lid") ?? false;

/** Both addresses of somebody, as far as they are on hand or known. */
export function addressesOf({ self, addresses }: Scope, jid: string | undefined, other?: string | undefined) {
  const known = [bare(jid), bare(other)];
  const phone = known.find(isPhone);
  const lid = known.find(isLid);
  const own = { phone: bare(self.jid), lid: bare(self.lid) };
  if ((phone && phone === own.phone) || (lid && lid === own.lid)) return own;
  return { phone: phone ?? (lid && addresses.phoneOf(lid)), lid: lid ?? (phone && addresses.lidOf(phone)) };
}

/** Whether an address, or its other one, is the account's own. */
export function isSelf({ self }: Scope, ...jids: (string | undefined)[]): boolean {
  const own = [bare(self.jid), bare(self.lid)].filter((jid) => jid !== undefined);
  return jids.some((jid) => own.includes(bare(jid) ?? ""));
}

type About = { other?: string | undefined; name?: string | undefined; username?: string | undefined };

const PHONE = /^\d{7,15}$/;

/** Somebody, by an address and what else is said of them; undefined when the address names nobody. */
export function personOf(scope: Scope, jid: string | undefined, { other, name, username }: About = {}) {
  const { phone, lid } = addressesOf(scope, jid, other);
  const digits = phone?.slice(0, phone.indexOf("@"));
  const id = digits || lid || bare(jid);
  if (!id) return undefined;
  return present({
    id,
    jid: phone,
    lid,
    phone: digits && PHONE.test(digits) ? `+${digits}` : undefined,
    username: username?.replace(/^@+/, "") || undefined,
    name: name || undefined,
  }) as Person;
}

/** The account itself. */
export const selfOf = (scope: Scope): Person | undefined => personOf(scope, scope.self.jid, { other: scope.self.lid });

const kindOf = (jid: string): Chat["kind"] => {
  if (isJidGroup(jid)) return "group";
  if (isJidBroadcast(jid)) return "broadcast";
  return isJidNewsletter(jid) ? "newsletter" : "user";
};

/** The conversation at an address; undefined when the address is none. */
export function chatOf(scope: Scope, jid: string | undefined, other?: string | undefined): Chat | undefined {
  const id = bare(jid);
  if (!id) return undefined;
  const kind = kindOf(id);
  return { id: (kind === "user" && personOf(scope, jid, { other })?.id) || id, kind };
}

/**
 * What a fact is keyed by of somebody: made of what the stanza itself says, so that a repeat is known whatever the account
 * has learnt of addresses meanwhile. The hidden address where there is one.
 */
export function keyOf(scope: Scope, jid: string | undefined, other?: string | undefined): string | undefined {
  if (isSelf(scope, jid, other)) return "self";
  const named = [bare(jid), bare(other)];
  return named.find(isLid) ?? named.find((found) => found !== undefined);
}
