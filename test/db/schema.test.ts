import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import dbml from "#docs/schema.dbml?raw";
import { type Column, parseDbml } from "./dbml.ts";

const { tables, references } = parseDbml(dbml);
const NOW = "strftime('%Y-%m-%dT%H:%M:%fZ','now')";

const all = async <Row>(sql: string) => (await env.DB.prepare(sql).all<Row>()).results;

/** The type D1 has for a type of the contract. */
function typeOf({ type }: Column): string {
  if (type === "timestamp") return "text(24)";
  if (type === "boolean" || type === "int" || type === "integer") return "integer";
  return type.replace("varchar", "text");
}

function defaultOf(column: Column): string | null {
  return column.default === "`now()`" ? NOW : column.default;
}

test("the contract is read whole", () => {
  expect(tables.map(({ name, columns }) => [name, columns.length])).toEqual([
    ["users", 10],
    ["api_key", 12],
    ["hook", 16],
    ["whatsapp_account", 13],
    ["event_log", 12],
    ["session", 8],
    ["message_cache", 12],
  ]);
  expect(references.map(({ table, onDelete }) => [table, onDelete])).toEqual([
    ["api_key", "cascade"],
    ["hook", "cascade"],
    ["whatsapp_account", "cascade"],
    ["session", "cascade"],
    ["event_log", null],
  ]);
});

test.each(tables)("table $name has every column of the contract, as it stands there", async ({ name, columns }) => {
  type Info = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number };
  const there = new Map((await all<Info>(`PRAGMA table_info(${name})`)).map((row) => [row.name, row]));
  const unique = await uniqueColumns(name);
  for (const column of columns) {
    const found = there.get(column.name);
    expect(
      found && { ...found, type: found.type.toLowerCase(), unique: unique.has(column.name) || found.pk === 1 },
      `${name}.${column.name}`,
    ).toMatchObject({
      type: typeOf(column),
      notnull: column.notNull ? 1 : 0,
      dflt_value: defaultOf(column),
      pk: column.primaryKey ? 1 : 0,
      unique: column.unique || column.primaryKey,
    });
  }
  // Columns may be added when rows can be written without them.
  const added = [...there.values()].filter((row) => !columns.some((column) => column.name === row.name));
  for (const row of added) expect(row.notnull === 0 || row.dflt_value !== null, `${name}.${row.name}`).toBe(true);
});

test.each(tables)("table $name has every index of the contract", async ({ name, indexes }) => {
  for (const index of indexes) {
    const columns = await all<{ name: string }>(`PRAGMA index_info(${index.name})`);
    expect(
      columns.map((column) => column.name),
      index.name,
    ).toEqual(index.columns);
    expect(await all(`PRAGMA index_list(${name})`)).toContainEqual(expect.objectContaining({ name: index.name }));
  }
});

test.each(references)("$table.$column refers to $to", async ({ table, column, to, toColumn, onDelete }) => {
  expect(await all(`PRAGMA foreign_key_list(${table})`)).toContainEqual(
    expect.objectContaining({
      table: to,
      from: column,
      to: toColumn,
      on_delete: onDelete === "cascade" ? "CASCADE" : "NO ACTION",
    }),
  );
});

test("a time made by the database is RFC 3339 UTC with milliseconds", async () => {
  const made = await env.DB.prepare(`SELECT ${NOW} AS now`).first<string>("now");
  expect(made).toBe(new Date(made ?? "").toISOString());
});

async function uniqueColumns(table: string): Promise<Set<string>> {
  const unique = new Set<string>();
  for (const index of await all<{ name: string; unique: number; partial: number }>(`PRAGMA index_list(${table})`)) {
    const columns = await all<{ name: string }>(`PRAGMA index_info(${index.name})`);
    if (index.unique && !index.partial && columns.length === 1) unique.add(columns[0]?.name ?? "");
  }
  return unique;
}
