// Reads the part of DBML that the schema uses: tables, columns with their settings, indexes, references.
export type Column = {
  name: string;
  type: string;
  notNull: boolean;
  unique: boolean;
  primaryKey: boolean;
  /** as written: 'user', true, 3, `now()` */
  default: string | null;
};
export type Reference = { table: string; column: string; to: string; toColumn: string; onDelete: string | null };
export type Table = { name: string; columns: Column[]; indexes: { name: string; columns: string[] }[] };

export function parseDbml(text: string): { tables: Table[]; references: Reference[] } {
  const tables = [...text.matchAll(/^Table (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) =>
    tableOf(name, body),
  );
  const refs = /^Ref: (\w+)\.(\w+) > (\w+)\.(\w+)(?: \[delete: (\w+)\])?/gm;
  const references = [...text.matchAll(refs)].map(([, table = "", column = "", to = "", toColumn = "", onDelete]) => ({
    table,
    column,
    to,
    toColumn,
    onDelete: onDelete ?? null,
  }));
  // A reference stands at its column too; there it says nothing of deletion.
  for (const { name, columns, body } of tables) {
    for (const column of columns) {
      const inline = body.match(new RegExp(`^\\s*${column.name} .*ref: > (\\w+)\\.(\\w+)`, "m"));
      const known = references.some((ref) => ref.table === name && ref.column === column.name);
      if (inline && !known) {
        references.push({
          table: name,
          column: column.name,
          to: inline[1] ?? "",
          toColumn: inline[2] ?? "",
          onDelete: null,
        });
      }
    }
  }
  return { tables, references };
}

function tableOf(name: string, body: string): Table & { body: string } {
  const [columnsText = "", indexesText = ""] = body.split(/^ {2}indexes \{$/m);
  const columns = [...columnsText.matchAll(/^ {2}(\w+) (\S+)(?: \[(.*)\])?$/gm)].map(
    ([, column = "", type = "", settings]) => columnOf(column, type, settings ?? ""),
  );
  const indexes = [...indexesText.matchAll(/\(([^)]+)\) \[name: '(\w+)'\]/g)].map(([, list = "", index = ""]) => ({
    name: index,
    columns: list.split(",").map((column) => column.trim()),
  }));
  return { name, columns, indexes, body };
}

function columnOf(name: string, type: string, settings: string): Column {
  const primaryKey = settings.includes("primary key");
  return {
    name,
    type,
    notNull: primaryKey || /\bnot null\b/.test(settings),
    unique: /\bunique\b/.test(settings),
    primaryKey,
    default: settings.match(/default: ('[^']*'|`[^`]*`|\w+)/)?.[1] ?? null,
  };
}
