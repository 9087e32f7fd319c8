import type { Wanted } from "#src/media/wanted.ts";
import type { HealthChange } from "#src/protocol/health.ts";

/** What an event brings about in its account's object, beside standing in the log: once, like the event. */
export type Effect = { event_id: string; wants: Wanted[]; health: HealthChange[] };
