/** Small things the object keeps: one row each, JSON. */
export class Memo {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec("CREATE TABLE IF NOT EXISTS memo (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID");
  }

  /** What was put under a name; the caller knows its type, since only the caller writes it. */
  get<T>(name: string): T | null {
    const [row] = this.#sql.exec<{ value: string }>("SELECT value FROM memo WHERE name = ?", name).toArray();
    return row ? (JSON.parse(row.value) as T) : null;
  }

  /** What is there already costs no row: an object that wakes puts much of what it found. */
  put(name: string, value: unknown): void {
    this.#sql.exec(
      "INSERT INTO memo VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value != excluded.value",
      name,
      JSON.stringify(value),
    );
  }
}
