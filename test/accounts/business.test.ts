import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { accountById, routeByNumberId, routesByWaba, secretsOf } from "#src/accounts/directory.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { api, aPerson, auditOf, db, wholeDirectory } from "../support/api.ts";
import { graph } from "../support/graph.ts";
import type { Failure, NewNumber, Permission } from "../support/graph/graph.ts";

const TOKEN = "EAAB-the-token-of-the-shop-1234";
const SECRET = "app-secret-of-the-shop-5678";
const VERIFY = "verify-token-of-the-shop-9012";
const PHONE = "+15550123200";
const WABA = "2045550001";
const config = {
  phone_number_id: "1065550001",
  access_token: TOKEN,
  app_secret: SECRET,
  verify_token: VERIFY,
  waba_id: WABA,
};
const NUMBERS = [
  { id: "9", display_phone_number: "+1 555-012-3999" },
  { id: "1065550001", display_phone_number: "+1 555-012-3200" },
];

const SHOP = { token: TOKEN, waba_id: WABA, business_id: "3045550001", app_secret: SECRET };
const shopWith = (...more: NewNumber[]) => graph.add({ ...SHOP, numbers: [...NUMBERS, ...more] });

beforeEach(async () => {
  await shopWith();
});

const asked = () => graph.received(WABA);

afterEach(() => vi.restoreAllMocks());

const create = (as: string, more: Record<string, unknown> = {}, configured: Record<string, unknown> = {}) =>
  api("POST", "/accounts", {
    as,
    body: { account_type: "business-api", phone_number: PHONE, config: { ...config, ...configured }, ...more },
  });

test("a business account is connected once Meta says that its token owns the number", async () => {
  const { token } = await aPerson();
  const { status, body } = await create(token);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    status: "connected",
    owned_since: expect.any(String),
    config: { ...config, access_token: "••••1234", app_secret: "••••5678", verify_token: "••••9012" },
  });
  expect(await asked()).toMatchObject([
    {
      version: "v26.0",
      path: "/1065550001",
      query: { fields: "id,display_phone_number,verified_name" },
      authorization: `Bearer ${TOKEN}`,
    },
    { version: "v26.0", path: "/debug_token" },
    { version: "v26.0", path: "/2045550001/phone_numbers" },
  ]);
});

test("its secrets stand nowhere in clear and leave in no answer, neither open nor sealed", async () => {
  const { token } = await aPerson();
  const made = await create(token);
  const listed = await api("GET", "/accounts", { as: token });
  const patched = await api("PATCH", `/accounts/${made.body.id}`, {
    as: token,
    body: { config: { verify_token: "another-secret-3456" } },
  });
  expect(patched.body.config.verify_token).toBe("••••3456");
  const stored = await wholeDirectory();
  for (const secret of [TOKEN, SECRET, VERIFY, "another-secret-3456"]) {
    expect(stored).not.toContain(secret);
    for (const { text } of [made, listed, patched]) expect(text).not.toContain(secret);
  }
  for (const { text } of [made, listed, patched]) expect(text).not.toContain("v1.");
  for (const { data } of [...(await auditOf("account.created")), ...(await auditOf("account.updated"))]) {
    expect(JSON.stringify(data)).not.toContain("v1.");
  }
});

test("the directory routes by number and by business account, and opens the secrets", async () => {
  const { token, id: user_id } = await aPerson();
  const { id } = (await create(token, { metadata: { a: 1 } })).body;
  const route = {
    id,
    user_id,
    phone_number: PHONE,
    phone_number_id: "1065550001",
    waba_id: "2045550001",
    metadata: '{"a":1}',
  };
  const found = await routeByNumberId(db(), "1065550001");
  expect(found).toMatchObject(route);
  expect(await routesByWaba(db(), "2045550001")).toMatchObject([route]);
  expect(await accountById(db(), id)).toMatchObject(route);
  expect(found && (await secretsOf(env.ENCRYPTION_KEY, found))).toEqual({
    access_token: TOKEN,
    app_secret: SECRET,
    verify_token: VERIFY,
  });
  await api("DELETE", `/accounts/${id}`, { as: token });
  expect(await routeByNumberId(db(), "1065550001")).toBeNull();
  expect(await accountById(db(), id)).toBeNull();
});

test.each([
  ["a token Meta does not know", {}, { access_token: "EAAB-somebody-elses" }, "config.access_token"],
  ["an id the token cannot see", {}, { phone_number_id: "777" }, "config.phone_number_id"],
  ["another number than the id's", { phone_number: "+15550123999" }, {}, "phone_number"],
  ["a business account the token cannot see", {}, { waba_id: "888" }, "config.waba_id"],
  ["the secret of another app", {}, { app_secret: "secret-of-another-app" }, "config.app_secret"],
  [
    "a business without the number",
    {},
    { waba_id: undefined, business_account_id: "999" },
    "config.business_account_id",
  ],
])("%s makes no account", async (_what, more, configured, path) => {
  const { token } = await aPerson();
  const answer = await create(token, more, configured);
  expect(answer).toMatchObject({ status: 422, body: { code: "unprocessable", errors: [{ path }] } });
  expect(answer.text).not.toContain("EAAB");
  expect(await db().select().from(whatsapp_account)).toHaveLength(0);
});

test("a business account that has not this number is not the account's", async () => {
  await graph.add({ ...SHOP, accounts: ["2045550009"], numbers: NUMBERS });
  const answer = await create((await aPerson()).token, {}, { waba_id: "2045550009" });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: "config.waba_id" }] } });
});

test.each<[what: string, Permission[], said: RegExp]>([
  ["manage", ["whatsapp_business_messaging"], /lacks the permission whatsapp_business_management at Meta \(error 10\)/],
  ["send", ["whatsapp_business_management"], /lacks the permission whatsapp_business_messaging at Meta/],
])("a token that may not %s is refused with what it lacks", async (_what, permissions, said) => {
  await graph.change(WABA, { permissions });
  const answer = await create((await aPerson()).token);
  expect(answer).toMatchObject({
    status: 422,
    body: { detail: expect.stringMatching(said), errors: [{ path: "config.access_token" }] },
  });
});

test.each([
  ["the business that owns it", { business_account_id: "3045550001" }],
  ["an id that is the account's own", { business_account_id: WABA }],
  ["the token", {}],
])("the business account of a number is found by %s", async (_what, named) => {
  await graph.add({ ...SHOP, accounts: ["2045550009"], numbers: NUMBERS });
  const { token } = await aPerson();
  const { status, body } = await create(token, {}, { waba_id: undefined, ...named });
  expect({ status, config: body.config }).toMatchObject({ status: 201, config: { waba_id: WABA } });
  expect(await routesByWaba(db(), WABA)).toMatchObject([{ id: body.id }]);
});

test("a business that cannot be looked into because Graph fails is not called wrong", async () => {
  await graph.fail({ waba_id: WABA, path: "/phone_numbers", times: 2, answer: { status: 502, body: "<html>" } });
  const answer = await create((await aPerson()).token, {}, { waba_id: undefined, business_account_id: "3045550001" });
  expect(answer).toMatchObject({ status: 502, body: { code: "upstream" } });
});

test.each<[string, Failure["answer"]]>([
  ["cannot be reached", "reset"],
  ["answers 500", { status: 500, body: "oops" }],
  ["answers 503 in JSON", { code: 2 }],
  ["throttles", { code: 4 }],
  ["sends elsewhere", { status: 302, body: "", headers: { location: "https://evil.test" } }],
  ["answers no JSON", { status: 200, body: "<html>" }],
])("when Graph %s nothing is claimed of the number", async (_what, answered) => {
  await graph.fail({ waba_id: WABA, ...(answered && { answer: answered }) });
  const answer = await create((await aPerson()).token);
  expect(answer).toMatchObject({ status: 502, body: { code: "upstream" } });
  expect(await db().select().from(whatsapp_account)).toHaveLength(0);
});

test("only an administrator vouches for a number", async () => {
  const fetching = vi.spyOn(globalThis, "fetch");
  expect((await create((await aPerson()).token, { verify: false })).status).toBe(403);
  const { status, body } = await create((await aPerson("admin")).token, { verify: false });
  expect(status).toBe(201);
  expect(body).toMatchObject({ status: "connected", owned_since: expect.any(String) });
  expect(fetching).not.toHaveBeenCalled();
});

test.each([
  ["no config", undefined, "config"],
  ["no token", { access_token: undefined }, "config.access_token"],
  ["an id that is a path", { phone_number_id: "1/../me" }, "config.phone_number_id"],
  ["an API version that is a path", { api_version: "v26.0/x" }, "config.api_version"],
  ["a masked token", { access_token: "••••••••1234" }, "config.access_token"],
  ["a token with a line break", { access_token: "EAAB-1234\r\nx: y" }, "config.access_token"],
])("%s is invalid", async (_what, configured, path) => {
  const { token } = await aPerson();
  const answer = await create(token, configured ? {} : { config: undefined }, configured);
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } });
});

test("unknown members of a config are refused", async () => {
  const answer = await create((await aPerson()).token, {}, { webhook_url: "x" });
  expect(answer.status).toBe(400);
  expect(answer.body.errors[0]).toMatchObject({ path: "config", message: expect.stringContaining("webhook_url") });
});

test("an id of Meta's belongs to one account, until that is deleted", async () => {
  await shopWith({ id: "1065550002", display_phone_number: "+15550123201" });
  const [owner, other] = [await aPerson(), await aPerson("admin")];
  const { id } = (await create(owner.token)).body;
  const taking = () => create(other.token, { phone_number: "+15550123209", verify: false });
  expect(await taking()).toMatchObject({ status: 409, body: { errors: [{ path: "config.phone_number_id" }] } });
  const racing = await Promise.all(
    ["+15550123301", "+15550123302", "+15550123303"].map((phone_number) =>
      create(other.token, { phone_number, verify: false }, { phone_number_id: "555" }),
    ),
  );
  expect(racing.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  await api("DELETE", `/accounts/${id}`, { as: owner.token });
  expect((await taking()).status).toBe(201);
  expect(await create(owner.token)).toMatchObject({
    status: 409,
    body: { errors: [{ path: "config.phone_number_id" }] },
  });
});

test("a deleted business account is taken up again with its new config, proven anew", async () => {
  const { token } = await aPerson();
  const { id } = (await create(token)).body;
  await api("DELETE", `/accounts/${id}`, { as: token });
  expect((await create(token, {}, { access_token: "EAAB-wrong-one" })).status).toBe(422);
  const again = await create(token, {}, { verify_token: undefined });
  expect(again).toMatchObject({ status: 201, body: { id, status: "connected" } });
  expect(again.body.config).not.toHaveProperty("verify_token");
});

test("each member of a config can be changed, the optional ones taken away", async () => {
  const { token } = await aPerson();
  const { id } = (await create(token)).body;
  const patch = async (change: object) =>
    (await api("PATCH", `/accounts/${id}`, { as: token, body: { config: change } })).body.config;
  expect(await patch({ verify_token: "another-verify-token-7777" })).toMatchObject({
    verify_token: "••••7777",
    app_secret: "••••5678",
  });
  expect(await patch({ app_secret: null })).not.toHaveProperty("app_secret");
  expect(await patch({ business_account_id: "42", api_version: "v25.0" })).toMatchObject({
    business_account_id: "42",
    api_version: "v25.0",
  });
  expect(await patch({ business_account_id: null, api_version: null, verify_token: null, waba_id: null })).toEqual({
    phone_number_id: "1065550001",
    access_token: "••••1234",
  });
  const row = await accountById(db(), id);
  expect(row).toMatchObject({ waba_id: null });
  expect(row && (await secretsOf(env.ENCRYPTION_KEY, row))).toEqual({ access_token: TOKEN });
});

test("what a number rests on is proven again when it changes, and stays when that fails", async () => {
  await shopWith({ id: "3", display_phone_number: PHONE }, { id: "4", display_phone_number: "+4915112345678" });
  const { token } = await aPerson();
  const { id } = (await create(token, {}, { waba_id: undefined })).body;
  const patch = (change: object, verify?: boolean) =>
    api("PATCH", `/accounts/${id}`, { as: token, body: { config: change, ...(verify === false && { verify }) } });
  const before = (await api("GET", `/accounts/${id}`, { as: token })).body;
  expect(await patch({ access_token: "EAAB-wrong-one" })).toMatchObject({
    status: 422,
    body: { errors: [{ path: "config.access_token" }] },
  });
  expect(await patch({ phone_number_id: "4" })).toMatchObject({
    status: 422,
    body: { errors: [{ path: "phone_number" }] },
  });
  expect(await patch({ waba_id: "888" })).toMatchObject({
    status: 422,
    body: { errors: [{ path: "config.waba_id" }] },
  });
  expect((await patch({ phone_number_id: "4" }, false)).status).toBe(403);
  expect((await api("GET", `/accounts/${id}`, { as: token })).body).toEqual(before);

  expect((await patch({ phone_number_id: "3" })).status).toBe(200);
  expect(await routeByNumberId(db(), "3")).toMatchObject({ id });
  const sofar = await asked();
  expect(sofar.filter(({ path }) => path === "/3")).toMatchObject([{ authorization: `Bearer ${TOKEN}` }]);
  await patch({ verify_token: "another-verify-token" });
  expect(await asked()).toHaveLength(sofar.length);
});

test("another's id cannot be taken by a change", async () => {
  const { token } = await aPerson("admin");
  await create(token);
  const second = await create(token, { phone_number: "+15550123209", verify: false }, { phone_number_id: "555" });
  const body = { config: { phone_number_id: "1065550001" }, verify: false };
  const answer = await api("PATCH", `/accounts/${second.body.id}`, { as: token, body });
  expect(answer).toMatchObject({ status: 409, body: { errors: [{ path: "config.phone_number_id" }] } });
});
