import { env, exports } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { onCron } from "#src/cron.ts";
import { seal } from "#src/seal.ts";
import { newBox } from "#test/support/box.ts";
import { envelope, messages, NUMBER_ID, signed, statuses, text, WABA_ID } from "#test/support/meta.ts";
import { aHook, anAccount, cacheRows, type Seeded } from "#test/support/seed.ts";

const INSTALLATION = env.META_APP_SECRET;
const OWNED = new Date().toISOString();

/** An account that has shown that the number is its own. */
const owner = async (phone_number_id = NUMBER_ID, config: Record<string, string> = {}) => {
  const sealed = await Promise.all(
    Object.entries(config).map(async ([k, v]) => [k, await seal(env.ENCRYPTION_KEY, v)]),
  );
  return anAccount({
    phone_number_id,
    waba_id: WABA_ID,
    owned_since: OWNED,
    config: JSON.stringify(Object.fromEntries(sealed)),
  });
};

const door = (path: string, init: RequestInit = {}) => exports.default.fetch(`https://gateway.example${path}`, init);

async function post(body: unknown, { secret = INSTALLATION, account = "" } = {}): Promise<Response> {
  return door(`/webhooks/meta${account && `/${account}`}`, { method: "POST", ...(await signed(secret, body)) });
}

async function typesOf({ stub }: Seeded): Promise<string[]> {
  const stretch = await stub.events(0, 200, []);
  return stretch.is === "page" ? JSON.parse(stretch.items).map(({ type }: { type: string }) => type) : [];
}

const audits = async (type: string) =>
  (await env.DB.prepare("SELECT error, data FROM event_log WHERE event_type = ?").bind(type).all()).results;

const cron = () => onCron({ scheduledTime: Date.now(), cron: "* * * * *", noRetry() {} } as ScheduledController, env);

test.each([
  ["the installation's token", "", env.META_VERIFY_TOKEN, 200],
  ["the account's token at its own door", "own", "own token", 200],
  ["the installation's token at an account's door", "own", env.META_VERIFY_TOKEN, 200],
  ["a wrong token", "", "wrong", 403],
  ["the account's token at the installation's door", "", "own token", 403],
])("the challenge with %s", async (_, at, token, status) => {
  const account = await owner(NUMBER_ID, { verify_token: "own token" });
  const query = new URLSearchParams({
    "hub.mode": "subscribe",
    "hub.challenge": "<b>1158201444",
    "hub.verify_token": token,
  });
  const answer = await door(`/webhooks/meta${at && `/${account.id}`}?${query}`);
  expect(answer.status).toBe(status);
  if (status === 200) {
    expect(await answer.text()).toBe("<b>1158201444");
    expect(answer.headers.get("content-type")).toMatch("text/plain");
  }
});

test("a challenge without a token is refused, also when none is configured", async () => {
  const answer = await door("/webhooks/meta?hub.mode=subscribe&hub.challenge=1&hub.verify_token=");
  expect(answer.status).toBe(403);
});

test("a signed webhook is in the log before it is answered", async () => {
  const account = await owner();
  const answer = await post(envelope(messages([text("hi"), text("there")]), statuses(["sent"])));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ events: 3, unclaimed: 0, refused: 0 });
  expect(await typesOf(account)).toEqual(["message.received", "message.received", "message.status"]);
});

test("the same POST ten times at once is each event once, at the hook too", async () => {
  const account = await owner();
  const box = newBox();
  await aHook(account, box.url);
  const body = envelope(messages([text("1"), text("2"), text("3")]));
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(body)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(await typesOf(account)).toHaveLength(3);
  await vi.waitFor(async () => expect(await box.received()).toHaveLength(3));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await box.received()).toHaveLength(3);
});

test.each([
  ["without a signature", {}],
  ["with a wrong one", { "x-hub-signature-256": `sha256=${"0".repeat(64)}` }],
  ["with one that is none", { "x-hub-signature-256": "sha1=abc" }],
])("a POST %s is 401, audited, and changes nothing", async (_, headers) => {
  const account = await owner();
  const body = JSON.stringify(envelope(messages([text("hi")])));
  for (let i = 0; i < 20; i++) {
    const answer = await door("/webhooks/meta", { method: "POST", headers, body });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: "signature" });
  }
  expect(await typesOf(account)).toEqual([]);
  // Throttled: twenty refusals, one row.
  expect(await audits("webhook.refused")).toHaveLength(1);
});

test("size, signature and JSON are looked at in that order", async () => {
  const huge = "x".repeat(4 * 1024 * 1024 + 1);
  expect((await door("/webhooks/meta", { method: "POST", body: huge })).status).toBe(413);
  expect((await door("/webhooks/meta", { method: "POST", body: "{" })).status).toBe(401);
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(INSTALLATION),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode("{")));
  const headers = { "x-hub-signature-256": `sha256=${mac.toHex()}` };
  const answer = await door("/webhooks/meta", { method: "POST", headers, body: "{" });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: "invalid" });
});

test.each([
  ["null", null],
  ["a number", 7],
  ["an empty object", {}],
  ["entries that are none", { entry: [null, 3, {}, { changes: {} }] }],
  ["changes that are none", { entry: [{ id: 1, changes: [null, "x", { value: 1 }, { field: 3 }] }] }],
  ["an unknown field", envelope({ field: "never_heard_of", value: { metadata: { phone_number_id: NUMBER_ID } } })],
])("signed JSON of whatever shape is 200 and kept: %s", async (_, body) => {
  const account = await owner();
  const answer = await post(body);
  expect(answer.status).toBe(200);
  expect((await typesOf(account)).length + (await cacheRows()).length).toBeGreaterThan(0);
});

test("what nests by the thousand is refused and audited: a 503 would bring it again for days", async () => {
  const account = await owner();
  const nested = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`);
  const box = newBox();
  await aHook(account, box.url, { raw: true });
  const answers = [990, 1_001].map((depth) => ({ ...text("x"), deep: nested(depth) }));
  const [taken, refused] = [
    await post(envelope(messages([answers[0]!]))),
    await post(envelope(messages([answers[1]!]))),
  ];
  expect([taken.status, refused.status]).toEqual([200, 400]);
  expect(await refused.json()).toMatchObject({ code: "invalid", detail: expect.stringContaining("1000 levels") });
  expect(await audits("webhook.refused")).toMatchObject([{ error: "too_deep" }]);
  await vi.waitFor(async () => expect(await box.received()).toHaveLength(1));
});

test("nothing happened when entry is empty", async () => {
  expect(await (await post({ object: "whatsapp_business_account", entry: [] })).json()).toEqual({
    events: 0,
    unclaimed: 0,
    refused: 0,
  });
});

test("one POST for several accounts reaches each; management fields go by the business account", async () => {
  const [one, two] = [await owner("1001"), await owner("1002")];
  const template = { field: "message_template_status_update", value: { event: "APPROVED", message_template_id: 1 } };
  await post(envelope(messages([text("to one")], "1001"), messages([text("to two")], "1002"), template));
  expect(await typesOf(one)).toEqual(["message.received", "template.status", "account.health"]);
  expect(await typesOf(two)).toEqual(["message.received", "template.status", "account.health"]);
});

test("a number nobody has: kept, and handed over when somebody has shown that it is theirs", async () => {
  await post(envelope(messages([text("early")], "2001")));
  expect(await cacheRows()).toMatchObject([{ reason: "unknown_account", account_id: "", route: "number:2001" }]);
  const account = await anAccount({ phone_number_id: "2001" });
  await cron();
  expect(await typesOf(account)).toEqual([]);
  await env.DB.prepare("UPDATE whatsapp_account SET owned_since = ?").bind(OWNED).run();
  await cron();
  expect(await typesOf(account)).toEqual(["message.received"]);
  await vi.waitFor(async () => expect((await cacheRows()).map(({ reason }) => reason)).toEqual(["no_active_hook"]));
});

test("an account's own secret reaches that account, and no other", async () => {
  const mine = await owner("3001", { app_secret: "secret of mine" });
  const other = await owner("3002", { app_secret: "secret of another" });
  const bare = await owner("3003");
  const body = envelope(...["3001", "3002", "3003"].map((number) => messages([text("x")], number)));
  const answer = await post(body, { secret: "secret of mine", account: mine.id });
  expect(await answer.json()).toEqual({ events: 1, unclaimed: 0, refused: 2 });
  expect([await typesOf(mine), await typesOf(other), await typesOf(bare)]).toEqual([["message.received"], [], []]);
  expect(await audits("webhook.refused")).toMatchObject([{ error: "foreign_signature" }]);
});

test("accounts with the same secret share a door; the installation's secret opens every door", async () => {
  const one = await owner("3001", { app_secret: "shared" });
  const two = await owner("3002", { app_secret: "shared" });
  await post(envelope(messages([text("x")], "3002")), { secret: "shared", account: one.id });
  await post(envelope(messages([text("y")], "3001")), { account: two.id });
  expect([await typesOf(one), await typesOf(two)]).toEqual([["message.received"], ["message.received"]]);
  expect((await post(envelope(), { secret: "shared" })).status).toBe(401);
});

test("what a stranger's secret signed for a number nobody has is never handed to others", async () => {
  const stranger = await owner("3001", { app_secret: "secret of a stranger" });
  await post(envelope(messages([text("forged")], "4001")), { secret: "secret of a stranger", account: stranger.id });
  const victim = await owner("4001", { app_secret: "secret of the victim" });
  await cron();
  expect(await typesOf(victim)).toEqual([]);
  expect(await cacheRows()).toMatchObject([{ reason: "unknown_account", signed_by: stranger.id }]);
});

test("a deleted account's changes are kept, not taken and not lost", async () => {
  const account = await owner("5001");
  await post(envelope(messages([text("1")], "5001")));
  await env.DB.prepare("UPDATE whatsapp_account SET deleted_at = ? WHERE id = ?").bind(OWNED, account.id).run();
  await account.stub.close();
  const answer = await post(envelope(messages([text("2")], "5001")));
  expect(await answer.json()).toEqual({ events: 0, unclaimed: 1, refused: 0 });
});

test("an object that has not been told of its account is told, and nothing is lost", async () => {
  const account = await owner("6001");
  await account.stub.close();
  expect(await (await post(envelope(messages([text("1")], "6001")))).json()).toEqual({
    events: 1,
    unclaimed: 0,
    refused: 0,
  });
});

test("what cannot be stored is 503, so that Meta sends it again; the second time it is there once", async () => {
  const account = await owner("7001");
  const body = envelope(messages([text("1")], "7001"));
  const put = vi.spyOn(env.DB, "prepare").mockImplementation(() => {
    throw new Error("D1 is away");
  });
  const answer = await post(body);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
  put.mockRestore();
  await post(body);
  await post(body);
  expect(await typesOf(account)).toEqual(["message.received"]);
});

test("a body of 3 MB with one large message is taken whole", async () => {
  const account = await owner("8001");
  const large = "ä".repeat(1_400_000);
  expect((await post(envelope(messages([text(large), text("small")], "8001")))).status).toBe(200);
  const stretch = await account.stub.events(0, 10, []);
  const items = JSON.parse(stretch.is === "page" ? stretch.items : "[]");
  expect(items.map((item: { data: { text: { body: string } } }) => item.data.text.body.length)).toEqual([
    large.length,
    5,
  ]);
});
