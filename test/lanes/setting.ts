import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { anAccountRow, api, aPerson } from "#test/support/api.ts";
import { newBox } from "#test/support/box.ts";
import { append, eventually, type Seeded } from "#test/support/seed.ts";

/** A person with an account, and a hook that goes to a box. */
export async function setting(more: Record<string, unknown> = {}) {
  const owner = await aPerson();
  const account_id = await anAccountRow(owner);
  const account: Seeded = { id: account_id, user_id: owner.id, stub: env.ACCOUNT.getByName(account_id) };
  const box = newBox();
  const hook = (await api("POST", "/hooks", { as: owner.token, body: { name: "h", url: box.url, ...more } })).body;
  return { owner, as: owner.token, account_id, account, box, id: hook.id as string };
}

export type Setting = Awaited<ReturnType<typeof setting>>;

/** Events that reached the hook, and the row of its lane is written. */
export async function delivered({ account, box }: Setting, from: number, to = from, chat?: string) {
  await append(account, from, to, chat);
  await eventually(async () => expect(await box.messages()).toContain(`m${to}`));
}
