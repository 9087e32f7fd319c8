import type { Command, Outcome } from "#src/protocol/command.ts";

/** What others in the object need of the account's link. */
export type Line = {
  /** whether the account is logged in at WhatsApp, as far as is known */
  readonly isConnected: boolean;
  /** has the connector do something, under an id of the caller's or a new one */
  command(command: Command, limitMs: number, id?: string): Promise<Outcome>;
  /** what the connector reads and writes the account's files with, for some minutes */
  token(): Promise<string>;
};
