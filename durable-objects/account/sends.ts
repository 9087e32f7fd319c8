import { referencesIn } from "#src/messages/references.ts";
import type { Send, Waiting } from "./send.ts";

type Row = Omit<Send, "flying" | "history" | "error"> & { flying: number; history: string; error: string | null };

const CREATE = `CREATE TABLE IF NOT EXISTS outbox (
  n INTEGER PRIMARY KEY, key TEXT, digest TEXT, at INTEGER, due INTEGER, expires INTEGER, chat TEXT, message TEXT,
  status TEXT, flying INTEGER, tries INTEGER, tried INTEGER, message_id TEXT, history TEXT, error TEXT)`;

/** The rows of the outbox. An index entry is a row on the bill: there are none but for what has a key, or WhatsApp's id. */
export class Sends {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(CREATE);
    sql.exec("CREATE UNIQUE INDEX IF NOT EXISTS outbox_key ON outbox (key) WHERE key IS NOT NULL");
    sql.exec("CREATE INDEX IF NOT EXISTS outbox_message ON outbox (message_id) WHERE message_id IS NOT NULL");
  }

  /** Stores a new message; answers its number. */
  insert(send: Omit<Send, "n">): number {
    const { key, digest, at, due, expires, chat, message, status, flying, tries, tried, message_id } = send;
    const values = [key, digest, at, due, expires, chat, message, status, Number(flying), tries, tried, message_id];
    const sql = `INSERT INTO outbox (key, digest, at, due, expires, chat, message, status, flying, tries, tried, message_id, history)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n`;
    return this.#sql.exec<{ n: number }>(sql, ...values, JSON.stringify(send.history)).one().n;
  }

  /** Writes what changed of a message: one row, and one more when WhatsApp's id becomes known. */
  update(n: number, changes: Partial<Omit<Send, "n">>): void {
    const { flying, history, error, ...plain } = changes;
    const values: Record<string, SqlStorageValue> = { ...plain };
    if (flying !== undefined) values["flying"] = Number(flying);
    if (history !== undefined) values["history"] = JSON.stringify(history);
    if (error !== undefined) values["error"] = error && JSON.stringify(error);
    const names = Object.keys(values);
    this.#sql.exec(
      `UPDATE outbox SET ${names.map((name) => `${name} = ?`).join(", ")} WHERE n = ?`,
      ...Object.values(values),
      n,
    );
  }

  get(n: number): Send | null {
    return this.#one("n = ?", n);
  }

  byKey(key: string): Send | null {
    return this.#one("key = ?", key);
  }

  byMessageId(messageId: string): Send | null {
    return this.#one("message_id = ?", messageId);
  }

  /** What is still to be sent, from a number on, in order. */
  open(from: number): Waiting[] {
    // Messages are large, and few of them refer to others.
    const sql = `SELECT n, chat, due, expires, tries, flying, CASE WHEN message LIKE '%"msg_%' THEN message END AS message
      FROM outbox WHERE n >= ? AND (status IN ('queued', 'sending') OR flying = 1) ORDER BY n`;
    type Open = Omit<Waiting, "flying" | "refers"> & { flying: number; message: string | null };
    return this.#sql
      .exec<Open>(sql, from)
      .toArray()
      .map(({ flying, message, ...row }) => ({
        ...row,
        flying: flying === 1,
        refers: message === null ? [] : referencesIn(JSON.parse(message)).map(({ n }) => n),
      }));
  }

  /** What was handed to the driver lately: of the messages taken since then, oldest first. */
  triedSince(at: number): { chat: string; tried: number }[] {
    const tried: { chat: string; tried: number }[] = [];
    type Tried = { at: number; chat: string; tried: number | null };
    for (const row of this.#sql.exec<Tried>("SELECT at, chat, tried FROM outbox ORDER BY n DESC")) {
      if (row.at < at) break;
      if (row.tried !== null) tried.push({ chat: row.chat, tried: row.tried });
    }
    return tried.toSorted((a, b) => a.tried - b.tried);
  }

  /** Messages before a number, newest first. */
  list(before: number, limit: number): Send[] {
    const sql = "SELECT * FROM outbox WHERE n < ? ORDER BY n DESC LIMIT ?";
    return this.#sql.exec<Row>(sql, before, limit).toArray().map(toSend);
  }

  /** The number the next message will get, at least. */
  get next(): number {
    const [row] = this.#sql.exec<{ n: number }>("SELECT n FROM outbox ORDER BY n DESC LIMIT 1").toArray();
    return (row?.n ?? 0) + 1;
  }

  /** Drops messages taken before `at` and numbered below `from`, some at a time; never the last: numbers are not used twice. */
  sweep(at: number, from: number, most: number): number {
    const [oldest] = this.#sql.exec<{ at: number }>("SELECT at FROM outbox ORDER BY n LIMIT 1").toArray();
    if (!oldest || oldest.at >= at) return 0;
    const sql = `DELETE FROM outbox WHERE n IN (SELECT n FROM outbox WHERE n < ? ORDER BY n LIMIT ?)
      AND at < ? AND n < (SELECT max(n) FROM outbox)`;
    return this.#sql.exec(sql, from, most, at).rowsWritten;
  }

  #one(where: string, value: SqlStorageValue): Send | null {
    const [row] = this.#sql.exec<Row>(`SELECT * FROM outbox WHERE ${where}`, value).toArray();
    return row ? toSend(row) : null;
  }
}

function toSend({ flying, history, error, ...row }: Row): Send {
  return {
    ...row,
    flying: flying === 1,
    history: JSON.parse(history),
    error: error === null ? null : JSON.parse(error),
  };
}
