import { type AuthenticationCreds, initAuthCreds, proto, type SignalDataTypeMap, type SignalKeyStore } from "baileys";
import type { Commit, Keys, Work } from "#src/protocol/commit.ts";
import { decodeCreds, decodeKey, encodeCreds, encodeKey } from "./codec.ts";
import { type Change, Commits } from "./commits.ts";
import { digestsIn, Journal } from "./journal.ts";
import { joined, type Secret, type Told } from "./normalise/told.ts";
import { decodeSecret, encodeSecret } from "./secret.ts";
import { encodeFile, encodeWork } from "./work.ts";

type Kind = keyof SignalDataTypeMap;
const userOf = (jid: string): string => jid.slice(0, jid.indexOf("@"));
type Mutations = { [kind in string]?: { [id: string]: unknown } };

/** What decrypting something brought: it stands in the transaction of the keys that changed with it. */
export type Decrypted = {
  plaintext: Uint8Array;
  told: Told;
  /** the credentials changed with it */
  savesCreds?: boolean;
};

/** What the vault is loaded from: the frames of the edge, in any parts. */
export type Stored = {
  parts: { keys?: Keys | undefined; creds?: string | undefined }[];
  /** what is still to be done */
  work?: Work[];
  committed: number;
  digests: string;
};

export type Ports = {
  /** gets commits in order, to be sent to the edge */
  send(commits: Commit[]): void;
  /** asks the edge what a digest stands for */
  recall(digest: string): Promise<string | null>;
};

/** What the connector keeps beside Baileys' keys. */
type Own = "sent" | "secret";

/**
 * How much of it an account keeps: messages of its own that it can repeat when a recipient could not read them, and polls and
 * events whose answers it can read.
 */
const MOST: Record<Own, number> = { sent: 500, secret: 1_000 };

/**
 * An account's vault as it is in memory: loaded whole, ahead of what the edge has stored by `commits`. Whatever changes it
 * appends a commit and goes on. When what is ahead cannot be stored, all of it has to be thrown away.
 */
export class Vault {
  readonly creds: AuthenticationCreds;
  readonly commits: Commits;
  readonly journal: Journal;
  /** what is still to be done, by its id */
  readonly work: Map<string, Work>;
  readonly #kinds = new Map<string, Map<string, string>>();

  constructor({ parts, work = [], committed, digests }: Stored, { send, recall }: Ports) {
    this.commits = new Commits(committed, send);
    this.journal = new Journal(digestsIn(digests), recall);
    this.work = new Map(work.map((one) => [one.id, one]));
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
  lookUp(kind: Kind | Own, id: string): string | undefined {
    return this.#kinds.get(kind)?.get(id);
  }

  /** A message of the account's own, as long as it is kept. */
  sentMessage(id: string): proto.IMessage | undefined {
    const kept = this.lookUp("sent", id);
    return kept === undefined ? undefined : proto.Message.decode(Buffer.from(kept, "base64"));
  }

  /** The hidden address of a phone's, as far as it is known; bare JIDs. */
  lidOf(phone: string): string | undefined {
    const user = this.#mapped(userOf(phone));
    return user && `${user}@lid`;
  }

  /** The phone's address of a hidden one, as far as it is known; bare JIDs. */
  phoneOf(lid: string): string | undefined {
    const user = this.#mapped(`${userOf(lid)}_reverse`);
    return user && `${user}@s.whatsapp.net`;
  }

  /** What a poll or an event is answered under. */
  secretOf(id: string): Secret | undefined {
    const kept = this.lookUp("secret", id);
    return kept === undefined ? undefined : decodeSecret(id, kept);
  }

  append(change: Change): number {
    return this.commits.append(change);
  }

  /** The credentials have changed. */
  saveCreds(change: Change = {}): void {
    this.append({ ...change, creds: encodeCreds(this.creds) });
  }

  /** Something came that changes no keys: it is told. */
  tell(told: Told): void {
    const change = this.#changeOf(told);
    if (Object.keys(change).length > 0) this.append(change);
  }

  /**
   * Keeps a message of the account's own, to be repeated when a recipient could not read it, with what it brings.
   */
  keepSent(id: string, message: proto.IMessage, told: Told): void {
    const bytes = Buffer.from(proto.Message.encode(message).finish());
    this.append(this.#changeOf(told, { sent: this.#keep("sent", { [id]: bytes.toString("base64") }) }));
  }

  /** A piece of work is done. */
  finish(id: string): void {
    this.work.delete(id);
    this.append({ done: [id] });
  }

  /** What something that came changes, beside the keys given. */
  #changeOf({ events, work, secrets }: Told, keys: Keys = {}): Change {
    const kept = secrets.map((secret) => [secret.id, encodeSecret(secret)] as const);
    const files = work.flatMap((one) => (one.kind === "media" ? encodeFile(one) : []));
    const more = work.flatMap((one) => (one.kind === "media" ? [] : encodeWork(one)));
    for (const one of more) this.work.set(one.id, one);
    const all = kept.length > 0 ? { ...keys, secret: this.#keep("secret", Object.fromEntries(kept)) } : keys;
    return {
      ...(Object.keys(all).length > 0 && { keys: all }),
      ...(events.length > 0 && { events }),
      ...(more.length > 0 && { work: more }),
      ...(files.length > 0 && { files }),
    };
  }

  /** Keeps something of the connector's own, and as much of it as is allowed: the oldest goes. */
  #keep(kind: Own, entries: Record<string, string>): Keys[string] {
    for (const [id, value] of Object.entries(entries)) this.#put(kind, id, value);
    const gone = [...(this.#kinds.get(kind)?.keys() ?? [])].slice(0, -MOST[kind]);
    for (const id of gone) this.#put(kind, id, null);
    return { ...Object.fromEntries(gone.map((id) => [id, null])), ...entries };
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
    this.append({
      ...(written.length > 0 && { journal: written }),
      ...this.#changeOf(joined(...entries.map(([, { told }]) => told)), keys),
      ...(entries.some(([, { savesCreds }]) => savesCreds) && { creds: encodeCreds(this.creds) }),
    });
  }

  #mapped(id: string): string | undefined {
    const kept = this.lookUp("lid-mapping", id);
    return kept === undefined ? undefined : decodeKey("lid-mapping", kept);
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
