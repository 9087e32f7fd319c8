import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** Whether a column is one of many values: as one parameter, since D1 takes a hundred of them at most. */
export const oneOf = (column: AnySQLiteColumn | SQL, values: Iterable<string>) =>
  sql`${column} in (select value from json_each(${JSON.stringify([...values])}))`;
