import { z } from "zod";
import { Outcome } from "./command.ts";
import type { NewEvent } from "./event.ts";
import { FileToFetch } from "./file.ts";
import { Bytes, Instant } from "./frame.ts";
import { Text } from "./person.ts";

/** Signal keys that changed, by kind and id, in the connector's own encoding; null: deleted. */
export const Keys = z.record(Text, z.record(Text, Bytes.nullable()));
export type Keys = z.infer<typeof Keys>;

/** 16 bytes of the hash of a ciphertext: what a repeat is known by. */
export const Digest = Bytes.length(24);

/**
 * What a ciphertext became, in the connector's own encoding, under its digest. It stands in the same commit as the keys that
 * decrypting it changed: a repeat is answered from it, because it cannot be decrypted again.
 */
export const JournalEntry = z.object({ digest: Digest, entry: Bytes });
export type JournalEntry = z.infer<typeof JournalEntry>;

/**
 * Work that a stanza began and that outlives its acknowledgement: a piece of history, a sync. It is kept until a later commit
 * names it in `done`, and comes back with the vault: the connector begins it anew.
 */
export const Work = z.object({ id: Text, kind: z.enum(["history", "sync"]), data: Bytes });
export type Work = z.infer<typeof Work>;

/** An event, as `NewEvent` describes it. Its id is derived from the fact (`eventId`), so that repeats fold into one. */
const CommittedEvent = z.object({
  id: z.string().regex(/^evt_[0-9a-f]{32}$/),
  type: Text,
  chat: Text.exactOptional(),
  occurred_at: Instant.exactOptional(),
  data: z.record(z.string(), z.unknown()),
  raw: z.unknown().exactOptional(),
}) satisfies z.ZodType<NewEvent>;

/** The phone that scanned the code: who the account is from now on. */
export const Linked = z.object({
  jid: Text.describe("address of this companion device"),
  lid: Text.optional(),
  phone: z
    .string()
    .regex(/^\d{5,20}$/)
    .describe("digits, as WhatsApp writes the number"),
  name: Text.optional(),
  platform: Text.optional(),
});
export type Linked = z.infer<typeof Linked>;

/**
 * One step of an account, stored whole or not at all. `n` counts from 1 without holes and goes on over generations: the
 * edge's hello says where. What is absent did not change. A stanza that was not decrypted, or could not be, is told by its
 * `events` (`message.unknown` with the raw bytes when nothing better can be said): a commit needs no copy of it.
 */
export const Commit = z.object({
  n: z.number().int().min(1),
  keys: Keys.optional(),
  creds: Bytes.optional().describe("the whole credentials, in the connector's own encoding"),
  journal: z.array(JournalEntry).optional(),
  events: z.array(CommittedEvent).optional(),
  work: z.array(Work).optional(),
  files: z.array(FileToFetch).optional(),
  done: z.array(Text).optional().describe("ids of finished work"),
  outcomes: z.array(z.object({ id: Text, outcome: Outcome })).optional(),
  linked: Linked.optional().describe(
    "stands beside the credentials that name the phone, before anything is answered to it",
  ),
});
export type Commit = z.infer<typeof Commit>;
