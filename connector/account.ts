import { setTimeout as sleep } from "node:timers/promises";
import type { Command, Outcome } from "#src/protocol/command.ts";
import type { Ending, SocketState } from "#src/protocol/link.ts";
import { Vault } from "./baileys/vault.ts";
import { run } from "./commands.ts";
import { Life } from "./life.ts";
import { type Break, Link, type Loaded } from "./link.ts";
import { log } from "./log.ts";
import { Store } from "./store.ts";
import type { Turns } from "./turns.ts";

const STORING_MS = 5_000;
const LOOK_MS = 20;

export type Options = {
  accountId: string;
  generation: number;
  /** where the edge is, without a slash at its end */
  edge: string;
  token: string;
  /** WhatsApp's address; absent: the real one */
  whatsapp: string | undefined;
  turns: Turns;
  /** a fresh token is needed */
  renew(): void;
  /** the account is another's by now, and everything of it here has ended */
  dismissed(): void;
};

/** Why the WhatsApp socket ends when what is in memory is thrown away. */
const ENDINGS: Record<Break, Ending> = {
  late: { kind: "lost", reason: "the edge could not be reached" },
  gap: { kind: "lost", reason: "the edge has stored something else" },
  dismissed: { kind: "closed" },
  wrong_number: { kind: "wrong_number" },
};

/** One account while this connector has it: its link, its vault in memory, its WhatsApp sockets. */
export class Account {
  readonly #options: Options;
  readonly #link: Link;
  readonly #life: Life;
  readonly #store: Store;
  #token: string;
  #vault: Vault | null = null;
  #isOver = false;
  /** outcomes that were made while no vault was there to commit them */
  #outcomes: { id: string; outcome: Outcome }[] = [];

  constructor(options: Options) {
    this.#options = options;
    this.#token = options.token;
    const { accountId, edge, whatsapp, turns } = options;
    this.#store = new Store(edge, accountId);
    const url = `${edge.replace(/^http/, "ws")}/connector/accounts/${accountId}/link`;
    this.#life = new Life({
      accountId,
      whatsapp,
      turns,
      vault: () => this.#vault,
      turned: (state) => this.#link.say({ is: "state", state }),
      qr: (text, expires_at) => this.#link.say({ is: "qr", text, expires_at }),
    });
    this.#link = new Link({ name: `account ${accountId}`, url, token: () => this.#token }, this.#portsOfLink());
    this.#link.open();
  }

  get generation(): number {
    return this.#options.generation;
  }

  get state(): SocketState {
    return this.#life.state;
  }

  /** A fresh token of the same generation. */
  renewed(token: string): void {
    this.#token = token;
    this.#link.open();
  }

  /** Ends everything of the account, once what it did is stored and has left, within bounds. */
  async release(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    await this.#life.close({ kind: "closed" });
    const end = Date.now() + STORING_MS;
    while (this.#vault && this.#vault.commits.waiting.length > 0 && Date.now() < end) await sleep(LOOK_MS);
    this.#link.close();
    this.#vault = null;
  }

  #portsOfLink(): ConstructorParameters<typeof Link>[1] {
    return {
      state: () => this.#life.state,
      waiting: () => {
        const { waiting: commits, stored, last } = this.#vault?.commits ?? {};
        return commits && stored !== undefined && last !== undefined ? { commits, stored, last } : null;
      },
      greeted: ({ want, account }) => {
        if (!this.#vault) this.#link.load();
        this.#life.greeted(want, account.proxy);
      },
      loaded: (loaded) => this.#loaded(loaded),
      committed: (n) => this.#vault?.committed(n),
      want: (want, as) => {
        if (!this.#vault) this.#link.load();
        this.#life.wanted(want, as);
      },
      command: (id, until, command) => void this.#command({ id, until, command }),
      broke: (why) => this.#broke(why),
      refused: () => this.#options.renew(),
    };
  }

  #loaded(loaded: Loaded): void {
    if (this.#vault || this.#isOver) return;
    this.#vault = new Vault(loaded, {
      send: (commits) => this.#link.commit(commits),
      recall: (digest) => this.#link.recall(digest),
    });
    for (const outcome of this.#outcomes.splice(0)) this.#tell(outcome);
    this.#life.act();
  }

  /** What is in memory cannot be stored any more: the socket ends first, so that WhatsApp keeps what it was not told of. */
  #broke(why: Break): void {
    if (this.#vault) log.warn({ account_id: this.#options.accountId, why }, "account.vault_dropped");
    this.#life.drop(ENDINGS[why]);
    this.#vault = null;
    this.#link.forget();
    if (why !== "dismissed" || this.#isOver) return;
    this.#isOver = true;
    this.#link.close();
    this.#options.dismissed();
  }

  async #command({ id, until, command }: { id: string; until: number; command: Command }): Promise<void> {
    const settle = (outcome: Outcome) => this.#tell({ id, outcome });
    const { accountId } = this.#options;
    await run(command, { accountId, life: this.#life, vault: () => this.#vault, store: this.#store, until, settle });
  }

  #tell(outcome: { id: string; outcome: Outcome }): void {
    if (this.#vault) this.#vault.append({ outcomes: [outcome] });
    else this.#outcomes.push(outcome);
  }
}
