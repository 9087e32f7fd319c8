// What can go wrong between a client and WhatsApp, at chosen points.
import type { BinaryNode } from "baileys";
import type { Device } from "./people.ts";
import { childrenOf } from "./node.ts";

/** A stanza on its way. */
export type Passing = {
  /** null before the client is known */
  device: Device | null;
  way: "in" | "out";
  stanza: BinaryNode;
};

/**
 * What happens to a stanza instead of passing: it is dropped, the connection is cut before or after it, it comes later,
 * or another one comes in its place.
 */
export type Verdict = "drop" | "cut" | "pass-and-cut" | { later: number } | { instead: BinaryNode };

/** Looks at every stanza; undefined lets it pass. */
export type Fault = (passing: Passing) => Verdict | undefined;

/** Which stanzas are meant. */
export type Match = (passing: Passing) => boolean;

export const of =
  (device: Device, way: "in" | "out", tag: string): Match =>
  (passing) =>
    passing.device === device && passing.way === way && passing.stanza.tag === tag;

/** The connection stays, pings and queries are answered, and nothing else is delivered. */
export const deaf =
  (device: Device): Fault =>
  ({ device: whose, way, stanza }) =>
    whose === device && way === "out" && !["iq", "success", "ib"].includes(stanza.tag) ? "drop" : undefined;

/** Takes messages and never says so. */
export const stalled =
  (device: Device): Fault =>
  (passing) =>
    of(device, "out", "ack")(passing) && passing.stanza.attrs.class === "message" ? "drop" : undefined;

/** Answers nothing at all any more. */
export const dead =
  (device: Device): Fault =>
  ({ device: whose }) =>
    whose === device ? "drop" : undefined;

/** Does that to the n-th stanza that matches, once. */
export function atThe(n: number, match: Match, verdict: Verdict): Fault {
  let seen = 0;
  return (passing) => (match(passing) && ++seen === n ? verdict : undefined);
}

export const late =
  (match: Match, ms: number): Fault =>
  (passing) =>
    match(passing) ? { later: ms } : undefined;

/** Turns bits of the next ciphertexts around, so that they cannot be read. */
export function corrupt(device: Device, times: number): Fault {
  let left = times;
  return (passing) =>
    of(device, "out", "message")(passing) && left-- > 0 ? { instead: spoilt(passing.stanza) } : undefined;
}

function spoilt(stanza: BinaryNode): BinaryNode {
  const content = childrenOf(stanza).map((part) => {
    if (part.tag !== "enc" || !(part.content instanceof Uint8Array)) return part;
    const bytes = Buffer.from(part.content);
    const last = bytes.length - 1;
    bytes[last] = (bytes[last] ?? 0) ^ 255;
    return { ...part, content: bytes };
  });
  return { ...stanza, content };
}
