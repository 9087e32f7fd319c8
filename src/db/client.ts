import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import * as schema from "./schema.ts";

export type Database = DrizzleD1Database<typeof schema>;

/** Drizzle over the D1 binding. */
export const database = (binding: D1Database): Database => drizzle(binding, { schema });
