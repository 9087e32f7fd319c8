import type { Outcome } from "#src/protocol/command.ts";
import type { Store } from "../store.ts";
import type { Scope } from "./normalise/scope.ts";
import type { Socket } from "./socket.ts";
import type { Vault } from "./vault.ts";

/** Where a command is carried out: an open WhatsApp socket, over its vault, with the edge's store of files. */
export type Place = {
  socket: Socket;
  vault: Vault;
  scope: Scope;
  store: Store;
  /** ms since 1970: when nobody waits for it any more */
  until: number;
  /** gets what came of it; once more when an unknown outcome turns out */
  settle(outcome: Outcome): void;
};
