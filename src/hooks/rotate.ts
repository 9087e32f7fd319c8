import { and, eq, isNull } from "drizzle-orm";
import { auditRow, difference } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { hook } from "#src/db/schema.ts";
import { seal } from "#src/seal.ts";
import type { Who } from "#src/users/who.ts";
import type { Hook, Rotation } from "./contract.ts";
import { hookRow, the, toHook } from "./hooks.ts";
import { type Revision, raiseRevision } from "./revision.ts";
import { newSecret } from "./secret.ts";

const HOUR_MS = 60 * 60_000;

/** Gives a hook a new secret; the answer has it whole. The one so far signs on, beside it, for some hours. */
export async function rotateSecret(
  env: Env,
  who: Who,
  { id, overlap_hours, secret = newSecret() }: Rotation & { id: string },
): Promise<{ hook: Hook; changed: Revision }> {
  const db = database(env.DB);
  const before = await hookRow(db, who, id);
  const now = Date.now();
  const overlaps = before.secret !== null && overlap_hours > 0;
  const values = {
    secret: await seal(env.ENCRYPTION_KEY, secret),
    previous_secret_until: overlaps ? new Date(now + overlap_hours * HOUR_MS).toISOString() : null,
    updated_at: new Date(now).toISOString(),
  };
  const after = await toHook(env.ENCRYPTION_KEY, { ...before, ...values });
  const data = difference(await toHook(env.ENCRYPTION_KEY, before), after);
  const [, , owners] = await db.batch([
    db
      .update(hook)
      // The row's own secret, not the one that was read: of two rotations at once the second keeps the first's.
      .set({ ...values, previous_secret: overlaps ? hook.secret : null })
      .where(and(eq(hook.id, id), isNull(hook.deleted_at))),
    auditRow(db, who, { event_type: "hook.secret_rotated", entity: ["hook", id], action: "update", data }),
    raiseRevision(db, before.user_id),
  ]);
  return { hook: { ...after, secret }, changed: the(owners, before) };
}
