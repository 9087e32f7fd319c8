import { AppError } from "#src/errors.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Account } from "./contract.ts";

/** Tells an account's object that it is open, or that its metadata changed. */
export const tellOpen = (env: Env, { id, user_id, metadata }: Account): Promise<void> =>
  tell(id, env.ACCOUNT.getByName(id).open({ id, user_id, metadata: metadata && JSON.stringify(metadata) }));

/** Tells an account's object that its account was deleted. */
export const tellClosed = (env: Env, id: string): Promise<void> => tell(id, env.ACCOUNT.getByName(id).close());

/** The directory has it already, and whoever asks an object that was not told reads the directory again. */
async function tell(account_id: string, telling: PromiseLike<void>): Promise<void> {
  try {
    await telling;
  } catch (error) {
    log.warn("account.not_told", { account_id, reason: reasonOf(error) });
  }
}

/** Asks an account's object for a caller; while it cannot be reached it is `unavailable`. */
export async function asking<Result>(account_id: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    log.warn("account.not_reached", { account_id, reason: reasonOf(error) });
    throw new AppError("unavailable", "The account's log cannot be read at the moment", { retryAfter: 5 });
  }
}
