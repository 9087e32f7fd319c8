import { WorkerEntrypoint } from "cloudflare:workers";
import { attempt, type Delivery, type Target } from "./attempt.ts";
import type { Outcome } from "./outcome.ts";

/** An invocation may have six connections waiting for response headers; a seventh would wait with its clock running. */
export const MOST_PER_CALL = 6;

/**
 * Makes HTTP tries in an invocation of its own. It decides nothing and keeps nothing. A call that rejects (deploy,
 * overload) says nothing about its events: the caller sends them again with the same ids.
 */
export class Sender extends WorkerEntrypoint<Env> {
  /** One try for each of at most six deliveries to one target; outcomes in their order. */
  async attempt(target: Target, deliveries: Delivery[]): Promise<Outcome[]> {
    return Promise.all(deliveries.map((delivery) => attempt(target, delivery)));
  }
}
