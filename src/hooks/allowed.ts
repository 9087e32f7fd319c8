import { AppError } from "#src/errors.ts";
import { beyondKey, keyAllows, type Who } from "#src/users/who.ts";

/** A hook whose answers send messages is a way to send: who may not send may neither make nor redirect one. */
export function requireSending(who: Who, answers: boolean | undefined): void {
  if (answers && !keyAllows(who, "messages:send")) {
    throw new AppError("forbidden", "answers: true needs the scope messages:send");
  }
}

/** What a hook is told leaves the gateway: a key that is bound to accounts makes hooks for these alone, by name. */
export function refuseBeyondKey(who: Who, accounts: readonly string[]): void {
  const beyond = beyondKey(who, accounts);
  const message = "is beyond the accounts this key is bound to";
  const errors = accounts.flatMap((id, index) => (beyond.includes(id) ? [{ path: `accounts.${index}`, message }] : []));
  if (errors[0]) throw new AppError("forbidden", `${errors[0].path} ${message}`, { errors });
  if (who.accounts === "all" || accounts.length > 0) return;
  const none = "must name accounts: this key is bound to some";
  throw new AppError("forbidden", `accounts ${none}`, { errors: [{ path: "accounts", message: none }] });
}
