import { database } from "#src/db/client.ts";
import { log, reasonOf } from "#src/log.ts";
import { type Shown, stillShows } from "#src/users/shown.ts";
import type { Scope } from "#src/users/who.ts";
import type { Overview } from "./contract.ts";
import { connectorsOf, figuresOf } from "./overview.ts";

/** What it needs to read the overview. */
export const READS: Scope[] = ["accounts:read", "hooks:read"];
const EVERY_MS = 2_000;
const STILL_MS = 10_000;
// The fleet's object is asked, not the directory: less often.
const FLEET_EVERY_MS = 10_000;
// The platform lets one request ask the directory a thousand times: nine a look, at most.
const MOST_LOOKS = 100;

/** The overview, or that it was looked at and is as it was. */
export type Told = { event: "overview" | "same"; data: string };

/** Follows the overview until it is over. While the directory is away it ends: who follows comes again. */
export async function* followOverview(...asked: Parameters<typeof follow>): AsyncGenerator<Told> {
  try {
    yield* follow(...asked);
  } catch (error) {
    log.warn("overview.not_read", { reason: reasonOf(error) });
  }
}

/**
 * The overview at once, and whenever it has changed, for some minutes; ends before when what was shown does not let in any more.
 * Only the directory is read, and the fleet: no account is woken.
 */
async function* follow(env: Env, shown: Shown, isOver: () => boolean): AsyncGenerator<Told> {
  let said = "";
  let at = 0;
  let fleet: { at: number; connectors: Overview["connectors"] } = { at: 0, connectors: null };
  for (let looks = 0; looks < MOST_LOOKS && !isOver(); looks++) {
    const now = Date.now();
    const who = await stillShows(database(env.DB), shown, READS);
    if (!who) return;
    if (now - fleet.at >= FLEET_EVERY_MS) fleet = { at: now, connectors: await connectorsOf(env, who) };
    const { at: looked, ...rest } = { ...(await figuresOf(env, who)), connectors: fleet.connectors };
    const text = JSON.stringify(rest);
    if (text !== said || now - at >= STILL_MS) {
      const isNew = text !== said;
      yield { event: isNew ? "overview" : "same", data: JSON.stringify({ at: looked, ...(isNew && rest) }) };
      [said, at] = [text, now];
    }
    await scheduler.wait(EVERY_MS);
  }
}
