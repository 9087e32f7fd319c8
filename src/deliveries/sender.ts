import { WorkerEntrypoint } from "cloudflare:workers";
import { hostsOf, refusalOf } from "#src/hooks/target.ts";
import { withUrls } from "#src/media/url.ts";
import { attempt, type Delivery, exchange, type Relay, type Target } from "./attempt.ts";
import type { Outcome } from "./outcome.ts";
import { toTrial, type Trial } from "./trial.ts";

/** An invocation may have six connections waiting for response headers; a seventh would wait with its clock running. */
export const MOST_PER_CALL = 6;

/**
 * Makes HTTP tries in an invocation of its own. It decides nothing and keeps nothing. A call that rejects (deploy,
 * overload) says nothing about its events: the caller sends them again with the same ids.
 */
export class Sender extends WorkerEntrypoint<Env> {
  /** One try for each of at most six deliveries to one target; outcomes in their order. */
  async attempt(target: Target, deliveries: Delivery[]): Promise<Outcome[]> {
    const refusal = this.#refusalOf(target);
    if (refusal) return deliveries.map(() => refused(refusal));
    return Promise.all(
      deliveries.map(async (delivery) => attempt(target, await this.#withUrls(delivery), this.#relay)),
    );
  }

  /** One try that somebody wants to see. */
  async show(target: Target, delivery: Delivery): Promise<Trial> {
    const refusal = this.#refusalOf(target);
    if (refusal) return toTrial(target, { outcome: refused(refusal), sent: null, said: null, answer: "" });
    return toTrial(target, await exchange(target, await this.#withUrls(delivery), this.#relay));
  }

  /** URLs of files are good for 24 h: they are made anew for each try. */
  async #withUrls(delivery: Delivery): Promise<Delivery> {
    return { ...delivery, body: await withUrls(this.env, delivery.account_id, delivery.body, Date.now()) };
  }

  /** Connectors keep to the same targets. */
  readonly #relay: Relay = (request) => {
    const targets = this.env.HOOK_TARGETS === "any" ? "any" : "public";
    return this.env.FLEET.getByName("fleet").relay({ ...request, targets });
  };

  /** What could be saved once may no longer be called: the setting, or the gateway's own host, is another. */
  #refusalOf({ url }: Target): string | null {
    const { HOOK_TARGETS, PUBLIC_URL } = this.env;
    return refusalOf(url, { targets: HOOK_TARGETS, own: hostsOf(PUBLIC_URL) });
  }
}

const refused = (reason: string): Outcome => ({
  class: "refused",
  kind: "target",
  at: Date.now(),
  ms: 0,
  answer: `not sent: the URL ${reason}`,
});
