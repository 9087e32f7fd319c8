import type { BinaryNode } from "baileys";
import * as fc from "fast-check";
import { ANA, bytes, GROUP, ME, NEWSLETTER, SECONDS } from "./world.ts";

const oneOf = (words: string, ...more: string[]) => fc.constantFrom(...words.split(" "), ...more);

const word = oneOf(
  "w:gp2 picture mex newsletter encrypt contacts account_sync read M1 0 1e999 -1 NaN @ @s.whatsapp.net status@broadcast",
  ANA.phone,
  ANA.lid,
  ME.phone,
  GROUP,
  NEWSLETTER,
  String(SECONDS),
  "",
);
const name = oneOf(
  "id t from type participant participant_pn jid call-id call-creator key old new phone_number expiration server_id role action duration last recipient",
);
const tag = oneOf(
  "receipt notification call presence chatstate message add remove create group participant participants user list item offer terminate update live_updates messages modify set blocklist identity description subject link ephemeral disappearing_mode plaintext unavailable enc",
);

/** Stanzas made of what stanzas are made of, put together at random. */
export const stanzas = fc.letrec<{ node: BinaryNode }>((tie) => ({
  node: fc.record({
    tag,
    attrs: fc.dictionary(name, word, { maxKeys: 6, noNullPrototype: true }),
    content: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant("text"),
      fc.uint8Array({ maxLength: 8 }),
      fc.json().map(bytes),
      fc.array(tie("node"), { maxLength: 3 }),
    ),
  }) as fc.Arbitrary<BinaryNode>,
})).node;
