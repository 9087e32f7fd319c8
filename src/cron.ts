import { visitAccounts } from "./accounts/visit.ts";
import { expireAudit } from "./audit/retention.ts";
import { expireRows } from "./cache/retention.ts";
import { sweep } from "./cache/sweep.ts";
import { purgeSome } from "./erase/purges.ts";
import { sweepSpills } from "./events/spills.ts";
import { log, reasonOf } from "./log.ts";
import { sweepMedia } from "./media/sweep.ts";
import { handOver } from "./meta/handover.ts";
import { resealSome } from "./sealing/sealing.ts";
import { expireSessions } from "./sessions/retention.ts";

const PARTS = {
  sweep,
  visitAccounts,
  handOver,
  expireRows,
  expireAudit,
  expireSessions,
  sweepSpills,
  sweepMedia,
  resealSome,
  purgeSome,
};

/** Once a minute: what timers, queues or memory may have forgotten. One part's failure does not stop the others. */
export async function onCron(controller: ScheduledController, env: Env): Promise<void> {
  const now = new Date(controller.scheduledTime);
  const run = async ([name, part]: [string, (env: Env, now: Date) => Promise<void>]) => {
    try {
      await part(env, now);
      return true;
    } catch (error) {
      log.error("cron.failed", { part: name, reason: reasonOf(error) });
      return false;
    }
  };
  const begun = Date.now();
  const ran = await Promise.all(Object.entries(PARTS).map(run));
  log.info("cron.done", { failed: ran.filter((isDone) => !isDone).length, ms: Date.now() - begun });
}
