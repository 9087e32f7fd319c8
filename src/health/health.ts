import { sql } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { log, reasonOf } from "#src/log.ts";

/** Asks the directory for a sign of life; throws `unavailable` when none comes. */
export async function checkDirectory(db: Database): Promise<void> {
  try {
    await db.run(sql`select 1`);
  } catch (error) {
    log.error("health.directory_away", { reason: reasonOf(error) });
    throw new AppError("unavailable", "The directory does not answer");
  }
}
