import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { database } from "#src/db/client.ts";
import { hook, message_cache, users, whatsapp_account } from "#src/db/schema.ts";
import { type Batch, toBatches } from "#src/events/batch.ts";
import { digest, newId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { seal } from "#src/seal.ts";

export const SECRET = `whsec_${btoa("0123456789abcdef0123456789abcdef")}`;

const db = () => database(env.DB);

/** A user, straight into the directory. */
export async function aUser(): Promise<string> {
  const id = newId();
  const name = id.slice(0, 8);
  await db()
    .insert(users)
    .values({ id, username: name, email: `${name}@example.com`, password: "-", role: "user" });
  return id;
}

export type Seeded = {
  id: string;
  user_id: string;
  stub: DurableObjectStub<import("#durable-objects/account/account.ts").Account>;
};

/** An account that is open, with its object. */
export async function anAccount(values: Partial<typeof whatsapp_account.$inferInsert> = {}): Promise<Seeded> {
  const user_id = values.user_id ?? (await aUser());
  const id = newId();
  const number = digest(id).replaceAll(/\D/g, "").slice(0, 9);
  await db()
    .insert(whatsapp_account)
    .values({ id, user_id, account_type: "business-api", phone_number: `+1${number}`, ...values });
  const stub = env.ACCOUNT.getByName(id);
  await stub.open({ id, user_id, metadata: values.metadata ?? null });
  return { id, user_id, stub };
}

/** A hook of the account's owner; its object knows of it. */
export async function aHook(
  { user_id, stub }: Seeded,
  url: string,
  values: Partial<typeof hook.$inferInsert> = {},
): Promise<string> {
  const id = newId();
  const secret = await seal(env.ENCRYPTION_KEY, SECRET);
  await db()
    .insert(hook)
    .values({ id, user_id, name: "a hook", url, secret, created_at: new Date().toISOString(), ...values });
  await stub.hooksChanged(await raise(user_id));
  return id;
}

/** Changes a hook as a route would: row, revision, then its object. */
export async function changeHook({ user_id, stub }: Seeded, id: string, values: Partial<typeof hook.$inferInsert>) {
  await env.DB.batch(
    Object.entries(values).map(([name, value]) =>
      env.DB.prepare(`UPDATE hook SET ${name} = ? WHERE id = ?`).bind(
        typeof value === "boolean" ? Number(value) : value,
        id,
      ),
    ),
  );
  return stub.hooksChanged(await raise(user_id));
}

async function raise(user_id: string): Promise<number> {
  const sql = "UPDATE users SET hooks_revision = hooks_revision + 1 WHERE id = ? RETURNING hooks_revision";
  return (await env.DB.prepare(sql).bind(user_id).first<number>("hooks_revision")) ?? 0;
}

/** An event of a chat; `n` makes its id. */
export const anEvent = (n: number, more: Partial<NewEvent> = {}): NewEvent => ({
  id: `evt_${digest(`event ${n}`).slice(0, 32)}`,
  type: "message.received",
  chat: `chat-${n}`,
  data: { message_id: `m${n}`, from: { id: "US.1", phone: "+15551234567" }, text: { body: `text ${n}` } },
  ...more,
});

/** Events from `from` to `to`, packed for an append. */
export const batchesOf = (account: string, events: NewEvent[]): Promise<Batch[]> =>
  toBatches(env.MEDIA, account, events, Date.now());

export const someEvents = (from: number, to: number, more: (n: number) => Partial<NewEvent> = () => ({})): NewEvent[] =>
  Array.from({ length: to - from + 1 }, (_, i) => anEvent(from + i, more(from + i)));

export const cacheRows = () => db().select().from(message_cache);

/** Appends the events `from` to `to`, of one chat when it is named. */
export const append = async ({ id, stub }: Seeded, from: number, to = from, chat?: string) => {
  const events = someEvents(from, to, () => (chat ? { chat } : {}));
  return stub.append(await batchesOf(id, events));
};

/** The lanes of an account as they are written, JSON. */
export const lanesOf = ({ stub }: Seeded): Promise<string> =>
  runInDurableObject(
    stub,
    (_, { storage }) =>
      storage.sql.exec<{ value: string }>("SELECT value FROM memo WHERE name = 'lanes'").toArray()[0]?.value ?? "{}",
  );

/** Waits until a check passes; what happens in the background here takes seconds at most. */
export const eventually = <T>(check: () => Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 10_000, interval: 50 });
