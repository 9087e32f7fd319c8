import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "./columns.ts";
import { whatsapp_account } from "./schema.ts";

/**
 * How each account fares, as its object told it last: at most once a minute, and at least once an hour. So that what is asked
 * of all of them wakes none.
 */
export const account_figures = sqliteTable("account_figures", {
  account_id: text("account_id", { length: 36 })
    .primaryKey()
    .references(() => whatsapp_account.id, { onDelete: "cascade" }),
  reported_at: time("reported_at").notNull(),
  /** counts of its whole life: events taken, tries to deliver that succeeded and that failed */
  events: integer("events").notNull(),
  delivered: integer("delivered").notNull(),
  failed: integer("failed").notNull(),
  /** JSON: messages by what became of them */
  sends: text("sends").notNull(),
  /** lanes by state */
  active: integer("active").notNull(),
  held: integer("held").notNull(),
  suspended: integer("suspended").notNull(),
  /** events that lanes which are not suspended have still to get, and when the oldest was taken */
  undone: integer("undone").notNull(),
  oldest_undone_at: time("oldest_undone_at"),
  /** messages that wait to be sent */
  unsent: integer("unsent").notNull(),
  /** JSON array of the hooks it has trouble with */
  troubles: text("troubles").notNull(),
  /** JSON array of the last hour's minutes in which something happened */
  minutes: text("minutes").notNull(),
});
