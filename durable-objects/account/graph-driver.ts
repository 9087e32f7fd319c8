import type { StoredConfig } from "#src/accounts/config.ts";
import type { GraphAnswer, GraphError, Silence } from "#src/graph/answer.ts";
import { compose, composeRead } from "#src/graph/compose.ts";
import type { Graph } from "#src/graph/sender.ts";
import { callbackOf } from "#src/graph/callback.ts";
import { isTokenTrouble, verdictOf, waitSeconds } from "#src/graph/verdict.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Fault } from "#src/protocol/person.ts";
import type { Dispatch, Driver, Readiness, Reading, ReadOutcome, SendOutcome } from "./driver.ts";

// Meta's own limit for a number of the usual throughput is 80 a second, and an answer takes a few hundred ms.
const CONCURRENCY = 64;
const DEADLINE_MS = 30_000;
// A token that Meta refuses is tried again seldom: only a person can give another one, and that is noticed at once.
const TOKEN_MS = 15 * 60_000;

/** Sends through Meta's Graph API: the driver of a business account. */
export class GraphDriver implements Driver {
  readonly concurrency = CONCURRENCY;
  readonly #graph: Pick<Service<Graph>, "ask">;
  readonly #config: StoredConfig;

  constructor(graph: Pick<Service<Graph>, "ask">, config: StoredConfig) {
    this.#graph = graph;
    this.#config = config;
  }

  /** Meta is always there, as far as can be known beforehand. */
  ready(): Readiness {
    return { is: "ready" };
  }

  async send({ id, tries, message }: Dispatch): Promise<SendOutcome> {
    const body = compose(message, callbackOf(id, message.callback_data));
    if (!body) return { is: "refused", fault: { title: "not_supported" } };
    const answer = await this.#post(body);
    if (answer.is === "error") return refusal(answer, tries);
    const message_id = answer.is === "answered" ? messageIdIn(answer.body) : undefined;
    if (message_id !== undefined) return { is: "accepted", message_id };
    return { is: "unknown", fault: silenceFault(answer.is === "silent" ? answer : null) };
  }

  async read({ message_id, typing }: Reading): Promise<ReadOutcome> {
    const answer = await this.#post(composeRead(message_id, typing));
    if (answer.is === "answered") return { is: "done" };
    if (answer.is === "error") return { is: "refused", fault: faultOf(answer) };
    return { is: "away", reason: "Meta does not answer" };
  }

  async #post(json: unknown): Promise<GraphAnswer> {
    const path = `/${this.#config.phone_number_id}/messages`;
    try {
      return await this.#graph.ask(this.#config, { method: "POST", path, json, deadlineMs: DEADLINE_MS });
    } catch (error) {
      // The call within the platform broke: whether Meta was reached is not known.
      log.warn("graph.call_failed", { reason: reasonOf(error) });
      return { is: "silent", reason: "connection" };
    }
  }
}

/** What an error of Graph's means for the message: it is refused, or waits for a while. */
function refusal(error: GraphError, tries: number): SendOutcome {
  const fault = faultOf(error);
  if (isTokenTrouble(error)) return { is: "again", fault, waitMs: TOKEN_MS, scope: "account" };
  const verdict = verdictOf(error);
  const isOver = verdict.retry === "no" || (verdict.retry === "once" && tries > 0);
  if (isOver) return { is: "refused", fault };
  const waitMs = waitSeconds(verdict, tries, error.retry_after) * 1_000;
  return { is: "again", fault, waitMs, scope: verdict.scope === "request" ? "message" : verdict.scope };
}

const faultOf = ({ code, message, details }: GraphError): Fault => ({
  code,
  ...(message && { title: message }),
  ...(details && { details }),
});

function silenceFault(silence: Silence | null): Fault {
  if (silence?.reason === "timeout") return { title: "timeout", details: "Meta did not answer in time" };
  if (silence?.reason === "connection") return { title: "connection", details: "the connection to Meta broke" };
  return { title: "unreadable", details: "Meta's answer could not be understood" };
}

function messageIdIn(body: unknown): string | undefined {
  const { messages } = (body ?? {}) as { messages?: { id?: unknown }[] };
  const id = messages?.[0]?.id;
  return typeof id === "string" && id !== "" ? id : undefined;
}
