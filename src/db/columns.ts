import { sql } from "drizzle-orm";
import { integer, text } from "drizzle-orm/sqlite-core";

// Time: D1 has no timestamp type. Every time is text, RFC 3339 UTC with milliseconds ("2026-01-31T12:00:00.000Z"):
// it sorts as it reads, and it goes to the wire as it stands.
export const now = sql`(strftime('%Y-%m-%dT%H:%M:%fZ','now'))`;
export const time = (name: string) => text(name, { length: 24 });
export const created_at = () => time("created_at").notNull().default(now);
export const updated_at = () => time("updated_at").notNull().default(now);
export const deleted_at = () => time("deleted_at");
export const id = () => text("id", { length: 36 }).primaryKey();
export const flag = (name: string) => integer(name, { mode: "boolean" }).notNull();
