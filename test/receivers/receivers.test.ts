import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Receiver } from "#durable-objects/receiver.ts";
import { sign } from "#src/deliveries/signature.ts";
import { aPerson, api, auditOf } from "../support/api.ts";

const SECRET = `whsec_${btoa("0123456789abcdef0123456789abcdef")}`;
const BODY = JSON.stringify({ id: "evt_1", type: "hook.test", data: { text: "hello" } });

const post = (url: string, headers: Record<string, string> = {}, body = BODY) =>
  exports.default.fetch(new Request(url, { method: "POST", headers, body }));

async function signed(body = BODY) {
  const seconds = Math.floor(Date.now() / 1_000);
  const signature = await sign([SECRET], "evt_1", seconds, body);
  return { "webhook-id": "evt_1", "webhook-timestamp": String(seconds), "webhook-signature": signature };
}

/** The object's own tables and values; the platform's have a mark. */
const storedIn = (object: DurableObjectStub<Receiver>) =>
  runInDurableObject(object, (_, { storage }) => [
    ...storage.kv.list(),
    ...storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '!_cf!_%' ESCAPE '!'"),
  ]);

/** A receiver, and a hook that is pointed at it. */
async function setting() {
  const owner = await aPerson();
  const { body: receiver } = await api("POST", "/receivers", { as: owner.token });
  const headers = { "x-tenant": "very-secret" };
  const hook = { name: "h", url: receiver.url, secret: SECRET, headers };
  const { body: made } = await api("POST", "/hooks", { as: owner.token, body: hook });
  const got = async (after = 0) =>
    (await api("GET", `/receivers/${receiver.id}?after=${after}`, { as: owner.token })).body;
  const object = env.RECEIVER.get(env.RECEIVER.idFromString(receiver.id));
  return { owner, as: owner.token, receiver, hook: made.id as string, got, object };
}

test("what a hook sends is shown with its headers, and whether it was signed with the hook's secret", async () => {
  const { receiver, hook, got } = await setting();
  const answer = await post(receiver.url, {
    ...(await signed()),
    "x-tenant": "very-secret",
    authorization: "Bearer t",
  });
  expect(answer.status).toBe(200);
  await post(receiver.url, await signed("another body"));
  await post(`${receiver.url}?a=b`);
  const { requests, url } = await got();
  expect(url).toBe(receiver.url);
  expect(requests).toMatchObject([
    {
      n: 1,
      method: "POST",
      body: BODY,
      bytes: BODY.length,
      signature: "verified",
      hook_id: hook,
      answered: 200,
      missed: 0,
    },
    { n: 2, signature: "wrong", hook_id: null },
    { n: 3, signature: "none", query: "a=b" },
  ]);
  expect(requests[0].headers).toMatchObject({ "webhook-id": "evt_1", "x-tenant": "••••", authorization: "••••" });
  expect((await got(2)).requests).toMatchObject([{ n: 3 }]);
});

test("it answers what it was told to, and that is audited", async () => {
  const { as, receiver, got } = await setting();
  const change = await api("PATCH", `/receivers/${receiver.id}`, { as, body: { status: 503, body: "<b>later</b>" } });
  expect(change.body.answer).toEqual({ status: 503, body: "<b>later</b>" });
  const answer = await post(receiver.url);
  expect({ status: answer.status, text: await answer.text() }).toEqual({ status: 503, text: "<b>later</b>" });
  // What is answered at the gateway's own address is no page of it.
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await got()).requests).toMatchObject([{ answered: 503 }]);
  await api("PATCH", `/receivers/${receiver.id}`, { as, body: { status: 204 } });
  expect((await post(receiver.url)).status).toBe(204);
  expect((await api("PATCH", `/receivers/${receiver.id}`, { as, body: { status: 101 } })).status).toBe(400);
  expect(await auditOf("receiver.updated")).toHaveLength(2);
});

test("the last hundred are kept; what comes faster than is kept is answered and counted, long bodies are cut", async () => {
  const { receiver, got, object } = await setting();
  await post(receiver.url, {}, "x".repeat(100_000));
  expect((await got()).requests[0]).toMatchObject({ bytes: 100_000, body: "x".repeat(16_384) });
  const answers = await Promise.all(Array.from({ length: 150 }, () => post(receiver.url)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await runInDurableObject(object, (_, { storage }) => {
    expect(storage.sql.exec<{ rows: number }>("SELECT count(*) AS rows FROM request").one().rows).toBeLessThanOrEqual(
      100,
    );
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await post(receiver.url);
  const { requests } = await got();
  const counted = requests.at(-1).n + requests.reduce((sum: number, { missed }: { missed: number }) => sum + missed, 0);
  expect(counted).toBe(152);
});

test("it is gone after a day: it answers 410, and nothing of it is left", async () => {
  const { as, receiver, object } = await setting();
  await post(receiver.url);
  expect(Date.parse(receiver.ends_at) - Date.parse(receiver.created_at)).toBe(86_400_000);
  expect(await runDurableObjectAlarm(object)).toBe(true);
  expect((await post(receiver.url)).status).toBe(410);
  expect((await api("GET", `/receivers/${receiver.id}`, { as })).status).toBe(404);
  expect(await storedIn(object)).toEqual([]);
});

test("nothing is there, and nothing is stored, under an id that was made up", async () => {
  const { owner } = await setting();
  for (const id of ["a", "0".repeat(64), "f".repeat(64)]) {
    expect((await post(`https://gateway.test/receivers/${id}`)).status).toBe(404);
    expect((await api("GET", `/receivers/${id}`, { as: owner.token })).status).toBe(404);
  }
  const unmade = env.RECEIVER.newUniqueId();
  expect((await post(`https://gateway.test/receivers/${unmade.toString()}`)).status).toBe(410);
  expect(await storedIn(env.RECEIVER.get(unmade))).toEqual([]);
});
