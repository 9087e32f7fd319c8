import { AppError } from "#src/errors.ts";
import { keyAllows, type Who } from "#src/users/who.ts";
import type { HookChange } from "./contract.ts";

/** A hook whose answers send messages is a way to send: who may not send may not make one. */
export function requireSending(who: Who, { answers }: HookChange): void {
  if (answers && !keyAllows(who, "messages:send")) {
    throw new AppError("forbidden", "answers: true needs the scope messages:send");
  }
}
