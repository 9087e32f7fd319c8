import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { app } from "#src/app.ts";
import { aKey, api, aPerson, type Person } from "../support/api.ts";
import { anEvent, batchesOf, someEvents } from "../support/seed.ts";

async function anAccount({ token }: Person): Promise<string> {
  const body = { account_type: "whatsmeow", phone_number: "+15550123200", metadata: { tenant: 7 } };
  return (await api("POST", "/accounts", { as: token, body })).body.id;
}

async function withEvents(person: Person): Promise<string> {
  const id = await anAccount(person);
  const stub = env.ACCOUNT.getByName(id);
  await stub.append(await batchesOf(id, someEvents(1, 4)));
  await stub.append(
    await batchesOf(id, [
      anEvent(5, { type: "message.status", data: { message_id: "m5", big: "12345678901234567890" } }),
    ]),
  );
  return id;
}

test("the log is read in order, stretch by stretch", async () => {
  const person = await aPerson();
  const id = await withEvents(person);
  const first = await api("GET", `/accounts/${id}/events?limit=3`, { as: person.token });
  expect(first.status).toBe(200);
  expect(first.headers.get("content-type")).toBe("application/json");
  expect(first.body.items.map(({ sequence }: { sequence: number }) => sequence)).toEqual([1, 2, 3]);
  expect(first.body.items[0]).toMatchObject({ account_id: id, type: "message.received", metadata: { tenant: 7 } });
  const rest = await api("GET", `/accounts/${id}/events?after=${first.body.next_after}`, { as: person.token });
  expect(rest.body.items.map(({ sequence }: { sequence: number }) => sequence)).toEqual([4, 5]);
  const none = await api("GET", `/accounts/${id}/events?after=${rest.body.next_after}`, { as: person.token });
  expect(none.body).toEqual({ items: [], next_after: 5 });
});

test("types narrow the reading", async () => {
  const person = await aPerson();
  const id = await withEvents(person);
  const typesOf = async (types: string) =>
    (await api("GET", `/accounts/${id}/events?types=${types}`, { as: person.token })).body.items.map(
      ({ type }: { type: string }) => type,
    );
  expect(await typesOf("message.status")).toEqual(["message.status"]);
  expect(await typesOf("message.status,message.received")).toHaveLength(5);
  expect(await typesOf("message.*")).toHaveLength(5);
  expect(await typesOf("account.*")).toEqual([]);
  const wrong = await api("GET", `/accounts/${id}/events?types=nonsense`, { as: person.token });
  expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: "types.0" }] } });
});

test("a place before the log's beginning is told, with where it begins", async () => {
  const person = await aPerson();
  const id = await anAccount(person);
  const stub = { events: async () => ({ is: "trimmed", oldest: 41 }) };
  const answer = await app.request(
    `https://gateway.test/api/v1/accounts/${id}/events?after=3`,
    { headers: { authorization: `Bearer ${person.token}` } },
    { ...env, ACCOUNT: { getByName: () => stub } },
  );
  expect(answer.status).toBe(410);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({
    code: "log_trimmed",
    status: 410,
    oldest: 41,
    request_id: expect.any(String),
  });
});

test("an object that cannot be read is unavailable, not a defect", async () => {
  const person = await aPerson();
  const id = await anAccount(person);
  const stub = {
    events: async () => {
      throw new Error("overloaded");
    },
  };
  const answer = await app.request(
    `https://gateway.test/api/v1/accounts/${id}/events`,
    { headers: { authorization: `Bearer ${person.token}` } },
    { ...env, ACCOUNT: { getByName: () => stub } },
  );
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
});

test("the scope is needed, and the account must be one's own", async () => {
  const person = await aPerson();
  const id = await withEvents(person);
  const path = `/accounts/${id}/events`;
  expect((await api("GET", path, { as: await aKey(person, ["accounts:read"]) })).status).toBe(403);
  expect((await api("GET", path, { as: await aKey(person, ["events:read"]) })).status).toBe(200);
  expect((await api("GET", path, { as: (await aPerson()).token })).status).toBe(404);
  for (const query of ["after=-1", "after=x", "limit=0", "limit=201"]) {
    expect((await api("GET", `${path}?${query}`, { as: person.token })).status).toBe(400);
  }
});

const sequencesOf = ({ body }: { body: { items: { sequence: number }[] } }) =>
  body.items.map(({ sequence }) => sequence);

test("a long poll answers as soon as what it waits for is appended", async () => {
  const person = await aPerson();
  const id = await withEvents(person);
  const began = Date.now();
  const poll = api("GET", `/accounts/${id}/events?after=5&types=message.status&wait=20`, { as: person.token });
  const stub = env.ACCOUNT.getByName(id);
  await new Promise((resume) => setTimeout(resume, 200));
  await stub.append(await batchesOf(id, someEvents(6, 8)));
  await new Promise((resume) => setTimeout(resume, 200));
  await stub.append(await batchesOf(id, [anEvent(9, { type: "message.status" }), anEvent(10)]));
  const answer = await poll;
  expect(sequencesOf(answer)).toEqual([9]);
  expect(answer.body.next_after).toBe(10);
  expect(Date.now() - began).toBeGreaterThanOrEqual(400);
  expect(Date.now() - began).toBeLessThan(5_000);
});

test("a long poll answers at once when something is there, and empty with its place when nothing comes", async () => {
  const person = await aPerson();
  const id = await withEvents(person);
  const get = (query: string) => api("GET", `/accounts/${id}/events?${query}`, { as: person.token });
  const began = Date.now();
  expect(sequencesOf(await get("after=3&wait=20"))).toEqual([4, 5]);
  expect(Date.now() - began).toBeLessThan(2_000);
  expect((await get("types=account.*&wait=1")).body).toEqual({ items: [], next_after: 5 });
  expect(Date.now() - began).toBeGreaterThanOrEqual(1_000);
  for (const wait of ["-1", "26", "x"]) expect((await get(`wait=${wait}`)).status).toBe(400);
});

test("a long poll searches a long log to its end before it waits", async () => {
  const person = await aPerson();
  const id = await anAccount(person);
  const stub = env.ACCOUNT.getByName(id);
  await stub.append(await batchesOf(id, someEvents(1, 4_500)));
  await stub.append(await batchesOf(id, [anEvent(4_501, { type: "message.status" })]));
  const path = `/accounts/${id}/events?types=message.status`;
  const { body } = await api("GET", path, { as: person.token });
  expect(body.items).toEqual([]);
  expect(body.next_after).toBeLessThan(4_501);
  expect(sequencesOf(await api("GET", `${path}&wait=10`, { as: person.token }))).toEqual([4_501]);
});
