import { and, eq, isNull } from "drizzle-orm";
import { metaNumberOf } from "#src/accounts/meta-number.ts";
import { database } from "#src/db/client.ts";
import { hook, whatsapp_account } from "#src/db/schema.ts";
import { withSpill } from "#src/deliveries/body.ts";
import { bodyIn } from "#src/deliveries/format.ts";
import { withUrls } from "#src/media/url.ts";
import type { CacheRow } from "./row.ts";

/** What is sent of a row when it is tried, as its hook is now; null: it has no hook, or one that is sent no bodies. */
export async function sentOf(env: Env, row: CacheRow): Promise<string | null> {
  const { account_id, hook_id, event_data: body, original, spill } = row;
  if (!hook_id) return null;
  const [found] = await database(env.DB)
    .select({ method: hook.method, format: hook.format, raw: hook.raw, account: whatsapp_account })
    .from(hook)
    .innerJoin(whatsapp_account, eq(whatsapp_account.id, account_id))
    .where(and(eq(hook.id, hook_id), isNull(hook.deleted_at)));
  if (!found || found.method === "GET") return null;
  const told = spill ? await withSpill(env.MEDIA, spill, body) : { body, ...(original && { original }) };
  const { format, raw, account } = found;
  const withFiles = { ...told, body: await withUrls(env, account_id, told.body, Date.now()) };
  return bodyIn({ format, raw, number: metaNumberOf(account) }, withFiles);
}
