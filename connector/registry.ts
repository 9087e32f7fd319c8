import type { Assignment } from "#src/protocol/fleet.ts";
import { Account } from "./account.ts";
import type { Config } from "./config.ts";
import { log } from "./log.ts";
import { Turns } from "./turns.ts";

// Fifty accounts that come back at once do not all log in at once.
const MOST_OPENING = 8;

export type Ports = {
  renew(assignment: Assignment): void;
  released(assignment: Assignment): void;
};

/** The accounts this connector has. */
export class Registry {
  readonly #config: Config;
  readonly #ports: Ports;
  readonly #turns = new Turns(MOST_OPENING);
  readonly #accounts = new Map<string, Account>();

  constructor(config: Config, ports: Ports) {
    this.#config = config;
    this.#ports = ports;
  }

  /** What it has, as the fleet knows it. */
  get running(): Assignment[] {
    return [...this.#accounts].map(([account_id, { generation }]) => ({ account_id, generation }));
  }

  /** How many accounts stand how. */
  get states(): Record<string, number> {
    const states: Record<string, number> = {};
    for (const { state } of this.#accounts.values()) states[state.socket] = (states[state.socket] ?? 0) + 1;
    return states;
  }

  /** The account is this connector's, under this generation; told again it brings a fresh token. */
  async assign({ account_id, generation, token }: Assignment & { token: string }): Promise<void> {
    const known = this.#accounts.get(account_id);
    if (known?.generation === generation) return known.renewed(token);
    if (known && known.generation > generation) return;
    // A new generation begins once the old one has ended: two sockets of one device would fight.
    if (known) await this.#end(account_id, known);
    log.info({ account_id, generation }, "account.assigned");
    const account: Account = new Account({
      accountId: account_id,
      generation,
      token,
      edge: this.#config.edge,
      whatsapp: this.#config.whatsapp,
      turns: this.#turns,
      renew: () => this.#ports.renew({ account_id, generation }),
      dismissed: () => this.#forget(account_id, account),
    });
    this.#accounts.set(account_id, account);
  }

  /** The account is no longer this connector's: it is ended here, and that is told. */
  async release({ account_id, generation }: Assignment): Promise<void> {
    const account = this.#accounts.get(account_id);
    if (account && account.generation <= generation) await this.#end(account_id, account);
    this.#ports.released({ account_id, generation });
  }

  async #end(accountId: string, account: Account): Promise<void> {
    await account.release();
    this.#forget(accountId, account);
  }

  #forget(accountId: string, account: Account): void {
    if (this.#accounts.get(accountId) !== account) return;
    this.#accounts.delete(accountId);
    log.info({ account_id: accountId, generation: account.generation }, "account.ended");
  }
}
