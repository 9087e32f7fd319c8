import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Database, database } from "#src/db/client.ts";
import { account_figures as figures } from "#src/db/figures.ts";
import { oneOf } from "#src/db/one-of.ts";
import { whatsapp_account as account } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import type { Who } from "#src/users/who.ts";
import type { AccountFilter, Having } from "./contract.ts";

const MINUTE_MS = 60_000;

const COLUMNS: Partial<Record<Having, SQLiteColumn>> = {
  "events.taken": figures.events,
  "events.delivered": figures.delivered,
  "events.failed": figures.failed,
  undelivered: figures.undone,
  "sends.waiting": figures.unsent,
};

// Where a minute has its counts.
const PLACES: Partial<Record<Having, number>> = { "events.taken": 1, "events.delivered": 2, "events.failed": 3 };

/** The accounts that a filter names. */
export async function matching(env: Env, who: Who, { status, connector, ...figure }: AccountFilter) {
  return and(
    status === undefined ? undefined : eq(account.status, status),
    figure.having === undefined ? undefined : withFigure(database(env.DB), figure.having, figure),
    connector === undefined ? undefined : oneOf(account.id, await accountsAt(env, who, connector)),
  );
}

type Between = Pick<AccountFilter, "since" | "until">;

/** Those of which a figure is not 0, as they told it last. */
function withFigure(db: Database, having: Having, between: Between) {
  const isOwn = eq(figures.account_id, account.id);
  return exists(
    db
      .select({ one: sql`1` })
      .from(figures)
      .where(and(isOwn, isThere(having, between))),
  );
}

function isThere(having: Having, { since, until }: Between): SQL {
  const place = PLACES[having];
  if (place && (since ?? until)) {
    const part = (n: number) => sql`json_extract(minute.value, ${sql.raw(`'$[${n}]'`)})`;
    const from = since ? Math.floor(Date.parse(since) / MINUTE_MS) : 0;
    const to = until ? Math.floor(Date.parse(until) / MINUTE_MS) : Number.MAX_SAFE_INTEGER;
    return sql`exists (select 1 from json_each(${figures.minutes}) as minute where ${part(0)} between ${from} and ${to} and ${part(place)} > 0)`;
  }
  const ended = sql`json_extract(${figures.sends}, ${`$.${having.slice("sends.".length)}`})`;
  return sql`${COLUMNS[having] ?? ended} > 0`;
}

/** The accounts that a connector has. Which there are is for administrators. */
async function accountsAt(env: Env, who: Who, connector: string): Promise<string[]> {
  if (who.role !== "admin") throw new AppError("forbidden", "connector: only administrators see connectors");
  return env.FLEET.getByName("fleet").accountsAt(connector === "none" ? null : connector);
}
