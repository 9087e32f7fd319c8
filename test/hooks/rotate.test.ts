import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { hook, users } from "#src/db/schema.ts";
import { unseal } from "#src/seal.ts";
import { aKey, api, aPerson, auditOf, db, wholeDirectory } from "../support/api.ts";

const OTHER = `whsec_${new Uint8Array(24).fill(5).toBase64()}`;
const HOUR_MS = 3_600_000;

async function aHookOf(token: string, more: Record<string, unknown> = {}) {
  return (await api("POST", "/hooks", { as: token, body: { name: "h", url: "https://example.com/", ...more } })).body;
}
const rotate = (as: string, id: string, body?: unknown) => api("POST", `/hooks/${id}/rotate-secret`, { as, body });
const row = async () => (await db().select().from(hook))[0];
const open = (sealed: string | null | undefined) => unseal(env.ENCRYPTION_KEY, sealed ?? "");

test("a rotated secret is shown this once; the one so far stays for a day", async () => {
  const { token, id: user_id } = await aPerson();
  const before = await aHookOf(token);
  const { status, body } = await rotate(token, before.id, {});
  expect(status).toBe(200);
  expect(body).toEqual({
    ...before,
    secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    previous_secret_until: expect.any(String),
    updated_at: expect.any(String),
  });
  expect(body.secret).not.toBe(before.secret);
  expect(Date.parse(body.previous_secret_until) - Date.parse(body.updated_at)).toBe(24 * HOUR_MS);
  const { secret, previous_secret } = (await row()) ?? {};
  expect([await open(secret), await open(previous_secret)]).toEqual([body.secret, before.secret]);
  const shown = (await api("GET", `/hooks/${before.id}`, { as: token })).body;
  expect(shown).toMatchObject({ ...body, secret: `••••${body.secret.slice(-4)}` });
  const [audit] = await auditOf("hook.secret_rotated");
  expect(audit).toMatchObject({ user_id, entity_id: before.id, action: "update", data: { after: shown.after ?? {} } });
  const stored = await wholeDirectory();
  for (const text of [before.secret, body.secret]) expect(stored).not.toContain(text);
});

test("the secret and the overlap can be chosen; a body is not needed", async () => {
  const { token } = await aPerson();
  const { id, secret: first } = await aHookOf(token);
  const chosen = (await rotate(token, id, { secret: OTHER, overlap_hours: 168 })).body;
  expect(chosen.secret).toBe(OTHER);
  expect(Date.parse(chosen.previous_secret_until) - Date.parse(chosen.updated_at)).toBe(168 * HOUR_MS);
  // Once more: the first one ends, the chosen one is what signs beside.
  const { status, body } = await rotate(token, id);
  expect(status).toBe(200);
  expect(await open((await row())?.previous_secret)).toBe(OTHER);
  expect(body.secret).not.toBe(first);
  expect((await rotate(token, id, { overlap_hours: 0 })).body.previous_secret_until).toBeNull();
  expect(await row()).toMatchObject({ previous_secret: null, previous_secret_until: null });
});

test("an unsigned hook is signed from then on; setting a secret by hand ends the overlap", async () => {
  const { token } = await aPerson();
  const { id } = await aHookOf(token, { secret: null });
  expect((await rotate(token, id, {})).body).toMatchObject({
    secret: expect.stringMatching(/^whsec_/),
    previous_secret_until: null,
  });
  await rotate(token, id, {});
  expect((await row())?.previous_secret).not.toBeNull();
  const set = await api("PATCH", `/hooks/${id}`, { as: token, body: { secret: OTHER } });
  expect(set.body.previous_secret_until).toBeNull();
  expect((await row())?.previous_secret).toBeNull();
});

test("a rotation raises the owner's revision", async () => {
  const { token } = await aPerson();
  const { id } = await aHookOf(token);
  await rotate(token, id, {});
  expect((await db().select().from(users))[0]?.hooks_revision).toBe(2);
});

test.each([
  ["overlap_hours", -1],
  ["overlap_hours", 169],
  ["overlap_hours", "1"],
  ["secret", "whsec_short"],
  ["secret", null],
])("%s %j is invalid", async (field, value) => {
  const { token } = await aPerson();
  const { id } = await aHookOf(token);
  expect(await rotate(token, id, { [field]: value })).toMatchObject({
    status: 400,
    body: { errors: [{ path: field }] },
  });
});

test("who may not change hooks, or not this one, rotates nothing", async () => {
  const [owner, other] = [await aPerson(), await aPerson()];
  const { id } = await aHookOf(owner.token);
  expect((await rotate(other.token, id, {})).status).toBe(404);
  expect((await rotate(await aKey(owner, ["hooks:read"]), id, {})).status).toBe(403);
  expect((await row())?.previous_secret).toBeNull();
});
