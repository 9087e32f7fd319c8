import { and, eq, sql } from "drizzle-orm";
import { auditRow } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import type { Business } from "#src/graph/business.ts";
import { factsOfToken } from "#src/graph/token.ts";
import type { Who } from "#src/users/who.ts";
import { findAccount } from "./claim.ts";
import type { StoredConfig } from "./config.ts";

const PATH = "config.waba_id";

/** The business account at Meta that the number is in; looked for when the config names none, and then kept in it. */
export async function wabaOf(env: Env, who: Who, { id, config }: Business): Promise<string> {
  if (config.waba_id) return config.waba_id;
  const finding = await findAccount({ env, config }, await factsOfToken(env, config));
  if (finding.is === "unreachable") {
    throw new AppError("upstream", `Meta's Graph API was asked for the business account, and ${finding.reason}`);
  }
  const waba_id = finding.is === "owned" ? finding.waba_id : undefined;
  if (waba_id === undefined) {
    const message = "is needed: Meta does not tell which business account the number is in";
    throw new AppError("unprocessable", `${PATH} ${message}`, { errors: [{ path: PATH, message }] });
  }
  await keepConfig(env, who, { id, before: config, change: { waba_id } });
  return waba_id;
}

/** Writes what was found out into an account's config, unless somebody has changed that meanwhile. `change`: sealed, as stored. */
export async function keepConfig(
  env: Env,
  who: Who,
  { id, before, change }: { id: string; before: StoredConfig; change: Partial<StoredConfig> },
): Promise<StoredConfig> {
  const db = database(env.DB);
  const after = { ...before, ...change };
  const data = { after: { config: Object.keys(change) } };
  const [changed] = await db.batch([
    db
      .update(whatsapp_account)
      .set({
        config: JSON.stringify(after),
        ...(after.waba_id !== undefined && { waba_id: after.waba_id }),
        updated_at: new Date().toISOString(),
      })
      .where(and(eq(whatsapp_account.id, id), sql`${whatsapp_account.config} is ${JSON.stringify(before)}`))
      .returning({ id: whatsapp_account.id }),
    auditRow(db, who, { event_type: "account.updated", entity: ["account", id], action: "update", data }),
  ]);
  if (changed.length === 0) throw new AppError("conflict", "The account was changed meanwhile: try again");
  return after;
}
