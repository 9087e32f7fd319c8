import type { NewEvent } from "#src/protocol/event.ts";
import type { Work } from "../work.ts";

/**
 * What a poll or an event is answered under: it is needed to read the answers. `id` names the message in its chat, and
 * `options` are a poll's.
 */
export type Secret = { id: string; secret: Uint8Array; options: string[] };

/** What something that came brings: events to tell, work that goes on after it, and secrets to keep. */
export type Told = { events: NewEvent[]; work: Work[]; secrets: Secret[] };

export const only = (...events: NewEvent[]): Told => ({ events, work: [], secrets: [] });

export const joined = (...parts: Told[]): Told => ({
  events: parts.flatMap(({ events }) => events),
  work: parts.flatMap(({ work }) => work),
  secrets: parts.flatMap(({ secrets }) => secrets),
});
