import type { Commit, Work } from "#src/protocol/commit.ts";
import { beginningOf, keyIds, seal, unseal } from "#src/seal.ts";

/** What the vault holds, by the connector's own names and in its own encoding (base64). */
export type Contents = { creds?: string; keys: Record<string, Record<string, string>>; work: Record<string, Work> };

/** What commits changed, the last value of each key only; null: gone. `journal` is by digest. */
type Change = {
  creds?: string;
  keys: Record<string, Record<string, string | null>>;
  work: Record<string, Work | null>;
  journal: Record<string, string>;
};

/** Commits, ready to be stored without a wait: up to `n`, their digests, and all of them sealed. */
export type Sealed = { n: number; digests: Uint8Array<ArrayBuffer>; text: string };

type Row = { n: number; part: number; digests: ArrayBuffer | null; size: number; sealed: string };

// A row holds 2 MB in production.
const ROW_CHARS = 1_000_000;
// Repeats are known this many commits back: WhatsApp repeats what it was not told of, which is far less.
const JOURNAL_COMMITS = 1_000;
// A new snapshot is due when the changes since the last one are larger than it, and than this: what is rewritten stays in
// proportion to what is written.
const SNAPSHOT_CHARS = 256_000;
const DIGEST_BYTES = 16;
// So much at most is sealed anew in one go.
const RESEAL_ROWS = 200;
const RESEAL_CHARS = 4_000_000;

/**
 * The account's WhatsApp keys, sealed: a snapshot, and one row for each stored batch of commits since. How far commits are
 * stored is what these rows say, so the two cannot differ. Nothing of it is kept in memory: it is read when a socket opens.
 */
export class Vault {
  readonly #sql: SqlStorage;
  readonly #key: string;
  #committed: number;
  /** characters of the changes since the snapshot, and of the snapshot */
  #changes: number;
  #snapshot: { n: number; size: number };
  #isCompacting = false;

  constructor(sql: SqlStorage, key: string) {
    this.#sql = sql;
    this.#key = key;
    sql.exec("CREATE TABLE IF NOT EXISTS vault (part INTEGER PRIMARY KEY, n INTEGER, size INTEGER, sealed TEXT)");
    sql.exec(
      "CREATE TABLE IF NOT EXISTS vault_log (n INTEGER, part INTEGER, digests BLOB, size INTEGER, sealed TEXT, PRIMARY KEY (n, part)) WITHOUT ROWID",
    );
    this.#snapshot = this.#readSnapshot();
    const { last, size } = sql
      .exec<{ last: number | null; size: number | null }>(
        "SELECT max(n) AS last, sum(CASE WHEN n > ? THEN size END) AS size FROM vault_log",
        this.#snapshot.n,
      )
      .one();
    this.#committed = Math.max(last ?? 0, this.#snapshot.n);
    this.#changes = size ?? 0;
  }

  /** The number of the last commit that is stored. */
  get committed(): number {
    return this.#committed;
  }

  /** Seals commits, which follow each other, for `insert`. */
  async seal(commits: Commit[]): Promise<Sealed> {
    const change = changeOf(commits);
    const digests = Object.keys(change.journal).map((digest) => Uint8Array.fromBase64(digest));
    const packed = new Uint8Array(digests.length * DIGEST_BYTES);
    digests.forEach((digest, i) => packed.set(digest, i * DIGEST_BYTES));
    const text = isEmpty(change) ? "" : await seal(this.#key, JSON.stringify(change));
    return { n: (commits.at(-1) as Commit).n, digests: packed, text };
  }

  /** Stores sealed commits. Runs inside the caller's transaction; `remember` follows once it has committed. */
  insert({ n, digests, text }: Sealed): void {
    slices(text).forEach((slice, part) => {
      const known = part === 0 && digests.length > 0 ? digests.buffer : null;
      this.#sql.exec("INSERT INTO vault_log VALUES (?, ?, ?, ?, ?)", n, part, known, slice.length, slice);
    });
  }

  /** Takes what `insert` stored into memory. */
  remember({ n, text }: Sealed): void {
    this.#committed = n;
    this.#changes += text.length;
  }

  /** Everything, and the digests of the last thousand commits (16 bytes each). */
  async load(): Promise<{ contents: Contents; digests: Uint8Array }> {
    const contents = await this.#contents();
    const rows = this.#sql
      .exec<Pick<Row, "digests">>("SELECT digests FROM vault_log WHERE digests IS NOT NULL ORDER BY n")
      .toArray();
    const blobs = rows.map(({ digests }) => new Uint8Array(digests as ArrayBuffer));
    const digests = new Uint8Array(blobs.reduce((bytes, blob) => bytes + blob.length, 0));
    let at = 0;
    for (const blob of blobs) {
      digests.set(blob, at);
      at += blob.length;
    }
    return { contents, digests };
  }

  /** The journal's entry under a digest (base64 both); null when it is none of the last thousand commits'. */
  async recall(digest: string): Promise<string | null> {
    const sql = "SELECT n FROM vault_log WHERE instr(digests, ?) > 0 ORDER BY n DESC";
    // `instr` may find the bytes astride two digests: such a row has no entry under it.
    for (const { n } of this.#sql.exec<Row>(sql, Uint8Array.fromBase64(digest)).toArray()) {
      const entry = (await this.#changeAt(n)).journal[digest];
      if (entry !== undefined) return entry;
    }
    return null;
  }

  /** Throws every key away. The numbers go on. Runs inside the caller's transaction. */
  clear(): void {
    this.#sql.exec("DELETE FROM vault");
    this.#sql.exec("DELETE FROM vault_log");
    this.#sql.exec("INSERT INTO vault VALUES (0, ?, 0, '')", this.#committed);
    this.#snapshot = { n: this.#committed, size: 0 };
    this.#changes = 0;
  }

  /** Writes a snapshot when one is due. Commits may be stored meanwhile. */
  async compact(): Promise<void> {
    if (this.#isCompacting || this.#changes < Math.max(SNAPSHOT_CHARS, this.#snapshot.size)) return;
    this.#isCompacting = true;
    try {
      const before = this.#snapshot;
      const n = this.#committed;
      const text = await seal(this.#key, JSON.stringify(await this.#contents(n)));
      // Cleared meanwhile: what was read is gone.
      if (this.#snapshot !== before) return;
      this.#replaceSnapshot(n, text);
    } finally {
      this.#isCompacting = false;
    }
  }

  /** Seals anew, a bounded part of it, what older keys sealed; false: something is left. Commits may be stored meanwhile. */
  async reseal(): Promise<boolean> {
    if (this.#isCompacting) return false;
    this.#isCompacting = true;
    try {
      const own = beginningOf((await keyIds(this.#key))[0]);
      return (await this.#resealSnapshot(own)) && (await this.#resealLog(own));
    } finally {
      this.#isCompacting = false;
    }
  }

  async #resealSnapshot(own: string): Promise<boolean> {
    const before = this.#snapshot;
    const text = textOf(this.#sql.exec<Row>("SELECT sealed FROM vault ORDER BY part").toArray());
    if (text === "" || text.startsWith(own)) return true;
    const renewed = slices(await seal(this.#key, await unseal(this.#key, text)));
    // Cleared meanwhile: what was read is gone.
    if (this.#snapshot !== before) return false;
    renewed.forEach((slice, part) => this.#sql.exec("UPDATE vault SET sealed = ? WHERE part = ?", slice, part));
    return true;
  }

  async #resealLog(own: string): Promise<boolean> {
    const sql = "SELECT n FROM vault_log WHERE part = 0 AND sealed <> '' AND substr(sealed, 1, ?) <> ? LIMIT ?";
    const rows = this.#sql.exec<Row>(sql, own.length, own, RESEAL_ROWS).toArray();
    let chars = 0;
    for (const { n } of rows) {
      if (chars > RESEAL_CHARS) return false;
      const text = this.#sealedAt(n);
      chars += text.length;
      if (text === "") continue;
      // As long as before, whichever key seals it: the same rows hold it.
      slices(await seal(this.#key, await unseal(this.#key, text))).forEach((slice, part) =>
        this.#sql.exec("UPDATE vault_log SET sealed = ? WHERE n = ? AND part = ?", slice, n, part),
      );
    }
    return rows.length < RESEAL_ROWS;
  }

  #replaceSnapshot(n: number, text: string): void {
    this.#sql.exec("DELETE FROM vault");
    slices(text).forEach((slice, part) =>
      this.#sql.exec("INSERT INTO vault VALUES (?, ?, ?, ?)", part, n, slice.length, slice),
    );
    this.#sql.exec("DELETE FROM vault_log WHERE n <= ?", Math.min(n, this.#committed - JOURNAL_COMMITS));
    this.#snapshot = { n, size: text.length };
    const sql = "SELECT coalesce(sum(size), 0) AS size FROM vault_log WHERE n > ?";
    this.#changes = this.#sql.exec<{ size: number }>(sql, n).one().size;
  }

  #readSnapshot(): { n: number; size: number } {
    const [row] = this.#sql
      .exec<{ n: number | null; size: number | null }>("SELECT max(n) AS n, sum(size) AS size FROM vault")
      .toArray();
    return { n: row?.n ?? 0, size: row?.size ?? 0 };
  }

  /** The contents as they were after commit `upTo`. */
  async #contents(upTo = this.#committed): Promise<Contents> {
    const text = textOf(this.#sql.exec<Row>("SELECT sealed FROM vault ORDER BY part").toArray());
    const since = this.#sql
      .exec<Row>(
        "SELECT n, part, sealed FROM vault_log WHERE n > ? AND n <= ? ORDER BY n, part",
        this.#snapshot.n,
        upTo,
      )
      .toArray();
    const contents: Contents = text ? JSON.parse(await unseal(this.#key, text)) : { keys: {}, work: {} };
    for (const [, rows] of Map.groupBy(since, ({ n }) => n)) apply(contents, await this.#open(textOf(rows)));
    return contents;
  }

  async #changeAt(n: number): Promise<Change> {
    return this.#open(this.#sealedAt(n));
  }

  #sealedAt(n: number): string {
    return textOf(this.#sql.exec<Row>("SELECT sealed FROM vault_log WHERE n = ? ORDER BY part", n).toArray());
  }

  async #open(text: string): Promise<Change> {
    return text ? JSON.parse(await unseal(this.#key, text)) : { keys: {}, work: {}, journal: {} };
  }
}

const textOf = (rows: Pick<Row, "sealed">[]): string => rows.map(({ sealed }) => sealed).join("");

/** A text in pieces that fit a row; an empty one is one piece. */
const slices = (text: string): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / ROW_CHARS)) }, (_, i) =>
    text.slice(i * ROW_CHARS, (i + 1) * ROW_CHARS),
  );

function changeOf(commits: Commit[]): Change {
  const change: Change = { keys: {}, work: {}, journal: {} };
  for (const { creds, keys = {}, journal = [], work = [], done = [] } of commits) {
    if (creds !== undefined) change.creds = creds;
    for (const [kind, values] of Object.entries(keys)) Object.assign((change.keys[kind] ??= {}), values);
    for (const { digest, entry } of journal) change.journal[digest] = entry;
    for (const one of work) change.work[one.id] = one;
    for (const id of done) change.work[id] = null;
  }
  return change;
}

const isEmpty = ({ creds, ...parts }: Change): boolean =>
  creds === undefined && Object.values(parts).every((part) => Object.keys(part).length === 0);

function apply(contents: Contents, { creds, keys, work }: Change): void {
  if (creds !== undefined) contents.creds = creds;
  for (const [kind, values] of Object.entries(keys)) merge((contents.keys[kind] ??= {}), values);
  merge(contents.work, work);
}

function merge<Value>(into: Record<string, Value>, values: Record<string, Value | null>): void {
  for (const [id, value] of Object.entries(values)) {
    if (value === null) delete into[id];
    else into[id] = value;
  }
}
