// What answers to a poll or an event are read with, as the vault keeps it.
import { BufferJSON } from "baileys";
import type { Secret } from "./normalise/told.ts";

export const encodeSecret = ({ secret, options }: Secret): string =>
  Buffer.from(JSON.stringify({ secret, options }, BufferJSON.replacer)).toString("base64");

export function decodeSecret(id: string, kept: string): Secret {
  const { secret, options } = JSON.parse(Buffer.from(kept, "base64").toString(), BufferJSON.reviver) as Secret;
  return { id, secret, options };
}
