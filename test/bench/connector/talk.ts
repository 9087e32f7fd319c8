import type { Stored } from "#connector/baileys/vault.ts";
import type { Commit } from "#src/protocol/commit.ts";

export type ToProcess =
  | { is: "open"; account: number; url: string; stored: Stored }
  | { is: "committed"; account: number; n: number }
  | { is: "weigh" };

export type FromProcess =
  | { is: "commits"; account: number; commits: Commit[] }
  | { is: "qr"; account: number; text: string }
  | { is: "opened"; account: number }
  | { is: "ended"; account: number; kind: string }
  | { is: "weight"; bytes: number };
