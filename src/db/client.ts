import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database;

// Making one costs more than a small query: each binding has one.
const known = new WeakMap<D1Database, Database>();

/** Drizzle over the D1 binding. */
export function database(binding: D1Database): Database {
  const db = known.get(binding) ?? drizzle(binding);
  known.set(binding, db);
  return db;
}
