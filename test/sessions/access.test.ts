import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterEach, expect, inject, test, vi } from "vitest";
import { app } from "#src/app.ts";
import { users } from "#src/db/schema.ts";
import { aKey, aPerson, auditOf, db, newAddress, ORIGIN, PASSWORD } from "../support/api.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** where the key server is of teams of Cloudflare Access */
    keys: string;
  }
}

const AUDIENCE = "the-application";
const MINUTE_MS = 60_000;

type Signer = Awaited<ReturnType<typeof aSigner>>;

async function aSigner(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" } };
}

/** A team with its key server, and a gateway behind its Access. */
async function aTeam(more: Partial<Env> = {}) {
  const issuer = `${inject("keys")}/${crypto.randomUUID()}`;
  const keep = async (...signers: Signer[]) => {
    const body = signers.length ? JSON.stringify({ keys: signers.map(({ jwk }) => jwk) }) : "";
    await fetch(issuer, { method: "PUT", body });
  };
  const signer = await aSigner("first");
  await keep(signer);
  const settings = { ...env, ACCESS_TEAM_DOMAIN: issuer, ACCESS_AUD: AUDIENCE, ACCESS_DEFAULT_ROLE: "", ...more };
  const ask = async (
    assertion: string,
    { method = "GET", path = "/me", headers = {}, body = undefined as unknown } = {},
  ) => {
    const context = createExecutionContext();
    const request = new Request(`${ORIGIN}/api/v1${path}`, {
      method,
      headers: {
        "cf-access-jwt-assertion": assertion,
        "cf-connecting-ip": newAddress(),
        "content-type": "application/json",
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await app.fetch(request, settings as Env, context);
    const text = await answer.text();
    await waitOnExecutionContext(context);
    return { status: answer.status, body: text ? JSON.parse(text) : null };
  };
  const asked = async () => Number(await (await fetch(issuer)).text());
  return { issuer, signer, keep, ask, asked };
}

type Team = Awaited<ReturnType<typeof aTeam>>;
type Claims = Record<string, unknown>;

const sign = ({ issuer, signer }: Team, email: string | undefined, claims: Claims = {}, by: Signer = signer) => {
  const now = Math.floor(Date.now() / 1_000);
  const payload = { iss: issuer, aud: [AUDIENCE], sub: "s", iat: now, exp: now + 300, email, ...claims };
  return new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: by.kid }).sign(by.privateKey);
};

afterEach(() => {
  vi.useRealTimers();
});

test("a valid assertion signs in the user of that e-mail address, audited once for each sign-in", async () => {
  const [team, admin] = [await aTeam(), await aPerson("admin")];
  const assertion = await sign(team, admin.email.toUpperCase());
  expect(await team.ask(assertion)).toMatchObject({ status: 200, body: { id: admin.id, role: "admin" } });
  expect((await team.ask(assertion, { path: "/users" })).status).toBe(200);
  expect((await team.ask(assertion, { path: "/api-keys" })).status).toBe(200);
  expect(await team.asked()).toBe(1);
  expect(await auditOf("access.signed_in")).toMatchObject([{ user_id: admin.id, entity_id: admin.id }]);
});

test("what is not a valid assertion for this gateway signs nobody in", async () => {
  const [team, user] = [await aTeam(), await aPerson()];
  const [inactive, gone] = [
    await aPerson("user", { active: false }),
    await aPerson("user", { deleted_at: "2026-01-01T00:00:00.000Z" }),
  ];
  const [head, body] = (await sign(team, user.email)).split(".");
  const encode = (value: unknown) =>
    new TextEncoder().encode(JSON.stringify(value)).toBase64({ alphabet: "base64url" });
  const secret = new TextEncoder().encode(JSON.stringify(team.signer.jwk));
  const past = Math.floor(Date.now() / 1_000) - 60;
  const wrong = {
    expired: await sign(team, user.email, { iat: past - 60, exp: past }),
    endless: await sign(team, user.email, { exp: undefined }),
    "of another application": await sign(team, user.email, { aud: ["another"] }),
    "of another team": await sign(team, user.email, { iss: "https://evil.cloudflareaccess.com" }),
    "by another key of the same name": await sign(team, user.email, {}, await aSigner("first")),
    "by a key nobody knows": await sign(team, user.email, {}, await aSigner("unknown")),
    "without a signature": `${encode({ alg: "none" }).replaceAll("=", "")}.${body}.`,
    "with the public key as secret": await new SignJWT({ iss: team.issuer, aud: AUDIENCE, email: user.email, sub: "s" })
      .setProtectedHeader({ alg: "HS256", kid: "first" })
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(secret),
    "with an altered body": `${head}.${encode({ email: user.email })}.${"x".repeat(342)}`,
    "of a service": await sign(team, undefined, { common_name: "service" }),
    "of nobody here": await sign(team, "nobody@example.com"),
    "of a user who is not active": await sign(team, inactive.email),
    "of a user who was deleted": await sign(team, gone.email),
    malformed: "not.a.jwt",
    empty: "",
  };
  for (const [what, assertion] of Object.entries(wrong)) {
    expect(await team.ask(assertion), what).toMatchObject({ status: 401, body: { code: "unauthorized" } });
  }
  const reasons = new Set((await auditOf("access.refused")).map(({ error }) => error));
  for (const reason of [
    "jwt_expired",
    "jws_signature_verification_failed",
    "no_email",
    "unknown_user",
    "user_inactive",
  ]) {
    expect(reasons).toContain(reason);
  }
  expect(await db().select().from(users)).toHaveLength(3);
});

test("without both settings an assertion means nothing", async () => {
  const user = await aPerson();
  for (const more of [{ ACCESS_AUD: "" }, { ACCESS_TEAM_DOMAIN: "" }]) {
    const team = await aTeam(more as Partial<Env>);
    expect((await team.ask(await sign(team, user.email))).status).toBe(401);
    expect(await team.asked()).toBe(0);
  }
});

test("a key in the request outranks the assertion, and another site's page does not write with it", async () => {
  const [team, admin, user] = [await aTeam(), await aPerson("admin"), await aPerson()];
  const assertion = await sign(team, admin.email);
  const headers = { "x-api-key": await aKey(user, ["*"]) };
  expect((await team.ask(assertion, { headers })).body).toMatchObject({ id: user.id });
  expect((await team.ask(assertion, { headers: { "x-api-key": "whk_wrong" } })).status).toBe(401);
  const cookie = { cookie: `whatshooked_session=${user.token}` };
  expect((await team.ask(assertion, { headers: cookie })).body).toMatchObject({ id: admin.id });
  const write = { method: "DELETE", path: "/sessions" };
  for (const foreign of [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.test" }]) {
    expect((await team.ask(assertion, { ...write, headers: foreign })).status).toBe(403);
  }
  expect((await team.ask(assertion, { ...write, headers: { "sec-fetch-site": "same-origin" } })).status).toBe(204);
});

test("with a default role unknown people become users, once, under a name that is free", async () => {
  const team = await aTeam({ ACCESS_DEFAULT_ROLE: "viewer" } as unknown as Partial<Env>);
  const assertion = await sign(team, "Grace.Hopper+x@example.com");
  expect((await team.ask(assertion)).status).toBe(401);
  expect(await db().select().from(users)).toHaveLength(0);
  await aPerson("admin", { username: "grace.hopper-x" });
  const answers = await Promise.all([1, 2, 3].map(() => team.ask(assertion)));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 200, body: { role: "viewer", email: "grace.hopper+x@example.com" } });
  expect(answers[0]?.body.username).toMatch(/^grace\.hopper-x-[0-9a-f]{8}$/);
  expect(await auditOf("user.created")).toMatchObject([{ data: { by: "access", after: { role: "viewer" } } }]);
});

test("where e-mail addresses sign in, nobody takes one that may be another's", async () => {
  const [team, user] = [await aTeam(), await aPerson()];
  const body = { email: "boss@example.com", current_password: PASSWORD };
  const ask = { method: "PATCH", body };
  const refused = { status: 403, body: { errors: [{ path: "email" }] } };
  expect(await team.ask(await sign(team, user.email), ask)).toMatchObject(refused);
  expect((await team.ask(await sign(team, user.email), { ...ask, body: { full_name: "U" } })).status).toBe(200);
});

test("keys are asked for again when one is new, and no longer taken once they are gone", async () => {
  const [team, user] = [await aTeam(), await aPerson()];
  const [old, next] = [team.signer, await aSigner("second")];
  expect((await team.ask(await sign(team, user.email, {}, old))).status).toBe(200);
  await team.keep(next);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + MINUTE_MS });
  expect((await team.ask(await sign(team, user.email, {}, next))).status).toBe(200);
  expect(await team.asked()).toBe(2);
  expect((await team.ask(await sign(team, user.email, {}, old))).status).toBe(401);
});

test("while the keys cannot be had it is nobody's fault: 503", async () => {
  const [team, user] = [await aTeam(), await aPerson()];
  await team.keep();
  expect(await team.ask(await sign(team, user.email))).toMatchObject({ status: 503, body: { code: "unavailable" } });
  await team.keep(team.signer);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + MINUTE_MS });
  expect((await team.ask(await sign(team, user.email))).status).toBe(200);
});
