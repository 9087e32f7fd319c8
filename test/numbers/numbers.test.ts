import { expect, test } from "vitest";
import { auditOf, wholeDirectory } from "../support/api.ts";
import { graph } from "../support/graph.ts";
import type { Failure } from "../support/graph/graph.ts";
import { aLinked } from "../support/linked.ts";

const PIN = "482913";

test("numbers are shown as they stand at Meta", async () => {
  const { meta, business } = await aLinked({ numbers: [{}, { registered: false }, {}] });
  const shown = business.numbers.map(({ id, display_phone_number }) => ({ phone_number_id: id, display_phone_number }));
  const first = await meta("GET", "/numbers?limit=2");
  const second = await meta("GET", `/numbers?limit=2&cursor=${first.body.next}`);
  expect([...first.body.items, ...second.body.items]).toMatchObject(shown);
  expect(second.body.next).toBeNull();
  expect((await meta("GET", "/number")).body).toEqual({
    ...shown[0],
    verified_name: "A shop",
    status: "CONNECTED",
    code_verification_status: "VERIFIED",
    name_status: "APPROVED",
    quality_rating: "GREEN",
    platform_type: "CLOUD_API",
    throughput: "STANDARD",
    messaging_limit: "TIER_2K",
    pin_enabled: false,
  });
});

test("a number is verified, registered with its PIN, and taken off again", async () => {
  const { meta } = await aLinked({ numbers: [{ registered: false, verified: false }] });
  expect(await meta("POST", "/number/register", { pin: PIN })).toMatchObject({
    status: 422,
    body: { meta: { code: 133006 } },
  });
  expect((await meta("POST", "/number/request-code", { method: "SMS" })).status).toBe(204);
  expect(await meta("POST", "/number/verify-code", { code: "000000" })).toMatchObject({
    status: 422,
    body: { errors: [{ path: "code" }], meta: { code: 136025 } },
  });
  expect((await meta("POST", "/number/verify-code", { code: "123-456" })).status).toBe(204);
  expect((await meta("POST", "/number/register", { pin: PIN, data_localization_region: "DE" })).status).toBe(204);
  expect((await meta("GET", "/number")).body).toMatchObject({ status: "CONNECTED", pin_enabled: true });
  expect((await meta("POST", "/number/deregister")).status).toBe(204);
  expect((await meta("GET", "/number")).body).toMatchObject({ status: "DISCONNECTED" });
  expect(await meta("POST", "/number/register", { pin: "111111" })).toMatchObject({
    status: 422,
    body: { errors: [{ path: "pin" }], meta: { code: 133005 } },
  });
  expect((await meta("POST", "/number/register", { pin: PIN })).status).toBe(204);
  expect((await meta("PUT", "/number/pin", { pin: "111111" })).status).toBe(204);
  expect(await wholeDirectory()).not.toMatch(/482913|111111|123456/);
  expect((await auditOf("number.registered")).map(({ data }) => data)).toEqual([
    { named: ["pin", "data_localization_region"] },
    { named: ["pin"] },
  ]);
});

test("Meta's limit on registrations is a 429 that says how long to wait", async () => {
  const { meta } = await aLinked({ numbers: [{ pin: PIN }] });
  for (let n = 0; n < 10; n++) expect((await meta("POST", "/number/register", { pin: PIN })).status).toBe(204);
  const answer = await meta("POST", "/number/register", { pin: PIN });
  expect(answer).toMatchObject({ status: 429, body: { code: "rate_limited", meta: { code: 133016 } } });
  expect(answer.headers.get("retry-after")).toBe(String(72 * 3_600));
});

test("settings are changed by what is named", async () => {
  const { meta } = await aLinked();
  const calling = { status: "ENABLED" };
  expect(await meta("PATCH", "/number/settings", { calling })).toMatchObject({ status: 200, body: { calling } });
  const user_identity_change = { enable_identity_key_check: true };
  await meta("PATCH", "/number/settings", { user_identity_change });
  expect((await meta("GET", "/number/settings")).body).toEqual({ calling, user_identity_change });
});

test.each<[what: string, failure: Omit<Failure, "waba_id">, status: number, body: object, wait: string | null]>([
  [
    "a token that ended",
    { answer: { code: 190, subcode: 463 } },
    422,
    { code: "unprocessable", errors: [{ path: "config.access_token" }], meta: { code: 190, subcode: 463 } },
    null,
  ],
  ["a permission that is missing", { answer: { code: 10 } }, 422, { code: "unprocessable", meta: { code: 10 } }, null],
  [
    "too many questions",
    { answer: { code: 80007, headers: { "retry-after": "77" } } },
    429,
    { code: "rate_limited", meta: { code: 80007 } },
    "300",
  ],
  [
    "a longer wait asked for",
    { answer: { code: 4, headers: { "retry-after": "777" } } },
    429,
    { code: "rate_limited" },
    "777",
  ],
  [
    "a service that is down",
    { answer: { code: 131016, details: "Try later" } },
    503,
    { code: "unavailable", detail: "Meta refused: Try later (error 131016)" },
    "1",
  ],
  ["a failure of Meta's", { answer: { code: 131000 } }, 502, { code: "upstream", meta: { code: 131000 } }, "1"],
  [
    "an error nobody knows",
    { answer: { code: 424242, details: "Odd" } },
    422,
    { meta: { code: 424242, details: "Odd" } },
    null,
  ],
  ["a page of HTML", { answer: { status: 502, body: "<html>" } }, 502, { code: "upstream" }, null],
  ["a broken wire", { answer: "reset" }, 502, { code: "upstream" }, null],
  ["an answer in another shape", { answer: { status: 200, body: "[]" } }, 502, { code: "upstream" }, null],
])("%s reaches the caller as what it is", async (_what, failure, status, body, wait) => {
  const { meta, business } = await aLinked();
  await graph.fail({ waba_id: business.waba_id, path: "/settings", ...failure });
  const answer = await meta("GET", "/number/settings");
  expect(answer).toMatchObject({ status, body });
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("retry-after")).toBe(wait);
  expect(answer.text).not.toContain(business.token);
});

test("a token that Meta repeats in its words stays here", async () => {
  const { meta, business } = await aLinked();
  const message = `Malformed access token ${business.token}`;
  await graph.fail({ waba_id: business.waba_id, answer: { code: 190, message, details: message } });
  const answer = await meta("GET", "/number");
  expect(answer.body.meta).toEqual({
    code: 190,
    message: "Malformed access token ••••",
    details: "Malformed access token ••••",
  });
});

test("the profile is changed by what is named", async () => {
  const { meta, received } = await aLinked();
  expect((await meta("GET", "/profile")).body).toEqual({});
  const about = "Open all day";
  expect(
    await meta("PATCH", "/profile", { about, websites: ["https://shop.example/"], vertical: "RETAIL" }),
  ).toMatchObject({
    status: 200,
    body: { about, websites: ["https://shop.example/"], vertical: "RETAIL" },
  });
  expect((await meta("PATCH", "/profile", { email: "ada@shop.example" })).body).toMatchObject({
    about,
    email: "ada@shop.example",
  });
  const asked = (await received()).length;
  for (const wrong of [{}, { about: "" }, { websites: ["a", "b", "c"] }, { email: "nobody" }, { picture: "x" }]) {
    expect((await meta("PATCH", "/profile", wrong)).status).toBe(400);
  }
  expect(await received()).toHaveLength(asked);
});

test("people are blocked each for themselves", async () => {
  const { meta, business } = await aLinked({ strict: ["window"] });
  const [number] = business.numbers;
  const value = {
    metadata: { phone_number_id: number?.id },
    messages: [{ from: "16505551234", from_user_id: "US.1" }],
  };
  await graph.post(business.waba_id, [{ field: "messages", value }]);
  expect((await meta("POST", "/blocked", { users: ["+1 650"] })).status).toBe(400);
  expect(await meta("POST", "/blocked", { users: ["+16505551234", "US.1", "+16505559999"] })).toEqual(
    expect.objectContaining({
      status: 200,
      body: {
        blocked: [
          { id: "16505551234", phone: "+16505551234" },
          { id: "US.1", user_id: "US.1" },
        ],
        failed: [{ user: "+16505559999", code: 131047, reason: "User has not messaged in the last 24 hours" }],
      },
    }),
  );
  expect((await meta("GET", "/blocked?limit=1")).body).toMatchObject({
    items: [{ id: "16505551234" }],
    next: expect.any(String),
  });
  expect((await meta("DELETE", "/blocked/16505551234")).status).toBe(204);
  expect((await meta("GET", "/blocked")).body).toEqual({ items: [{ id: "US.1", user_id: "US.1" }], next: null });
  expect(await wholeDirectory()).not.toContain("16505551234");
});

test("QR codes that open a chat are made, changed and deleted", async () => {
  const { meta } = await aLinked();
  const made = await meta("POST", "/qr-codes", { message: "I want one", image: "SVG" });
  expect(made).toMatchObject({
    status: 201,
    body: { message: "I want one", image_url: expect.stringContaining("SVG") },
  });
  const { code, url } = made.body;
  expect(url).toBe(`https://wa.me/message/${code}`);
  expect((await meta("PATCH", `/qr-codes/${code}`, { message: "Two" })).body).toEqual({ code, url, message: "Two" });
  expect((await meta("GET", `/qr-codes/${code}`)).body).toEqual({ code, url, message: "Two" });
  expect((await meta("GET", "/qr-codes")).body).toEqual({ items: [{ code, url, message: "Two" }], next: null });
  expect((await meta("DELETE", `/qr-codes/${code}`)).status).toBe(204);
  expect((await meta("GET", `/qr-codes/${code}`)).status).toBe(404);
  expect((await meta("POST", "/qr-codes", { message: "x".repeat(141) })).status).toBe(400);
});
