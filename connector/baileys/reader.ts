import type { BinaryNode } from "baileys";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Place } from "./stanzas.ts";

/** Turns what came into events. It never throws: what cannot be read is told as it came. */
export type Reader = {
  /** a stanza that is not decrypted */
  stanza(stanza: BinaryNode): NewEvent[];
  /** a ciphertext and what it became, still padded */
  message(place: Place, plaintext: Uint8Array): NewEvent[];
  /** a ciphertext that could not be decrypted */
  unreadable(place: Place, error: unknown): NewEvent[];
};
