import { env, exports } from "cloudflare:workers";
import { database } from "#src/db/client.ts";
import { api_key, event_log, message_cache, session, users, whatsapp_account } from "#src/db/schema.ts";
import { digest, newId, randomToken } from "#src/ids.ts";
import type { Role, Scope } from "#src/users/who.ts";

export const ORIGIN = "https://gateway.test";
export const PASSWORD = "correct horse battery";
// bcrypt of PASSWORD at cost 10: hashing it in every test would be most of the test.
const HASHED = "$2b$10$Vvixpy61UEmpPWCEZwE53.powqfVwkNAk25Alx5cH8O5lYd7cGGfG";

/** An answer as tests look at it. `body` is what the JSON was, or null. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests name the members they expect
export type Answer = { status: number; headers: Headers; text: string; body: any };

export type Asking = { as?: string; body?: unknown; headers?: Record<string, string>; from?: string };

/** One request through the whole app. `as` is a key or a session token, `from` an address. */
export async function call(method: string, path: string, { as, body, headers, from }: Asking = {}): Promise<Answer> {
  const request = new Request(path.startsWith("/") ? ORIGIN + path : path, {
    method,
    headers: {
      ...(as && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(from && { "cf-connecting-ip": from }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await exports.default.fetch(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : null };
}

export const api = (method: string, path: string, asking?: Asking) => call(method, `/api/v1${path}`, asking);

export const db = () => database(env.DB);

/** An address of one test's own: refusals are counted per address. */
export const newAddress = () => `198.51.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;

/** A user who is signed in. */
export type Person = { id: string; username: string; email: string; token: string };

export async function aPerson(role: Role = "user", values: Partial<typeof users.$inferInsert> = {}): Promise<Person> {
  const id = newId();
  const username = `u-${id.slice(0, 8)}`;
  const email = `${username}@example.com`;
  await db()
    .insert(users)
    .values({ id, username, email, password: HASHED, role, ...values });
  return { id, username, email, token: await aSession(id) };
}

export async function aSession(user_id: string, values: Partial<typeof session.$inferInsert> = {}): Promise<string> {
  const token = randomToken("whs_");
  const expires_at = new Date(Date.now() + 12 * 3_600_000).toISOString();
  await db()
    .insert(session)
    .values({ id: newId(), user_id, token: digest(token), expires_at, ...values });
  return token;
}

/** A key of a user's, straight into the directory. */
export async function aKey(
  { id: user_id }: Person,
  scopes: Scope[],
  values: Partial<typeof api_key.$inferInsert> = {},
): Promise<string> {
  const key = randomToken("whk_");
  await db()
    .insert(api_key)
    .values({ id: newId(), user_id, name: "a key", key: digest(key), permissions: JSON.stringify(scopes), ...values });
  return key;
}

let numbers = 0;

/** An account of a user's, straight into the directory; its object is told unless it is deleted. */
export async function anAccountRow(
  { id: user_id }: Person,
  values: Partial<typeof whatsapp_account.$inferInsert> = {},
): Promise<string> {
  const id = newId();
  const phone_number = `+1555${String(++numbers).padStart(7, "0")}`;
  await db()
    .insert(whatsapp_account)
    .values({ id, user_id, account_type: "whatsmeow", phone_number, ...values });
  if (!values.deleted_at) await env.ACCOUNT.getByName(id).open({ id, user_id, metadata: values.metadata ?? null });
  return id;
}

export async function aCacheRow(values: Partial<typeof message_cache.$inferInsert> = {}): Promise<string> {
  const id = values.id ?? `evt_${newId()}`;
  const event_data = JSON.stringify({ id, type: "message.received" });
  await db()
    .insert(message_cache)
    .values({ id, event_type: "message.received", event_data, reason: "failed", ...values });
  return id;
}

/** The audit rows of a kind, each with its data parsed. */
export async function auditOf(event_type: string) {
  const rows = await db().select().from(event_log);
  return rows
    .filter((row) => row.event_type === event_type)
    .map((row) => ({ ...row, data: JSON.parse(row.data ?? "null") }));
}

/** Everything the directory holds, as text: what must not stand in it is looked for here. */
export async function wholeDirectory(): Promise<string> {
  const tables = [users, api_key, session, whatsapp_account, event_log, message_cache];
  const rows = await Promise.all([
    ...tables.map((table) => db().select().from(table)),
    env.DB.prepare("select * from hook").all(),
  ]);
  return JSON.stringify(rows);
}

/** Reads a list to its end, page by page. */
export async function readAll(path: string, as: string, limit: number): Promise<{ id: string }[][]> {
  const pages: { id: string }[][] = [];
  let next: string | null = null;
  do {
    const cursor: string = next ? `&cursor=${encodeURIComponent(next)}` : "";
    const { body } = await api("GET", `${path}${path.includes("?") ? "&" : "?"}limit=${limit}${cursor}`, { as });
    pages.push(body.items);
    next = body.next;
  } while (next);
  return pages;
}
