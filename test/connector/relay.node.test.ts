import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { relay } from "#connector/relay.ts";
import { certificate } from "../support/whatsapp/certificate.ts";

type Got = { method: string; path: string; headers: Record<string, unknown>; body: string };

let server: Server;
let url: string;
const got: Got[] = [];

beforeAll(async () => {
  const { cert, key } = certificate();
  server = createServer({ cert, key }, async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    got.push({ method: request.method ?? "", path: request.url ?? "", headers: request.headers, body });
    if (request.url === "/hang") return;
    if (request.url === "/moved") return response.writeHead(301, { location: "/elsewhere" }).end();
    if (request.url === "/busy") return response.writeHead(429, { "retry-after": "7", "x-own": "no" }).end("later");
    if (request.url !== "/long") return response.writeHead(200).end("thanks");
    const more = () => response.write("x".repeat(100_000), () => !response.destroyed && setImmediate(more));
    response.writeHead(200);
    return more();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const asked = (path: string, more: Partial<Parameters<typeof relay>[0]> = {}) => ({
  url: `${url}${path}`,
  method: "POST",
  headers: { "webhook-id": "evt_1", "content-type": "application/json" },
  body: '{"a":1}',
  timeout_ms: 5_000,
  targets: "any" as const,
  ...more,
});

test("a request goes out as it was signed, to a receiver whose certificate nobody vouches for", async () => {
  expect(await relay(asked("/hook?a=b"))).toMatchObject({ is: "answered", status: 200, body: btoa("thanks") });
  expect(got.at(-1)).toMatchObject({
    method: "POST",
    path: "/hook?a=b",
    headers: { "webhook-id": "evt_1" },
    body: '{"a":1}',
  });
  await relay(asked("/hook", { method: "GET", body: null }));
  expect(got.at(-1)).toMatchObject({ method: "GET", body: "" });
});

test("redirects are told and not followed, and the answer's headers are told", async () => {
  expect(await relay(asked("/moved"))).toMatchObject({
    is: "answered",
    status: 301,
    headers: { location: "/elsewhere" },
  });
  expect(await relay(asked("/busy"))).toMatchObject({
    status: 429,
    headers: { "retry-after": "7", "x-own": "no" },
    body: btoa("later"),
  });
  expect(got.map(({ path }) => path)).not.toContain("/elsewhere");
});

test("an answer without end is read to 16 KB, one that never comes is given up", async () => {
  const long = await relay(asked("/long"));
  expect(long.is === "answered" && atob(long.body).length).toBe(16_384);
  expect(await relay(asked("/hang", { timeout_ms: 300 }))).toEqual({ is: "failed", kind: "timeout" });
});

test.each([
  ["an address of one's own", () => url],
  ["a name that means it", () => url.replace("127.0.0.1", "localhost")],
  ["the same in IPv6", () => url.replace("127.0.0.1", "[::1]")],
  ["an IPv4 address inside IPv6", () => url.replace("127.0.0.1", "[::ffff:127.0.0.1]")],
  ["a cloud's metadata", () => "https://169.254.169.254/"],
])("targets that must be public are not asked when they are not: %s", async (_, make) => {
  const before = got.length;
  expect(await relay(asked("", { url: make(), targets: "public" }))).toEqual({ is: "failed", kind: "target" });
  expect(got.length).toBe(before);
});

test("what cannot be reached or cannot be sent is told apart", async () => {
  expect(await relay(asked("", { url: "https://127.0.0.1:1/" }))).toEqual({ is: "failed", kind: "connection" });
  expect(await relay(asked("", { url: "https://nowhere.invalid/" }))).toEqual({ is: "failed", kind: "connection" });
  expect(await relay(asked("/", { headers: { "x-bad": "a\nb" } }))).toEqual({ is: "failed", kind: "header" });
});
