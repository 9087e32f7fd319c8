import { database } from "#src/db/client.ts";
import type { Who } from "#src/users/who.ts";
import { accountRow } from "./accounts.ts";
import { asking } from "./object.ts";

/** What is known of an account's health: its object's word, beside the directory's status. */
export async function healthOf(env: Env, who: Who, id: string) {
  const { status } = await accountRow(database(env.DB), who, id);
  return { status, ...(await asking(id, async () => env.ACCOUNT.getByName(id).business().health())) };
}
