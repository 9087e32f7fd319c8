import type { BinaryNode, proto } from "baileys";
import { normaliseMessage } from "./normalise/message.ts";
import { normaliseOwn } from "./normalise/own.ts";
import type { Scope } from "./normalise/scope.ts";
import { normaliseStanza } from "./normalise/stanza.ts";
import type { Told } from "./normalise/told.ts";
import { normaliseUnreadable } from "./normalise/unreadable.ts";
import type { Place } from "./stanzas.ts";
import type { Vault } from "./vault.ts";

/** Turns what came into events, work and secrets. It never throws: what cannot be read is told as it came. */
export type Reader = {
  /** a stanza that is not decrypted */
  stanza(stanza: BinaryNode): Told;
  /** a ciphertext and what it became, still padded */
  message(place: Place, plaintext: Uint8Array): Told;
  /** a ciphertext that could not be decrypted */
  unreadable(place: Place, error: unknown): Told;
  /** a message that is about to be sent */
  sent(to: string, id: string, message: proto.IMessage): Told;
};

/** What an account knows of itself, of people, polls and events. */
export function scopeOf(accountId: string, vault: Vault): Scope {
  const { id = "", lid } = vault.creds.me ?? {};
  return { accountId, self: { jid: id, lid }, addresses: vault, secretOf: (place) => vault.secretOf(place) };
}

/** Reads for an account by what its vault knows. */
export function readerOf(accountId: string, vault: Vault): Reader {
  const scope = () => scopeOf(accountId, vault);
  return {
    stanza: (stanza) => normaliseStanza(scope(), stanza, Date.now()),
    message: ({ stanza, enc }, plaintext) =>
      // A sender counts the copies it was asked for.
      normaliseMessage(scope(), stanza.attrs, plaintext, { way: enc.attrs["count"] ? "recovered" : "live" }),
    unreadable: ({ stanza }, error) => normaliseUnreadable(scope(), stanza.attrs, error),
    sent: (to, id, message) => normaliseOwn(scope(), to, id, message),
  };
}
