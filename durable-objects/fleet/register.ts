/** A connector as it introduced itself; `closed_at` (ms): since when its socket is gone. */
export type Connector = { id: string; capacity: number; draining: number; closed_at: number | null };

/** A personal account that is to be connected, and who has it under which generation. */
export type Post = { id: string; connector: string | null; generation: number; releasing_since: number | null };

/** Who is there and who has what, in the fleet's own tables: what it must not forget. */
export class Register {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(
      "CREATE TABLE IF NOT EXISTS connectors (id TEXT PRIMARY KEY, capacity INTEGER, draining INTEGER, closed_at INTEGER) WITHOUT ROWID",
    );
    sql.exec(
      "CREATE TABLE IF NOT EXISTS posts (id TEXT PRIMARY KEY, connector TEXT, generation INTEGER, releasing_since INTEGER) WITHOUT ROWID",
    );
  }

  connectors(): Connector[] {
    return this.#sql.exec<Connector>("SELECT * FROM connectors ORDER BY id").toArray();
  }

  connector(id: string): Connector | null {
    return this.#sql.exec<Connector>("SELECT * FROM connectors WHERE id = ?", id).toArray()[0] ?? null;
  }

  putConnector({ id, capacity, draining, closed_at }: Connector): void {
    this.#sql.exec("INSERT OR REPLACE INTO connectors VALUES (?, ?, ?, ?)", id, capacity, draining, closed_at);
  }

  /** Forgets a connector: the accounts it had are nobody's. */
  dropConnector(id: string): void {
    this.#sql.exec("UPDATE posts SET connector = NULL, releasing_since = NULL WHERE connector = ?", id);
    this.#sql.exec("DELETE FROM connectors WHERE id = ?", id);
  }

  post(id: string): Post | null {
    return this.#sql.exec<Post>("SELECT * FROM posts WHERE id = ?", id).toArray()[0] ?? null;
  }

  unassigned(): Post[] {
    return this.#sql.exec<Post>("SELECT * FROM posts WHERE connector IS NULL ORDER BY id").toArray();
  }

  releasing(): Post[] {
    return this.#sql.exec<Post>("SELECT * FROM posts WHERE releasing_since IS NOT NULL ORDER BY id").toArray();
  }

  postsOf(connector: string): Post[] {
    return this.#sql.exec<Post>("SELECT * FROM posts WHERE connector = ? ORDER BY id", connector).toArray();
  }

  putPost({ id, connector, generation, releasing_since }: Post): void {
    this.#sql.exec("INSERT OR REPLACE INTO posts VALUES (?, ?, ?, ?)", id, connector, generation, releasing_since);
  }

  dropPost(id: string): void {
    this.#sql.exec("DELETE FROM posts WHERE id = ?", id);
  }
}
