import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { inject } from "vitest";
import { metaIdOf } from "#src/accounts/meta-number.ts";
import { api_key, event_log, hook, session } from "#src/db/schema.ts";
import { digest, mediaId, newId } from "#src/ids.ts";
import { storeMedia } from "#src/media/store.ts";
import { sendId } from "#src/protocol/send-id.ts";
import { aCacheRow, anAccountRow, aPerson, db, type Person } from "../support/api.ts";

/** The ids of one owner's things, one of each kind; the hook and the cached event are of the account. */
export type Things = Record<Kind, string>;
export type Kind = keyof typeof MAKE;

type Of = { person: Person } & Partial<Record<"account" | "hook", string>>;

// Newer than what the walk itself makes: such things are on the first page of their list.
const FIRST = "2099-01-01T00:00:00.000Z";

// In this order: a later one may be of an earlier one.
const MAKE = {
  account: async ({ person }: Of) => {
    const id = await anAccountRow(person);
    await env.ACCOUNT.getByName(id).moveConsumer("crm", 0, false);
    return id;
  },
  number: async ({ account = "" }: Of) => metaIdOf(account),
  hook: async ({ person: { id: user_id }, account = "" }: Of) => {
    const id = newId();
    const url = `${inject("receiver")}/hook/${id}`;
    await db()
      .insert(hook)
      .values({ id, user_id, name: "a hook", url, accounts: JSON.stringify([account]) });
    await env.DB.prepare("UPDATE users SET hooks_revision = hooks_revision + 1 WHERE id = ?").bind(user_id).run();
    await env.ACCOUNT.getByName(account).hooksChanged(Number.POSITIVE_INFINITY);
    return id;
  },
  cached: ({ account = "", hook: hook_id = "" }: Of) => aCacheRow({ account_id: account, hook_id, state: "parked" }),
  media: async ({ account = "" }: Of) => {
    const id = mediaId(account, Date.now(), newId());
    await storeMedia(env, { account_id: account, id, mime_type: "text/plain" }, new Blob(["a file"]).stream());
    return id;
  },
  message: async ({ account = "" }: Of) => {
    const sql = `INSERT INTO outbox (at, due, expires, chat, message, status, flying, tries, history)
      VALUES (0, 0, 0, '1', '{"to":"+16505551234","type":"text"}', 'accepted', 0, 1, '[]') RETURNING n`;
    return runInDurableObject(env.ACCOUNT.getByName(account), (_, { storage }) =>
      sendId(account, storage.sql.exec<{ n: number }>(sql).one().n),
    );
  },
  key: async ({ person: { id: user_id } }: Of) => {
    const id = newId();
    await db()
      .insert(api_key)
      .values({ id, user_id, name: "a key", key: digest(id), permissions: "[]", created_at: FIRST });
    return id;
  },
  session: async ({ person: { id: user_id } }: Of) => {
    const id = newId();
    await db()
      .insert(session)
      .values({ id, user_id, token: digest(id), expires_at: FIRST, created_at: FIRST });
    return id;
  },
  receiver: async ({ person }: Of) => {
    const id = env.RECEIVER.newUniqueId();
    await env.RECEIVER.get(id).make(person.id, { status: 200, body: "" });
    return id.toString();
  },
  // A user is nobody's; whoever may ask at all may ask for each.
  user: async () => (await aPerson()).id,
  audit: async ({ person: { id: user_id } }: Of) => {
    const id = newId();
    await db().insert(event_log).values({ id, user_id, event_type: "thing.done", created_at: FIRST });
    return id;
  },
};

/** What a key that is bound to accounts has nothing to do with. */
export const OF_NO_ACCOUNT: readonly Kind[] = ["key", "audit", "session", "user", "receiver"];

const made = new Map<string, Things>();

/** Somebody's things. `fresh`: one of this kind that nobody has used up yet. */
export async function thingsOf(person: Person, fresh?: Kind): Promise<Things> {
  const known = made.get(person.id) ?? (await makeAll(person));
  made.set(person.id, known);
  return fresh ? { ...known, [fresh]: await MAKE[fresh]({ person, ...known }) } : known;
}

async function makeAll(person: Person): Promise<Things> {
  const things: Partial<Things> = {};
  for (const kind of Object.keys(MAKE) as Kind[]) things[kind] = await MAKE[kind]({ person, ...things });
  return things as Things;
}
