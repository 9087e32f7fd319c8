import { DurableObject } from "cloudflare:workers";

/** What the object must know of its account; the directory in D1 is where it stands. */
export type AccountFacts = { id: string; user_id: string; metadata: string | null };

/** An event of the log as it goes to the wire, JSON. */
export type Appended = { is: "appended"; count: number } | { is: "unknown_account" };

export class Account extends DurableObject<Env> {
  async open(_facts: AccountFacts): Promise<void> {}
  async close(): Promise<void> {}
  async hooksChanged(_revision: number): Promise<Record<string, number>> {
    return {};
  }
  async events(
    _after: number,
    _limit: number,
    _types: string[],
  ): Promise<{ is: "page"; items: string; next_after: number } | { is: "trimmed"; oldest: number }> {
    return { is: "page", items: "[]", next_after: 0 };
  }
}
