import type { Command } from "#src/protocol/command.ts";
import type { Commit, Keys, Work } from "#src/protocol/commit.ts";
import { MOST_FRAME_BYTES, PROTOCOL } from "#src/protocol/frame.ts";
import { type FromConnector, FromEdge, type SocketState, type Want } from "#src/protocol/link.ts";
import { Wire } from "./wire.ts";

// The WhatsApp socket waits for the link no longer than this, beside the two pings that it takes to notice.
const PATIENCE_MS = 15_000;
const PING_MS = 5_000;
// A frame of commits is about this large; a commit that is larger goes alone.
const FRAME_CHARS = MOST_FRAME_BYTES / 8;

export type Hello = Extract<FromEdge, { is: "hello" }>;
/** The vault as the edge has stored it. */
export type Loaded = {
  parts: { keys?: Keys | undefined; creds?: string | undefined }[];
  work: Work[];
  committed: number;
  digests: string;
};

/** Why what is in memory cannot be stored any more, and has to be thrown away. */
export type Break = "late" | "gap" | "wrong_number" | "dismissed";

export type Ports = {
  /** how the WhatsApp socket stands */
  state(): SocketState;
  /** what is in memory and not known to be stored, if there is a vault in memory */
  waiting(): { commits: readonly Commit[]; stored: number; last: number } | null;
  greeted(hello: Hello): void;
  loaded(loaded: Loaded): void;
  committed(n: number): void;
  want(want: Want, as: Hello["account"] | undefined): void;
  command(id: string, until: number, command: Command): void;
  broke(why: Break): void;
  /** the token is no good any more */
  refused(): void;
};

/** An account's link to its object at the edge, over one socket after another. */
export class Link {
  readonly #ports: Ports;
  readonly #wire: Wire<FromConnector, FromEdge>;
  readonly #recalls = new Map<string, PromiseWithResolvers<string | null>>();
  #parts: Loaded["parts"] = [];
  #work: Work[] = [];
  #isGreeted = false;
  #patience: NodeJS.Timeout | null = null;

  constructor({ name, url, token }: { name: string; url: string; token(): string }, ports: Ports) {
    this.#ports = ports;
    this.#wire = new Wire({
      name,
      url,
      token,
      frames: FromEdge,
      pingMs: PING_MS,
      opened: () => this.#greet(),
      heard: (frame) => this.#heard(frame),
      broke: () => this.#broke(),
      refused: () => ports.refused(),
      dismissed: () => ports.broke("dismissed"),
    });
    this.#lose();
  }

  open(): void {
    this.#wire.open();
  }

  /** Ends it for good. */
  close(): void {
    if (this.#patience) clearTimeout(this.#patience);
    this.#wire.close();
    this.forget();
  }

  /** Asks for the vault; `loaded` follows. Without a link it is asked for once there is one. */
  load(): void {
    this.#parts = [];
    this.#work = [];
    if (this.#isGreeted) this.#wire.say({ is: "load" });
  }

  /** Says what was committed; without a link it is said once there is one. */
  commit(commits: readonly Commit[]): void {
    if (this.#isGreeted) for (const frame of framesOf(commits)) this.#wire.sayText(frame);
  }

  say(frame: Extract<FromConnector, { is: "state" | "qr" }>): void {
    if (this.#isGreeted) this.#wire.say(frame);
  }

  /** What a digest stands for; null when the edge does not know it. Rejects when what is in memory is thrown away. */
  recall(digest: string): Promise<string | null> {
    const known = this.#recalls.get(digest);
    if (known) return known.promise;
    const recall = Promise.withResolvers<string | null>();
    this.#recalls.set(digest, recall);
    if (this.#isGreeted) this.#wire.say({ is: "recall", digest });
    return recall.promise;
  }

  /** What is in memory is thrown away: nobody waits for anything of it. */
  forget(): void {
    for (const { reject } of this.#recalls.values()) reject(new Error("the vault was thrown away"));
    this.#recalls.clear();
  }

  #greet(): void {
    const has_vault = this.#ports.waiting() !== null;
    this.#wire.say({ is: "hello", protocol: PROTOCOL, state: this.#ports.state(), has_vault });
  }

  #broke(): void {
    this.#isGreeted = false;
    this.#lose();
  }

  /** From now on the link is missed. */
  #lose(): void {
    this.#patience ??= setTimeout(() => {
      this.#patience = null;
      this.#ports.broke("late");
    }, PATIENCE_MS);
  }

  #heard(frame: FromEdge): void {
    if (frame.is === "hello") return this.#greeted(frame);
    if (frame.is === "vault") return this.#take(frame);
    if (frame.is === "loaded") return this.#ports.loaded({ ...frame, parts: this.#parts, work: this.#work });
    if (frame.is === "recalled") return this.#recalled(frame.digest, frame.entry);
    if (frame.is === "committed") return this.#ports.committed(frame.n);
    if (frame.is === "want") return this.#ports.want(frame.want, frame.account);
    if (frame.is === "command") return this.#ports.command(frame.id, frame.until, frame.command);
    if (frame.is === "gap") return this.#ports.broke("gap");
    if (frame.is === "refused") return this.#ports.broke(frame.why);
    // Stale: the socket is closed behind it, and that says the same.
  }

  #greeted(hello: Hello): void {
    if (this.#patience) clearTimeout(this.#patience);
    this.#patience = null;
    this.#isGreeted = true;
    const waiting = this.#ports.waiting();
    const fits = waiting && hello.committed >= waiting.stored && hello.committed <= waiting.last;
    if (waiting && !fits) this.#ports.broke("gap");
    if (fits) {
      this.#ports.committed(hello.committed);
      this.commit(waiting.commits.filter(({ n }) => n > hello.committed));
      for (const digest of this.#recalls.keys()) this.#wire.say({ is: "recall", digest });
    }
    this.#ports.greeted(hello);
  }

  #take({ work = [], ...part }: Extract<FromEdge, { is: "vault" }>): void {
    this.#parts.push(part);
    this.#work.push(...work);
  }

  #recalled(digest: string, entry: string | null): void {
    this.#recalls.get(digest)?.resolve(entry);
    this.#recalls.delete(digest);
  }
}

/** Commits in frames of a bounded size, as they go over the socket: each is written out once. */
function framesOf(commits: readonly Commit[]): string[] {
  const frames: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const commit of commits) {
    const text = JSON.stringify(commit);
    if (size + text.length > FRAME_CHARS) {
      frames.push([]);
      size = 0;
    }
    frames.at(-1)?.push(text);
    size += text.length;
  }
  return frames.map((texts) => `{"is":"commit","commits":[${texts.join()}]}`);
}
