import { accountRow } from "#src/accounts/accounts.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Command, Outcome } from "#src/protocol/command.ts";
import type { Who } from "#src/users/who.ts";

type Row = Awaited<ReturnType<typeof accountRow>>;
export type Stub = Awaited<ReturnType<ReturnType<Env["ACCOUNT"]["getByName"]>["personal"]>>;

const LIMIT_MS = 25_000;

/** A personal account of the caller's; every other kind is `not_supported`. */
export async function personalRow(env: Env, who: Who, id: string): Promise<Row> {
  const row = await accountRow(database(env.DB), who, id);
  if (row.account_type === "whatsmeow") return row;
  throw new AppError("not_supported", "Only a personal account (whatsmeow) can do this");
}

/** Asks the account's object; while it cannot be reached it is `unavailable`. */
export async function asking<Result>(env: Env, id: string, ask: (personal: Stub) => Promise<Result>): Promise<Result> {
  try {
    using personal = await env.ACCOUNT.getByName(id).personal();
    return await ask(personal);
  } catch (error) {
    if (error instanceof AppError) throw error;
    log.warn("account.not_reached", { account_id: id, reason: reasonOf(error) });
    throw new AppError("unavailable", "The account cannot be reached at the moment", { retryAfter: 5 });
  }
}

/** Has the connector of a personal account do something; what WhatsApp answered. Throws when it was not done, or may not be. */
export async function askConnector(env: Env, who: Who, { id, command }: { id: string; command: Command }) {
  await personalRow(env, who, id);
  return resultOf(await asking(env, id, async (personal): Promise<Outcome> => await personal.ask(command, LIMIT_MS)));
}

/** The connector's own words for what it could not begin. */
const AWAY = ["no_connector", "not_connected"];
const NOT_FOUND = 404;
const AS_IT_IS = 409;

function resultOf(outcome: Outcome): Record<string, unknown> {
  if (outcome.is === "accepted") return outcome.result ?? {};
  if (outcome.is === "unknown") {
    throw new AppError("timeout", `Nobody knows whether it was done: ${outcome.reason}. Look before you ask again`);
  }
  const { error, retry_after } = outcome;
  const { title, details = title, code } = error;
  if (AWAY.includes(title)) throw new AppError("conflict", "The account is not connected: connect it first");
  if (title === "too_late") throw new AppError("unavailable", "The connector was too busy", { retryAfter: 5 });
  if (retry_after !== undefined) throw new AppError("rate_limited", details, { retryAfter: retry_after });
  if (code === NOT_FOUND) throw new AppError("not_found", title);
  if (code === AS_IT_IS) throw new AppError("conflict", title);
  if (title === "not_supported") throw new AppError("not_supported", details);
  throw new AppError("unprocessable", code === undefined ? details : `WhatsApp refused it: ${details} (${code})`);
}
