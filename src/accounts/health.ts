import { database } from "#src/db/client.ts";
import type { Who } from "#src/users/who.ts";
import { accountRow } from "./accounts.ts";
import type { LinkHealth } from "./contract.ts";
import { asking } from "./object.ts";

/** What is known of an account's health: its object's word, beside the directory's status. */
export async function healthOf(env: Env, who: Who, id: string) {
  const { status, account_type } = await accountRow(database(env.DB), who, id);
  const known = await asking(id, async () => env.ACCOUNT.getByName(id).business().health());
  if (account_type !== "whatsmeow") return { status, ...known };
  return { status, ...known, link: await asking(id, () => linkOf(env, id)) };
}

const time = (ms: number) => new Date(ms).toISOString();

/** How a personal account's way to WhatsApp stands: as its object knows it, and what its connector has seen lately. */
async function linkOf(env: Env, id: string): Promise<LinkHealth> {
  using personal = await env.ACCOUNT.getByName(id).personal();
  const { link, linked, socket } = await personal.view();
  const { uncommitted, ...seen } = (link && (await personal.pulse())) || {};
  const times = Object.entries(seen).flatMap(([name, ms]) => (ms === undefined ? [] : [[name, time(ms)] as const]));
  return {
    connector: link,
    paired: linked !== null,
    socket: link ? socket.socket : "closed",
    ...(uncommitted !== undefined && { uncommitted }),
    ...Object.fromEntries(times),
  };
}
