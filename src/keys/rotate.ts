import { auditRow, difference } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { api_key } from "#src/db/schema.ts";
import type { Who } from "#src/users/who.ts";
import type { KeyRotation, ShownKey } from "./contract.ts";
import { keyRow, newKeyText, noSuchKey, openKey, toKey } from "./keys.ts";

const HOUR_MS = 60 * 60_000;

/** Gives a key a new text; the answer has it whole. The one so far works on, beside it, for some hours. */
export async function rotateKey(
  db: Database,
  who: Who,
  { id, overlap_hours, expires_at }: KeyRotation & { id: string },
): Promise<ShownKey> {
  const before = await keyRow(db, who, id);
  const { key, columns } = newKeyText();
  const now = Date.now();
  const values = {
    ...columns,
    ...(expires_at !== undefined && { expires_at }),
    previous_key_until: overlap_hours > 0 ? new Date(now + overlap_hours * HOUR_MS).toISOString() : null,
    updated_at: new Date(now).toISOString(),
  };
  const after = toKey({ ...before, ...values });
  const data = difference(toKey(before), after);
  const [rotated] = await db.batch([
    db
      .update(api_key)
      // The row's own key, not the one that was read: of two rotations at once the second keeps the first's.
      .set({ ...values, previous_key: overlap_hours > 0 ? api_key.key : null })
      .where(openKey(who, id))
      .returning({ id: api_key.id }),
    auditRow(db, who, { event_type: "api_key.rotated", entity: ["api_key", id], action: "update", data }),
  ]);
  if (rotated.length === 0) throw noSuchKey();
  return { ...after, key };
}
