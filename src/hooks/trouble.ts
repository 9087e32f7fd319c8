import { and, isNotNull, not, or, type SQL, sql } from "drizzle-orm";
import { account_figures as figures } from "#src/db/figures.ts";
import { hook, whatsapp_account as account } from "#src/db/schema.ts";
import type { Trouble } from "./contract.ts";

const isTold = (state: "held" | "failing"): SQL => sql`${hook.id} in (
  select json_extract(trouble.value, '$.hook_id') from ${account} inner join ${figures} on ${figures.account_id} = ${account.id},
    json_each(${figures.troubles}) as trouble
  where ${account.deleted_at} is null and ${figures.troubles} <> '[]' and json_extract(trouble.value, '$.state') = ${state})`;

const isSuspended = isNotNull(hook.suspended_reason);

// Each hook counts once, as what is worst of it.
const CONDITIONS: Record<Exclude<Trouble, "unwell">, SQL | undefined> = {
  suspended: isSuspended,
  held: and(isTold("held"), not(isSuspended)),
  failing: and(isTold("failing"), not(isTold("held")), not(isSuspended)),
};

/** The hooks with this trouble. */
export const isIn = (state: Trouble): SQL | undefined =>
  state === "unwell" ? or(isSuspended, isTold("held"), isTold("failing")) : CONDITIONS[state];
