// What a test and an account in a process of its own say to each other.
import type { Commit } from "#src/protocol/commit.ts";
import type { Outcome } from "#src/protocol/command.ts";
import type { Ending } from "#src/protocol/link.ts";
import type { Stored } from "#connector/baileys/vault.ts";

/** Where the process kills itself: before it hands over its n-th commit that has events. */
export type DieAt = { commit: number };

export type ToChild =
  | { is: "start"; url: string; stored: Stored; dieAt: DieAt | null }
  | { is: "committed"; n: number }
  | { is: "recalled"; digest: string; entry: string | null }
  | { is: "send"; id: string; to: string; text: string };

export type FromChild =
  | { is: "commits"; commits: Commit[] }
  | { is: "recall"; digest: string }
  | { is: "qr"; text: string }
  | { is: "opened" }
  | { is: "ended"; ending: Ending }
  | { is: "outcome"; id: string; outcome: Outcome };
