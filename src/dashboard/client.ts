import type { components } from "#src/client/api.d.ts";
import { createClient, dataOf, ProblemError } from "#src/client/client.ts";

type Schemas = components["schemas"];
export type Me = Schemas["Me"];
export type Account = Schemas["Account"];
export type Connection = Schemas["Connection"];
export type Hook = Schemas["Hook"];
export type Lane = Schemas["Lane"];
export type CachedEvent = Schemas["CachedEvent"];
export type CachedEventDetail = Schemas["CachedEventDetail"];
export type ReceiverWithRequests = Schemas["ReceiverWithRequests"];
export type AuditEntry = Schemas["AuditEntry"];
export type User = Schemas["User"];
export type Key = Schemas["Key"];
export type Session = Schemas["Session"];
export type Send = Schemas["Send"];
export type Page<Item> = { items: Item[]; next: string | null };

/** There was no answer: nothing is known of what became of the request. */
export class Unreached extends Error {
  constructor(cause: unknown) {
    super("The gateway was not reached", { cause });
    this.name = "Unreached";
  }
}

/** The API of the gateway this page came from; the session's cookie goes with every request. */
export const api = createClient({
  url: window.location.origin,
  fetch: (request) =>
    fetch(request).catch((cause: unknown) => {
      throw new Unreached(cause);
    }),
});

/** Takes the data of a call; throws `ProblemError` when there is a problem instead. */
export const ask = dataOf;

export { ProblemError };

/** What a form shows beside its fields: the message for each path the problem names. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries((error.problem.errors ?? []).map(({ path, message }) => [path, message]));
}
