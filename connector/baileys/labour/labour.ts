import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import type { Told } from "../normalise/told.ts";
import type { Scope } from "../normalise/scope.ts";
import type { Socket } from "../socket.ts";
import type { Vault } from "../vault.ts";

const MOST_WAITING = 2;
const LOOK_MS = 20;

/** What open work is done with: an open WhatsApp socket, over its vault. */
export type Labour = {
  socket: Socket;
  vault: Vault;
  scope: Scope;
  /** ends with the socket */
  signal: AbortSignal;
};

/** Tells a part of it, behind whatever is live: as long as anything else waits to be stored, this waits. */
export async function tellSlowly({ vault, signal }: Labour, told: Told): Promise<void> {
  await turn();
  while (vault.commits.waiting.length >= MOST_WAITING) await sleep(LOOK_MS, undefined, { signal });
  signal.throwIfAborted();
  vault.tell(told);
}
