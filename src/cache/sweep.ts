import { database } from "#src/db/client.ts";
import { log } from "#src/log.ts";
import { overdueRows } from "./cache.ts";
import { sendPointers } from "./pointer.ts";

// A pointer may come so much later than its row is due without being lost.
const GRACE_MS = 45_000;
const MOST = 1_000;

/** Finds rows whose time has passed although no pointer came for them, and sends new pointers. */
export async function sweep(env: Env, now: Date): Promise<void> {
  const before = new Date(now.getTime() - GRACE_MS).toISOString();
  const rows = await overdueRows(database(env.DB), before, MOST);
  if (rows.length === 0) return;
  log.info("sweep.overdue", { rows: rows.length });
  await sendPointers(
    env.RETRIES,
    rows.map((row) => ({ ...row, delaySeconds: 0 })),
  );
}
