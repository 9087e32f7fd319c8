import type { ReadOutcome } from "#durable-objects/account/driver.ts";
import type { Taken } from "#durable-objects/account/intake.ts";
import type { OutboxDesk, Page } from "#durable-objects/account/outbox-desk.ts";
import type { Send as Stored } from "#durable-objects/account/send.ts";
import { accountRow } from "#src/accounts/accounts.ts";
import { asking } from "#src/accounts/object.ts";
import { database } from "#src/db/client.ts";
import { AppError, type FieldError } from "#src/errors.ts";
import { decodeCursor, encodeCursor } from "#src/http/page.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";
import { partsOfSendId, sendId } from "#src/protocol/send-id.ts";
import type { SendStatus } from "#src/protocol/sent.ts";
import type { Who } from "#src/users/who.ts";
import { objectionTo } from "./check.ts";
import type { Send } from "./contract.ts";
import { fileErrors } from "./files.ts";

const KEY_MS = 24 * 3_600_000;

type Handed = { id: string; message: Outgoing; key: string | undefined; wait: number };

/** Hands a message to its account's outbox; the answer is what is known of it then. */
export async function sendMessage(env: Env, who: Who, { id, message, key, wait }: Handed): Promise<Send> {
  const { account_type } = await accountRow(database(env.DB), who, id);
  const objection = objectionTo({ account_id: id, side: account_type }, message, Date.now());
  if (objection) throw refused(objection.code, objection.errors);
  const errors = await fileErrors(env, account_type, message);
  if (errors.length > 0) throw refused("invalid", errors);
  const asked = { message, key: key === undefined ? null : `key:${key}`, keyMs: KEY_MS };
  const taken = await atDesk(env, id, async (desk): Promise<Taken | null> => await desk.take(asked, wait * 1_000));
  if (!taken) throw new AppError("not_supported", "Accounts of this type cannot send yet");
  if (taken.is !== "taken") throw refusalOf(taken);
  return toSend(id, taken.send);
}

const refused = (code: "invalid" | "not_supported", errors: FieldError[]) =>
  new AppError(code, errors.map(({ path, message }) => `${path}: ${message}`).join("; "), { errors });

function refusalOf(taken: Exclude<Taken, { is: "taken" }>): AppError {
  if (taken.is === "conflict") {
    return new AppError("conflict", "The Idempotency-Key was used with another message within the last 24 hours");
  }
  if (taken.is === "full") {
    return new AppError("rate_limited", "Too many messages of the account wait to be sent", { retryAfter: 60 });
  }
  const { retryAfter } = taken;
  const detail = `At the account's pace it could not be sent before it expires: send it in ${retryAfter} s, or with a longer expires_in`;
  return new AppError("rate_limited", detail, { retryAfter });
}

export async function getMessage(env: Env, who: Who, id: string): Promise<Send> {
  const { accountId, n } = await ownMessage(env, who, id);
  const send = await atDesk(env, accountId, async (desk): Promise<Stored | null> => await desk.get(n));
  if (!send) throw missing();
  return toSend(accountId, send);
}

type Listed = { id: string; status?: SendStatus | undefined; limit: number; cursor?: string | undefined };

export async function listMessages(env: Env, who: Who, { id, status, limit, cursor }: Listed) {
  await accountRow(database(env.DB), who, id);
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(decodeCursor(cursor).id);
  const page = await atDesk(env, id, async (desk): Promise<Page> => await desk.list({ before, status, limit }));
  const next = page.before === null ? null : encodeCursor({ at: "", id: String(page.before) });
  return { items: page.sends.map((send) => toSend(id, send)), next };
}

export async function cancelMessage(env: Env, who: Who, id: string): Promise<void> {
  const { accountId, n } = await ownMessage(env, who, id);
  const cancelled = await atDesk(env, accountId, async (desk) => await desk.cancel(n));
  if (cancelled === null) throw missing();
  if (!cancelled) throw new AppError("conflict", "It waits no longer: GET /messages/{id} says what became of it");
}

type Read = { id: string; message_id: string; typing: boolean; chat?: string | undefined; from?: string | undefined };

export async function readMessage(env: Env, who: Who, { id, ...reading }: Read): Promise<void> {
  await accountRow(database(env.DB), who, id);
  if ((partsOfSendId(reading.message_id)?.accountId ?? id) !== id) throw missing();
  const outcome = await atDesk(env, id, async (desk): Promise<ReadOutcome | null> => await desk.read(reading));
  if (outcome?.is !== "done") throw notRead(outcome);
}

function notRead(outcome: Exclude<ReadOutcome, { is: "done" }> | null): AppError {
  if (!outcome) return new AppError("not_supported", "Accounts of this type cannot mark messages read yet");
  if (outcome.is === "not_ready") return new AppError("conflict", `It cannot be done now: ${outcome.reason}`);
  if (outcome.is === "away") return new AppError("unavailable", outcome.reason, { retryAfter: 5 });
  const { title, details, code } = outcome.fault;
  return new AppError(
    "unprocessable",
    `WhatsApp refused it: ${details ?? title ?? "without a reason"} (${code ?? "-"})`,
  );
}

const missing = () => new AppError("not_found", "There is no such message");

/** The account and the number of a message of the caller's; throws `not_found` for everybody else's. */
async function ownMessage(env: Env, who: Who, id: string): Promise<{ accountId: string; n: number }> {
  const parts = partsOfSendId(id);
  if (!parts) throw missing();
  await accountRow(database(env.DB), who, parts.accountId);
  return parts;
}

/** Asks at the outbox of an account; while its object cannot be reached it is `unavailable`. */
const atDesk = <Result>(env: Env, id: string, ask: (desk: Rpc.Stub<OutboxDesk>) => Promise<Result>): Promise<Result> =>
  asking(id, async () => {
    using desk = await env.ACCOUNT.getByName(id).outbox();
    return await ask(desk);
  });

const time = (ms: number) => new Date(ms).toISOString();

/** A message as an answer shows it. */
function toSend(account_id: string, send: Stored): Send {
  const { to, type, callback_data } = JSON.parse(send.message);
  return {
    id: sendId(account_id, send.n),
    account_id,
    status: send.status,
    to,
    type,
    message_id: send.message_id,
    callback_data: callback_data ?? null,
    created_at: time(send.at),
    not_before: time(send.due),
    expires_at: time(send.expires),
    tries: send.tries,
    error: send.error,
    history: [{ status: "queued", at: time(send.at) }, ...send.history.map((step) => ({ ...step, at: time(step.at) }))],
  };
}
