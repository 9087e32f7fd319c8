import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { app } from "#src/app.ts";
import { api, aPerson, call, newAddress } from "../support/api.ts";

const SITE = "https://app.example.com";

/** One request from a page of another site, at an installation with these sites. */
async function from(origin: string, CORS_ORIGINS: string, method = "GET", headers: Record<string, string> = {}) {
  const init = { method, headers: { origin, ...headers } };
  return app.request("https://gateway.test/api/v1/accounts", init, { ...env, CORS_ORIGINS });
}

const ALLOWED = "access-control-allow-origin";

test("every answer tells browsers to be strict, whatever it is", async () => {
  const { token: as } = await aPerson();
  const answers = await Promise.all([
    call("GET", "/health"),
    call("GET", "/nothing"),
    api("GET", "/accounts", { as }),
    api("GET", "/accounts"),
    api("POST", "/setup", { body: "{", from: newAddress() }),
    api("PUT", "/hooks/x"),
    call("POST", "/webhooks/meta"),
  ]);
  for (const { headers, status } of answers) {
    const csp = headers.get("content-security-policy") ?? "";
    expect(csp, String(status)).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).not.toContain("unsafe");
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "strict-transport-security": expect.stringContaining("max-age="),
      "x-request-id": expect.any(String),
    });
    expect(headers.get(ALLOWED)).toBeNull();
  }
});

test("other sites' pages may read nothing, unless they are named", async () => {
  for (const named of ["", "https://other.example.com"]) {
    expect((await from(SITE, named)).headers.get(ALLOWED), named).toBeNull();
    expect((await from(SITE, named, "OPTIONS")).headers.get(ALLOWED), named).toBeNull();
  }
  const named = `https://other.example.com, ${SITE}`;
  const refused = await from(SITE, named);
  expect(refused.status).toBe(401);
  expect(refused.headers.get(ALLOWED)).toBe(SITE);
  expect(refused.headers.get("vary")).toContain("Origin");
  expect(refused.headers.get("access-control-allow-credentials")).toBeNull();
  const asked = { "access-control-request-method": "PATCH", "access-control-request-headers": "x-api-key" };
  const preflight = await from(SITE, named, "OPTIONS", asked);
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get(ALLOWED)).toBe(SITE);
  expect(preflight.headers.get("access-control-allow-methods")).toContain("PATCH");
  expect(preflight.headers.get("access-control-allow-headers")).toContain("x-api-key");
  expect((await from("https://evil.example.com", "*")).headers.get(ALLOWED)).toBe("*");
});

test("only the API is open to them", async () => {
  const settings = { ...env, CORS_ORIGINS: "*" };
  const answer = await app.request("https://gateway.test/health", { headers: { origin: SITE } }, settings);
  expect(answer.headers.get(ALLOWED)).toBeNull();
});

test.each([
  ["lists", "["],
  ["objects", '{"a":'],
  ["both", '[{"a":'],
])("a body of %s within each other is a clear 400, however deep", async (_, open) => {
  const { token: as } = await aPerson();
  for (const depth of [101, 5_000, 150_000]) {
    const answer = await api("POST", "/hooks", { as, body: `{"name":"h","filter":${open.repeat(depth)}` });
    expect(answer, String(depth)).toMatchObject({ status: 400, body: { code: "invalid" } });
    expect(answer.body.detail).toContain("nests deeper than 100");
  }
});

test("brackets in texts are no levels, and metadata may be as deep as it fits", async () => {
  const { token: as } = await aPerson();
  const deep = JSON.parse(`${'{"a":'.repeat(90)}"${"[".repeat(500)}\\"{"${"}".repeat(90)}`);
  const body = { account_type: "whatsmeow", phone_number: "+15550123200", metadata: deep };
  expect(await api("POST", "/accounts", { as, body })).toMatchObject({ status: 201, body: { metadata: deep } });
});
