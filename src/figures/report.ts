import { eq } from "drizzle-orm";
import type { SendEnd } from "#durable-objects/account/tally.ts";
import type { Database } from "#src/db/client.ts";
import { account_figures } from "#src/db/figures.ts";

/** A hook that an account has trouble with: `held`, its receiver is down; `failing`, the last try failed. */
export type Trouble = { hook_id: string; state: "held" | "failing"; since: string; undone: number };

/** A minute (since 1970): events taken, deliveries that succeeded, deliveries that failed. */
export type Minute = [minute: number, events: number, delivered: number, failed: number];

/** How an account fares. Counts are of its whole life, the rest is of the moment. */
export type Figures = {
  events: number;
  delivered: number;
  failed: number;
  /** messages by what became of them */
  sends: Record<SendEnd, number>;
  /** lanes by state */
  active: number;
  held: number;
  suspended: number;
  /** events that lanes which are not suspended have still to get, and when the oldest was taken */
  undone: number;
  oldest_undone_at: string | null;
  unsent: number;
  troubles: Trouble[];
};

type Report = { at: number; figures: Figures; minutes: Minute[] };

/** What an account's object told last; null: nothing yet. */
export async function readReport(db: Database, account_id: string): Promise<Report | null> {
  const [row] = await db.select().from(account_figures).where(eq(account_figures.account_id, account_id));
  if (!row) return null;
  const { account_id: _, reported_at, minutes, sends, troubles, ...counts } = row;
  const { events, delivered, failed, ...moment } = counts;
  const figures = { events, delivered, failed, sends: JSON.parse(sends), ...moment, troubles: JSON.parse(troubles) };
  return { at: Date.parse(reported_at), figures, minutes: JSON.parse(minutes) };
}

/** Writes what an account's object tells: one row, over the last. */
export async function writeReport(db: Database, account_id: string, { at, figures, minutes }: Report): Promise<void> {
  const { sends, troubles, ...counts } = figures;
  const values = {
    ...counts,
    sends: JSON.stringify(sends),
    troubles: JSON.stringify(troubles),
    minutes: JSON.stringify(minutes),
    reported_at: new Date(at).toISOString(),
  };
  await db
    .insert(account_figures)
    .values({ account_id, ...values })
    .onConflictDoUpdate({ target: account_figures.account_id, set: values });
}
