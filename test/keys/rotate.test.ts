import { expect, test } from "vitest";
import { api_key } from "#src/db/schema.ts";
import { api, aPerson, auditOf, db, type Person, wholeDirectory } from "../support/api.ts";

const HOUR_MS = 3_600_000;

const make = async ({ token }: Person) =>
  (await api("POST", "/api-keys", { as: token, body: { name: "k", permissions: ["accounts:read"] } })).body;
const rotate = ({ token }: Person, id: string, body?: unknown) =>
  api("POST", `/api-keys/${id}/rotate`, { as: token, body });
const works = async (as: string) => (await api("GET", "/accounts", { as })).status === 200;

test("a rotated key has a new text, and the old one works on for a day", async () => {
  const person = await aPerson();
  const { key, ...first } = await make(person);
  const rotated = await rotate(person, first.id);
  expect(rotated).toMatchObject({ status: 200, body: { id: first.id, name: "k", permissions: ["accounts:read"] } });
  expect(rotated.body.key).not.toBe(key);
  expect(rotated.body.key.startsWith(rotated.body.key_prefix)).toBe(true);
  const overlap = Date.parse(rotated.body.previous_key_until) - Date.now();
  expect(overlap).toBeGreaterThan(23.9 * HOUR_MS);
  expect(overlap).toBeLessThanOrEqual(24 * HOUR_MS);
  expect([await works(key), await works(rotated.body.key)]).toEqual([true, true]);
  expect((await api("GET", `/api-keys/${first.id}`, { as: person.token })).body.key).toBeUndefined();
  expect(await auditOf("api_key.rotated")).toMatchObject([{ user_id: person.id, entity_id: first.id }]);
  expect(await wholeDirectory()).not.toContain(rotated.body.key);
});

test("without overlap the old text ends at once, and so does one two rotations old", async () => {
  const person = await aPerson();
  const { key, id } = await make(person);
  const second = (await rotate(person, id)).body.key;
  const third = (await rotate(person, id)).body.key;
  expect([await works(key), await works(second), await works(third)]).toEqual([false, true, true]);
  const last = (await rotate(person, id, { overlap_hours: 0 })).body;
  expect(last.previous_key_until).toBeNull();
  expect([await works(second), await works(third), await works(last.key)]).toEqual([false, false, true]);
});

test("the old text ends with the overlap, and both end with the key", async () => {
  const person = await aPerson();
  const { key, id } = await make(person);
  const { key: next } = (await rotate(person, id)).body;
  await db().update(api_key).set({ previous_key_until: "2020-01-01T00:00:00.000Z" });
  expect([await works(key), await works(next)]).toEqual([false, true]);
  expect((await auditOf("api_key.refused")).map(({ error }) => error)).toContain("replaced");
  const { key: last } = (await rotate(person, id)).body;
  await api("DELETE", `/api-keys/${id}`, { as: person.token });
  expect([await works(next), await works(last)]).toEqual([false, false]);
  expect((await rotate(person, id)).status).toBe(404);
});

test("a rotation can move the end of a key, and brings nothing else in", async () => {
  const person = await aPerson();
  const { id } = await make(person);
  const expires_at = "2999-01-01T00:00:00.000Z";
  expect((await rotate(person, id, { expires_at })).body.expires_at).toBe(expires_at);
  expect((await rotate(person, id, {})).body.expires_at).toBe(expires_at);
  expect((await rotate(person, id, { expires_at: null })).body.expires_at).toBeNull();
  for (const wrong of [
    { permissions: ["*"] },
    { user_id: id },
    { overlap_hours: 169 },
    { expires_at: "2020-01-01T00:00:00Z" },
  ]) {
    expect((await rotate(person, id, wrong)).status, JSON.stringify(wrong)).toBe(400);
  }
});

test("of rotations that race each hands out a key, and the last two work", async () => {
  const person = await aPerson();
  const { id } = await make(person);
  const keys = (await Promise.all([1, 2, 3].map(() => rotate(person, id)))).map(({ body }) => body.key);
  const working = (await Promise.all(keys.map(works))).filter(Boolean);
  expect(working).toHaveLength(2);
});
