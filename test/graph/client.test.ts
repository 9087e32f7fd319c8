import { env } from "cloudflare:workers";
import { expect, inject, test } from "vitest";
import { askGraph, download } from "#src/graph/client.ts";
import { seal } from "#src/seal.ts";
import { graph } from "../support/graph.ts";
import type { Business, Failure } from "../support/graph/graph.ts";

const accessOf = async ({ token, app_secret }: Pick<Business, "token" | "app_secret">) => ({
  access_token: await seal(env.ENCRYPTION_KEY, token),
  app_secret: await seal(env.ENCRYPTION_KEY, app_secret),
});

test("what is asked carries the token, the version and the proof, and nothing that is not named", async () => {
  const business = await graph.add({});
  const [number] = business.numbers;
  const path = `/${number?.id}`;
  const access = { ...(await accessOf(business)), api_version: "v25.0" };
  const answer = await askGraph(env, access, { path, query: { fields: "display_phone_number", after: undefined } });
  expect(answer).toEqual({ is: "answered", body: number });
  const [{ query, ...asked } = { query: {} }] = await graph.received(business.waba_id);
  expect(asked).toMatchObject({ method: "GET", version: "v25.0", path, authorization: `Bearer ${business.token}` });
  expect(query).toEqual({ fields: "display_phone_number", appsecret_proof: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test("an error of Graph's is a value with its words, and never the token", async () => {
  const business = await graph.add({});
  const path = `/${business.numbers[0]?.id}/messages`;
  const json = { messaging_product: "whatsapp", to: "+16505551234", type: "text" };
  const access = await accessOf(business);
  expect(await askGraph(env, access, { method: "POST", path, json })).toEqual({
    is: "error",
    status: 400,
    code: 131008,
    message: "(#131008) Required parameter is missing",
    details: "The parameter text is required.",
  });
  const stranger = { ...business, token: "EAAT-of-a-stranger" };
  const answer = await askGraph(env, await accessOf(stranger), { path });
  expect(answer).toEqual({ is: "error", status: 401, code: 190, message: "Malformed access token ••••" });
  const wrong = await accessOf({ ...business, app_secret: "another-secret" });
  expect(await askGraph(env, wrong, { path })).toMatchObject({ is: "error", code: 100 });
});

test.each<[what: string, Omit<Failure, "waba_id">, expected: object]>([
  ["an answer that is no JSON", { answer: { status: 200, body: "<html>" } }, { reason: "unreadable", status: 200 }],
  ["a failure that is no JSON", { answer: { status: 502, body: "<html>" } }, { reason: "unreadable", status: 502 }],
  [
    "a redirect",
    { answer: { status: 302, body: "", headers: { location: "https://evil.test" } } },
    { reason: "unreadable", status: 302 },
  ],
  ["a broken wire", { at: "performed", answer: "reset" }, { reason: "connection" }],
  ["no answer in time", { answer: "hang" }, { reason: "timeout" }],
  ["nobody who reads", { at: "unread", answer: "hang" }, { reason: "timeout" }],
])("%s is silence", async (_what, failure, expected) => {
  const business = await graph.add({});
  await graph.fail({ waba_id: business.waba_id, ...failure });
  const request = { path: `/${business.numbers[0]?.id}`, deadlineMs: "hang" === failure.answer ? 300 : 10_000 };
  expect(await askGraph(env, await accessOf(business), request)).toEqual({ is: "silent", ...expected });
});

test("a wait that Graph asks for comes along", async () => {
  const business = await graph.add({});
  const answer = { code: 80007, headers: { "retry-after": "90" } };
  await graph.fail({ waba_id: business.waba_id, answer });
  const path = `/${business.numbers[0]?.id}`;
  expect(await askGraph(env, await accessOf(business), { path })).toMatchObject({ code: 80007, retry_after: 90 });
});

test("a file is read from the URL Graph gave, and nobody else is shown the token", async () => {
  const business = await graph.add({});
  const access = await accessOf(business);
  const id = await graph.file(business.numbers[0]?.id ?? "", { mime_type: "image/png", data: btoa("a picture") });
  const described = await askGraph(env, access, { path: `/${id}` });
  const { url } = described.is === "answered" ? (described.body as { url: string }) : { url: "" };
  const file = await download(env, access, url);
  expect(file.is === "file" && (await file.response.text())).toBe("a picture");
  await graph.pass(business.waba_id, 6 * 60_000);
  expect(await download(env, access, url)).toEqual({ is: "silent", reason: "unreadable", status: 404 });
  const elsewhere = `${inject("receiver")}/hook/token-thief`;
  for (const thief of [elsewhere, "https://lookaside.fbsbx.com.evil.test/", "http://lookaside.fbsbx.com/", "no"]) {
    expect(await download(env, access, thief)).toEqual({ is: "silent", reason: "unreadable" });
  }
  expect(await (await fetch(`${inject("receiver")}/received/token-thief`)).json()).toEqual([]);
});
