import { type AuthenticationCreds, initAuthCreds, type SignalDataTypeMap, type SignalKeyStore } from "baileys";
import type { Commit, Keys } from "#src/protocol/commit.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { decodeCreds, decodeKey, encodeCreds, encodeKey } from "./codec.ts";
import { type Change, Commits } from "./commits.ts";
import { digestsIn, Journal } from "./journal.ts";

type Kind = keyof SignalDataTypeMap;
type Mutations = { [kind in string]?: { [id: string]: unknown } };

/** What decrypting something brought: it stands in the transaction of the keys that changed with it. */
export type Decrypted = {
  plaintext: Uint8Array;
  events: NewEvent[];
  /** the credentials changed with it */
  savesCreds?: boolean;
};

/** What the vault is loaded from: the frames of the edge, in any parts. */
export type Stored = {
  parts: { keys?: Keys | undefined; creds?: string | undefined }[];
  committed: number;
  digests: string;
};

export type Ports = {
  /** gets commits in order, to be sent to the edge */
  send(commits: Commit[]): void;
  /** asks the edge what a digest stands for */
  recall(digest: string): Promise<string | null>;
};

/** How many messages of its own an account can repeat when a recipient could not read them. */
const MOST_SENT = 500;

/**
 * An account's vault as it is in memory: loaded whole, ahead of what the edge has stored by `commits`. Whatever changes it
 * appends a commit and goes on. When what is ahead cannot be stored, all of it has to be thrown away.
 */
export class Vault {
  readonly creds: AuthenticationCreds;
  readonly commits: Commits;
  readonly journal: Journal;
  readonly #kinds = new Map<string, Map<string, string>>();

  constructor({ parts, committed, digests }: Stored, { send, recall }: Ports) {
    this.commits = new Commits(committed, send);
    this.journal = new Journal(digestsIn(digests), recall);
    const kept = parts.findLast(({ creds }) => creds !== undefined)?.creds;
    this.creds = kept === undefined ? initAuthCreds() : decodeCreds(kept);
    for (const { keys = {} } of parts) {
      for (const [kind, values] of Object.entries(keys)) {
        for (const [id, value] of Object.entries(values)) this.#put(kind, id, value);
      }
    }
    this.#forgetHalfPairing();
  }

  /** Whether a phone is linked. */
  get isLinked(): boolean {
    return this.creds.account !== undefined && this.creds.account !== null;
  }

  /** The keys, as Baileys asks for them: never waiting, nothing between it and them. */
  readonly keys: SignalKeyStore = {
    get: (kind, ids) => {
      const values = this.#kinds.get(kind);
      const found: { [id: string]: SignalDataTypeMap[typeof kind] } = {};
      for (const id of ids) {
        const kept = values?.get(id);
        if (kept !== undefined) found[id] = decodeKey(kind, kept);
      }
      return found;
    },
    set: (data) => this.#set(data as Mutations),
  };

  /** What a key is kept as; for look-ups outside Baileys. */
  lookUp(kind: Kind | "sent", id: string): string | undefined {
    return this.#kinds.get(kind)?.get(id);
  }

  append(change: Change): number {
    return this.commits.append(change);
  }

  /** The credentials have changed. */
  saveCreds(change: Change = {}): void {
    this.append({ ...change, creds: encodeCreds(this.creds) });
  }

  /** Keeps a message of the account's own, to be repeated when a recipient could not read it. */
  keepSent(id: string, message: string): void {
    const gone = [...(this.#kinds.get("sent")?.keys() ?? [])].slice(0, -MOST_SENT + 1);
    for (const one of gone) this.#put("sent", one, null);
    this.#put("sent", id, message);
    this.append({ keys: { sent: { ...Object.fromEntries(gone.map((one) => [one, null])), [id]: message } } });
  }

  /** The edge has stored everything up to `n`. */
  committed(n: number): void {
    for (const commit of this.commits.waiting) {
      if (commit.n > n) break;
      for (const { digest } of commit.journal ?? []) this.journal.stored(digest);
    }
    this.commits.committed(n);
  }

  #set({ journal, ...mutations }: Mutations): void {
    const keys: Keys = {};
    for (const [kind, values] of Object.entries(mutations)) {
      for (const [id, value] of Object.entries(values ?? {})) {
        const kept = value === null || value === undefined ? null : encodeKey(kind as Kind, value as never);
        this.#put(kind, id, kept);
        (keys[kind] ??= {})[id] = kept;
      }
    }
    const entries = Object.entries((journal ?? {}) as Record<string, Decrypted>);
    const written = entries.map(([digest, { plaintext }]) => ({
      digest,
      entry: Buffer.from(plaintext).toString("base64"),
    }));
    for (const { digest, entry } of written) this.journal.add(digest, entry);
    const events = entries.flatMap(([, decrypted]) => decrypted.events);
    this.append({
      ...(Object.keys(keys).length > 0 && { keys }),
      ...(written.length > 0 && { journal: written }),
      ...(events.length > 0 && { events }),
      ...(entries.some(([, { savesCreds }]) => savesCreds) && { creds: encodeCreds(this.creds) }),
    });
  }

  #put(kind: string, id: string, value: string | null): void {
    const values = this.#kinds.get(kind) ?? new Map<string, string>();
    this.#kinds.set(kind, values);
    if (value === null) values.delete(id);
    else values.set(id, value);
  }

  // A pairing code names the phone before it is linked. A client that comes back with that would try to log in.
  #forgetHalfPairing(): void {
    if (this.isLinked) return;
    delete this.creds.me;
    this.creds.pairingCode = undefined;
  }
}
