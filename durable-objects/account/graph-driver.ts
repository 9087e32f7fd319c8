import type { StoredConfig } from "#src/accounts/config.ts";
import type { GraphAnswer, GraphError, Silence } from "#src/graph/answer.ts";
import { compose, composeRead } from "#src/graph/compose.ts";
import { callbackOf } from "#src/graph/callback.ts";
import type { Copy } from "#src/graph/copy.ts";
import type { Graph } from "#src/graph/sender.ts";
import { isTokenTrouble, verdictOf, waitSeconds } from "#src/graph/verdict.ts";
import { log, reasonOf } from "#src/log.ts";
import { ownFilesIn, withFiles } from "#src/messages/own-files.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";
import type { Fault } from "#src/protocol/person.ts";
import type { Dispatch, Driver, Prepared, Readiness, Reading, ReadOutcome, SendOutcome } from "./driver.ts";

// Meta's own limit for a number of the usual throughput is 80 a second, and an answer takes a few hundred ms.
const CONCURRENCY = 64;
const DEADLINE_MS = 30_000;
// A token that Meta refuses is tried again seldom: only a person can give another one, and that is noticed at once.
const TOKEN_MS = 15 * 60_000;
const JITTER = 0.25;

// An upload that broke is begun again; Meta forgets what came of it.
const UPLOAD_AGAIN_MS = 10_000;
const LONGEST_UPLOAD_AGAIN_MS = 10 * 60_000;

type Ports = {
  graph: Pick<Service<Graph>, "ask" | "copy">;
  config: StoredConfig;
  /** whose files it sends */
  accountId(): string;
  /** Meta was asked with the account's token: it was refused with this fault, or taken */
  heardToken(fault: Fault | null): void;
};

/** Sends through Meta's Graph API: the driver of a business account. */
export class GraphDriver implements Driver {
  readonly concurrency = CONCURRENCY;
  readonly #ports: Ports;
  /** files on their way to Meta: whatever else needs one waits for the same upload */
  readonly #copies = new Map<string, Promise<Copy>>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Meta is always there, as far as can be known beforehand. */
  ready(): Readiness {
    return { is: "ready" };
  }

  async prepare(message: Outgoing, tries: number): Promise<Prepared> {
    const ids = [...new Set(ownFilesIn(message).map(({ id }) => id))];
    const copies = new Map<string, Extract<Copy, { is: "copied" }>>();
    for (const [i, copy] of (await Promise.all(ids.map((id) => this.#copy(id)))).entries()) {
      if (copy.is !== "copied") return notCopied(copy, tries);
      copies.set(ids[i] as string, copy);
    }
    const sent = withFiles(message, ({ id, kind }) => {
      const copy = copies.get(id);
      const name = kind === "document" && copy?.filename !== undefined ? { filename: copy.filename } : {};
      return { id: copy?.media_id, ...name };
    });
    return { is: "prepared", message: sent };
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

  #copy(fileId: string): Promise<Copy> {
    const known = this.#copies.get(fileId);
    if (known) return known;
    const copying = this.#upload(fileId).finally(() => this.#copies.delete(fileId));
    this.#copies.set(fileId, copying);
    return copying;
  }

  async #upload(fileId: string): Promise<Copy> {
    const { graph, config, accountId } = this.#ports;
    try {
      return this.#heard(await graph.copy({ id: accountId(), config }, fileId));
    } catch (error) {
      log.warn("graph.call_failed", { reason: reasonOf(error) });
      return { is: "silent", reason: "connection" };
    }
  }

  async #post(json: unknown): Promise<GraphAnswer> {
    const { graph, config } = this.#ports;
    const path = `/${config.phone_number_id}/messages`;
    try {
      return this.#heard(await graph.ask(config, { method: "POST", path, json, deadlineMs: DEADLINE_MS }));
    } catch (error) {
      // The call within the platform broke: whether Meta was reached is not known.
      log.warn("graph.call_failed", { reason: reasonOf(error) });
      return { is: "silent", reason: "connection" };
    }
  }

  /** What an answer says of the token: one that is refused turns the account's health. */
  #heard<Answer extends GraphAnswer | Copy>(answer: Answer): Answer {
    if (answer.is === "error") this.#ports.heardToken(isTokenTrouble(answer) ? faultOf(answer) : null);
    if (answer.is === "answered") this.#ports.heardToken(null);
    return answer;
  }
}

/** What becomes of a message whose file is not at Meta: nothing of it was sent. */
function notCopied(copy: Exclude<Copy, { is: "copied" }>, tries: number): Extract<Prepared, { fault: Fault }> {
  if (copy.is === "error") return refusal(copy, tries);
  if (copy.is === "missing") {
    return { is: "refused", fault: { title: "file", details: "the file is not there, or not any more" } };
  }
  const waitMs = Math.min(LONGEST_UPLOAD_AGAIN_MS, UPLOAD_AGAIN_MS * 2 ** tries);
  return { is: "again", fault: silenceFault(copy), waitMs, scope: "chat" };
}

/** What an error of Graph's means for the message: it is refused, or waits for a while. */
function refusal(error: GraphError, tries: number): Extract<SendOutcome, { is: "refused" | "again" }> {
  const fault = faultOf(error);
  if (isTokenTrouble(error)) return { is: "again", fault, waitMs: TOKEN_MS, scope: "account" };
  const verdict = verdictOf(error);
  const isOver = verdict.retry === "no" || (verdict.retry === "once" && tries > 0);
  if (isOver) return { is: "refused", fault };
  // What fails for all at once must not come back at once; 4^x seconds are counted as they are.
  const jitter = verdict.retry === "yes" ? 1 + Math.random() * JITTER : 1;
  const waitMs = waitSeconds(verdict, tries, error.retry_after) * 1_000 * jitter;
  // What goes again soon keeps its place; what waits for hours lets the rest of its chat pass.
  const own = verdict.retry === "slow" ? "message" : "chat";
  return { is: "again", fault, waitMs, scope: verdict.scope === "request" ? own : verdict.scope };
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
