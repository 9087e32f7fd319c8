import { personalMessageId } from "#src/messages/message-id.ts";
import type { Command, Outcome } from "#src/protocol/command.ts";
import type { Fault } from "#src/protocol/person.ts";
import type { Dispatch, Driver, Readiness, Reading, ReadOutcome, SendOutcome } from "./driver.ts";
import type { Line } from "./line.ts";
import { accessOf } from "./link-collector.ts";

// A person writes in one chat at a time; WhatsApp watches accounts that write to many at once.
const CONCURRENCY = 4;
// The connector waits 45 s for WhatsApp; beyond that only its own way counts.
const LIMIT_MS = 55_000;
const READ_MS = 10_000;
const AGAIN_MS = 5_000;
// The connector's own words for what it could not begin.
const NOT_BEGUN = ["no_connector", "not_connected", "too_late"];
// Its words for a file that is not at WhatsApp yet, or could not be had just now; and how long the message waits.
const FILE_WAITS = new Map([
  ["uploading", 2_000],
  ["file_unavailable", 30_000],
]);
const FILES = ["image", "video", "audio", "document", "sticker"];

/** Sends through the connector that holds the account: the driver of a personal account. */
export class LinkDriver implements Driver {
  readonly concurrency = CONCURRENCY;
  readonly #line: () => Line;
  readonly #env: Env;

  constructor(line: () => Line, env: Env) {
    this.#line = line;
    this.#env = env;
  }

  ready(): Readiness {
    return this.#line().isConnected ? { is: "ready" } : { is: "away", reason: "the account is not connected" };
  }

  messageIdFor(id: string): string {
    return personalMessageId(id);
  }

  async send({ id, message }: Dispatch): Promise<SendOutcome> {
    const message_id = this.messageIdFor(id);
    const files = FILES.includes(message.type) && (await accessOf(this.#line(), this.#env));
    const command: Command = { do: "send", message_id, message, ...(files && { files }) };
    return sendOutcomeOf(await this.#line().command(command, LIMIT_MS, id), message_id);
  }

  async read({ message_id, typing, chat, from }: Reading): Promise<ReadOutcome> {
    if (chat === undefined) return { is: "refused", fault: { title: "chat is needed to mark it read" } };
    const participant = chat.endsWith("@g.us") ? from : undefined;
    const message = { chat, message_id, from_me: false, ...(participant !== undefined && { participant }) };
    const outcome = await this.#line().command({ do: "read", messages: [message] }, READ_MS);
    if (outcome.is === "unknown") return { is: "away", reason: outcome.reason };
    if (outcome.is === "refused") {
      const { title, details } = outcome.error;
      return isNotBegun(outcome)
        ? { is: "away", reason: details ?? title }
        : { is: "refused", fault: faultOf(outcome) };
    }
    if (typing) await this.#line().command({ do: "presence", state: "composing", chat }, READ_MS);
    return { is: "done" };
  }
}

/** What an outcome of the connector's means for a message that was reserved this id. */
export function sendOutcomeOf(outcome: Outcome, message_id: string): SendOutcome {
  if (outcome.is === "accepted") return { is: "accepted", message_id };
  if (outcome.is === "unknown") return { is: "unknown", fault: { title: "unknown", details: outcome.reason } };
  const fault = faultOf(outcome);
  if (isNotBegun(outcome)) return { is: "again", fault, waitMs: AGAIN_MS, scope: "account" };
  const fileWaitMs = FILE_WAITS.get(outcome.error.title);
  if (fileWaitMs !== undefined) return { is: "again", fault, waitMs: fileWaitMs, scope: "chat" };
  const { retry_after } = outcome;
  return retry_after === undefined
    ? { is: "refused", fault }
    : { is: "again", fault, waitMs: retry_after * 1_000, scope: "account" };
}

type Refused = Extract<Outcome, { is: "refused" }>;

const isNotBegun = ({ error }: Refused): boolean => NOT_BEGUN.includes(error.title);

const faultOf = ({ error: { code, title, details } }: Refused): Fault => ({
  title,
  ...(code !== undefined && { code }),
  ...(details !== undefined && { details }),
});
