import { z } from "zod";
import { Command } from "./command.ts";
import { Commit, Digest, Keys, Linked, Work } from "./commit.ts";
import { Bytes, Instant } from "./frame.ts";
import { Text } from "./person.ts";

// The link of one account: a WebSocket from its connector to its object, at /connector/accounts/{id}/link, opened with
// the token that came with the assignment. Frames arrive in order. It goes so:
//
//   connector → edge   hello                       protocol, and how the WhatsApp socket stands
//   edge → connector   hello                       generation, where the numbers stand, what is wanted
//   connector → edge   load                        when it has no vault in memory
//   edge → connector   vault … vault, loaded
//   connector → edge   commit, commit, …           numbered, never waiting
//   edge → connector   committed n                 everything up to n is stored; cumulative
//
// No byte leaves for WhatsApp before everything the account did before it is `committed`. After a drop of the link alone
// the connector says hello again and repeats what is not committed: what is stored already has no effect. If the link does
// not come back in time, or the answer is `gap` or `refused`, the WhatsApp socket is ended first, what is in memory thrown
// away, and the vault loaded anew.

/**
 * Why a WhatsApp socket ended, and with it what happens next: `lost`, `restart` and `unavailable` open a new one by themselves;
 * after the others the account stays disconnected until somebody connects it.
 */
export const ENDINGS = {
  lost: "The connection broke or went silent. A new one is opened.",
  restart: "WhatsApp asked for a new connection, as it does once after pairing.",
  unavailable: "WhatsApp is not available for this account at the moment. A new connection is tried.",
  closed: "It was ended by the gateway, as somebody asked.",
  replaced: "Another connection took the account over: the same device is in use elsewhere.",
  logged_out: "The device was unlinked, on the phone or by a log-out. Its keys were thrown away; pair it again.",
  banned: "WhatsApp refuses the account. Look at the phone.",
  outdated: "WhatsApp no longer takes this version of the gateway or its login. Update the gateway.",
  expired: "Nobody scanned the code in time. Connect the account again for a new one.",
  wrong_number: "The phone that was about to be linked has another number than the account. Nothing was linked.",
  passkey: "WhatsApp asks for a passkey to link a device, which only its own apps can answer. Nothing was linked.",
  defect: "The gateway could not go on. Its log says why.",
} as const;

/** Endings after which a new socket is opened by itself. */
const PASSING: readonly (keyof typeof ENDINGS)[] = ["lost", "restart", "unavailable"];

/** Whether an account stays disconnected after this until somebody connects it. */
export const isFinal = ({ kind }: { kind: keyof typeof ENDINGS }): boolean => !PASSING.includes(kind);

export const Ending = z.object({
  kind: z.enum(Object.keys(ENDINGS) as (keyof typeof ENDINGS)[]),
  code: z.number().int().optional().describe("WhatsApp's or Baileys' own code"),
  reason: Text.optional().describe("in words, without secrets or numbers"),
});
export type Ending = z.infer<typeof Ending>;

/** How the WhatsApp socket of an account stands. */
export const SocketState = z.object({
  socket: z.enum(["closed", "opening", "pairing", "open"]),
  since: Instant,
  ending: Ending.optional().describe("closed: why; opening: why the one before ended"),
  retry_at: Instant.optional().describe("closed: when the next one is opened; absent: none is"),
  trouble: z
    .enum(["deaf", "stalled"])
    .optional()
    .describe("deaf: open, but probes go unanswered; stalled: what is sent is not acknowledged"),
});
export type SocketState = z.infer<typeof SocketState>;

/**
 * What is wanted of an account: `open`; `closed`: end its WhatsApp socket and keep the keys; `logged_out`: open it if it is
 * not, log out at WhatsApp, stay closed.
 */
export const Want = z.enum(["open", "closed", "logged_out"]);
export type Want = z.infer<typeof Want>;

const As = z.object({
  phone: z.string().regex(/^\d+$/).describe("the number the account is for, digits"),
  proxy: Text.optional().describe("URL; everything to WhatsApp goes through it"),
});

/** What a connector says over a link. */
export const FromConnector = z.discriminatedUnion("is", [
  z.object({ is: z.literal("hello"), protocol: z.number().int(), state: SocketState, has_vault: z.boolean() }),
  z.object({ is: z.literal("load") }),
  z.object({ is: z.literal("commit"), commits: z.array(Commit).min(1) }),
  /** asks what a digest stands for; answered by `recalled` */
  z.object({ is: z.literal("recall"), digest: Digest }),
  /** the socket's state changed */
  z.object({ is: z.literal("state"), state: SocketState }),
  /** a code to be scanned, good until then; a newer one replaces it, a state other than `pairing` ends it */
  z.object({ is: z.literal("qr"), text: Text, expires_at: Instant }),
]);
export type FromConnector = z.infer<typeof FromConnector>;

/** What the edge says over a link. */
export const FromEdge = z.discriminatedUnion("is", [
  z.object({
    is: z.literal("hello"),
    protocol: z.number().int(),
    generation: z.number().int().min(1),
    committed: z.number().int().min(0).describe("the last commit stored; the next is one more"),
    want: Want,
    account: As,
    linked: Linked.optional().describe("absent: no device is linked, the vault is empty"),
  }),
  /** something else is wanted; `account` when that has changed: it counts from the next WhatsApp socket on */
  z.object({ is: z.literal("want"), want: Want, account: As.optional() }),
  /** a part of the vault; the same key does not come twice */
  z.object({ is: z.literal("vault"), keys: Keys.optional(), creds: Bytes.optional(), work: z.array(Work).optional() }),
  /** the vault is whole; `digests` are those of the last thousand commits, 16 bytes each */
  z.object({ is: z.literal("loaded"), committed: z.number().int().min(0), digests: Bytes }),
  z.object({ is: z.literal("recalled"), digest: Digest, entry: Bytes.nullable() }),
  z.object({ is: z.literal("committed"), n: z.number().int().min(0) }),
  /** a commit is missing before the one that came */
  z.object({ is: z.literal("gap"), committed: z.number().int().min(0) }),
  /** this commit is not taken, nor what follows it: its phone has another number than the account */
  z.object({ is: z.literal("refused"), n: z.number().int(), why: z.enum(["wrong_number"]) }),
  /** a newer generation holds the account; the socket is closed behind it */
  z.object({ is: z.literal("stale"), generation: z.number().int() }),
  /** does something; its outcome comes in a commit. After `until` it must not begin any more */
  z.object({ is: z.literal("command"), id: Text, until: Instant, command: Command }),
]);
export type FromEdge = z.infer<typeof FromEdge>;
