import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { whatsapp_account } from "#src/db/schema.ts";
import { api, aPerson, anAccountRow, auditOf, db, ORIGIN, wholeDirectory } from "../support/api.ts";
import { carry, graph } from "../support/graph.ts";
import type { NewBusiness } from "../support/graph/graph.ts";
import { aLinked, type Linked } from "../support/linked.ts";
import { messages, text } from "../support/meta.ts";

const SECRET = "app-secret-of-the-shop-5678";

const own = (more: NewBusiness = {}) => aLinked({ app_secret: SECRET, ...more }, { app_secret: SECRET });
const installations = () => aLinked({ app_secret: env.META_APP_SECRET });

/** Subscribes, while the challenges that Meta asks meanwhile are carried. */
async function subscribe({ meta, business }: Linked, body?: object, challenges = 1) {
  const carrying = Array.from({ length: challenges }, () => carry(business.waba_id));
  const answer = await meta("POST", "/subscribe", body);
  return { answer, carried: await Promise.all(carrying) };
}

test("an account with an app of its own is linked with two calls, and what Meta posts is in its log", async () => {
  const linked = await own();
  const { business, id, as } = linked;
  const { answer, carried } = await subscribe(linked);
  const url = `${ORIGIN}/webhooks/meta/${id}`;
  expect(answer).toMatchObject({
    status: 200,
    body: { waba_id: business.waba_id, subscribed: true, callback_url: url, expected_url: url, app_webhook: false },
  });
  expect(carried).toEqual([200]);
  expect((await linked.received("/subscribed_apps"))[0]).toMatchObject({
    method: "POST",
    body: { override_callback_uri: url, verify_token: expect.stringMatching(/^whv_/) },
  });
  const number = business.numbers[0]?.id ?? "";
  const posting = graph.post(business.waba_id, [messages([text("hello")], number)]);
  expect(await carry(business.waba_id)).toBe(200);
  await posting;
  const { body } = await api("GET", `/accounts/${id}/events`, { as });
  expect(body.items).toMatchObject([{ type: "message.received", data: { text: { body: "hello" } } }]);
});

test("a verify token is made once, sealed, and told to nobody but Meta", async () => {
  const linked = await own();
  await subscribe(linked);
  const { body: account } = await api("GET", `/accounts/${linked.id}`, { as: linked.as });
  expect(account.config.verify_token).toMatch(/^••••/);
  await subscribe(linked);
  const tokens = (await linked.received("/subscribed_apps")).flatMap(({ body }) => body?.["verify_token"] ?? []);
  expect(tokens).toHaveLength(2);
  expect(new Set(tokens).size).toBe(1);
  expect(await wholeDirectory()).not.toContain(tokens[0]);
  expect((await auditOf("account.subscribed")).map(({ data }) => Object.keys(data))).toEqual([
    ["waba_id", "callback_url", "app_webhook"],
    ["waba_id", "callback_url", "app_webhook"],
  ]);
});

test("without an app of its own an account is linked through the installation's", async () => {
  const linked = await installations();
  const { answer } = await subscribe(linked);
  expect(answer.body).toMatchObject({ callback_url: `${ORIGIN}/webhooks/meta` });
  expect((await linked.received("/subscribed_apps"))[0]?.body).toMatchObject({ verify_token: env.META_VERIFY_TOKEN });
  expect((await linked.meta("GET", "/subscription")).body).toMatchObject({
    subscribed: true,
    callback_url: `${ORIGIN}/webhooks/meta`,
    expected_url: `${ORIGIN}/webhooks/meta`,
  });
  expect((await linked.meta("DELETE", "/subscription")).status).toBe(204);
  expect((await linked.meta("GET", "/subscription")).body).toMatchObject({ subscribed: false, callback_url: null });
});

test("the app's own webhook is set when that is asked for, with the app's credentials", async () => {
  const linked = await own();
  const { business, id } = linked;
  const { answer } = await subscribe(linked, { app: true, fields: ["messages", "account_update"] }, 2);
  expect(answer).toMatchObject({ status: 200, body: { app_webhook: true } });
  expect(await linked.received("/subscriptions")).toMatchObject([
    {
      path: `/${business.app_id}/subscriptions`,
      authorization: `Bearer ${business.app_id}|${SECRET}`,
      body: { callback_url: `${ORIGIN}/webhooks/meta/${id}`, fields: "messages,account_update" },
    },
  ]);
  const review = { field: "account_review_update", value: { decision: "APPROVED" } };
  const posting = graph.post(business.waba_id, [review]);
  expect(await carry(business.waba_id)).toBe(200);
  await posting;
  const refused = await (await installations()).meta("POST", "/subscribe", { app: true });
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: "config.app_secret" }] } });
});

test("the business account is looked for when it was not known, and kept", async () => {
  const linked = await own();
  const forget = { config: await bareConfig(linked.id), waba_id: null };
  await db().update(whatsapp_account).set(forget).where(eq(whatsapp_account.id, linked.id));
  await subscribe(linked);
  const { body } = await api("GET", `/accounts/${linked.id}`, { as: linked.as });
  expect(body.config.waba_id).toBe(linked.business.waba_id);
});

async function bareConfig(id: string): Promise<string> {
  const [row] = await db().select().from(whatsapp_account).where(eq(whatsapp_account.id, id));
  const { waba_id, ...config } = JSON.parse(row?.config ?? "{}");
  expect(waba_id).toMatch(/^\d+$/);
  return JSON.stringify(config);
}

test("an address that does not answer Meta is Meta's refusal, in its words", async () => {
  const linked = await own();
  const asked = linked.meta("POST", "/subscribe");
  const { id } = await graph.mail(linked.business.waba_id);
  await graph.carried(id, { status: 404, body: "nothing here" });
  expect(await asked).toMatchObject({
    status: 422,
    body: {
      code: "unprocessable",
      detail: expect.stringContaining("HTTP Status Code = 404"),
      meta: { code: 2200 },
    },
  });
});

test("a personal account has nothing at Meta", async () => {
  const person = await aPerson();
  const id = await anAccountRow(person);
  for (const [method, path] of [
    ["POST", "/subscribe"],
    ["GET", "/templates"],
    ["GET", "/profile"],
  ] as const) {
    const answer = await api(method, `/accounts/${id}/meta${path}`, { as: person.token });
    expect(answer).toMatchObject({ status: 422, body: { code: "not_supported" } });
  }
});
