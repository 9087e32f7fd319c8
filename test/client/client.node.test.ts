import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Built, buildClient, TSC } from "#src/local/client.ts";

type Client = typeof import("#src/client/whatshooked.ts");

const SECRET = `whsec_${btoa("0123456789abcdef0123456789abcdef")}`;
const OTHER = `whsec_${btoa("an older secret of the same hook")}`;
const EVENT = {
  id: "evt_1",
  type: "message.received",
  account_id: "a",
  sequence: 7,
  timestamp: "2026-01-31T12:00:00.000Z",
  data: {},
};
const BODY = JSON.stringify(EVENT);

const folder = mkdtempSync(join(tmpdir(), "whatshooked-client-"));
let built: Built;
let client: Client;

// What is tested is what others get: the bundle.
beforeAll(async () => {
  built = await buildClient(folder);
  client = await import(pathToFileURL(join(folder, "whatshooked.js")).href);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("it is one small file: nothing of the server comes along, nothing is imported at run time", () => {
  const foreign = built.inputs.filter((path) => !/^(src\/client|node_modules\/openapi-fetch)\//.test(path));
  expect(foreign).toEqual([]);
  expect(built.imports).toEqual([]);
  expect(built.bytes).toBeLessThan(32 * 1024);
});

test("its types stand by themselves: right uses compile without this project, wrong ones do not", () => {
  const file = join(folder, "use.ts");
  writeFileSync(
    file,
    `import { createClient, dataOf, pages, verifyHook, type HookAnswer } from "./whatshooked.js";
     const gateway = createClient({ url: "https://gateway.example.com", key: "whk_" });
     export async function answer(request: Request): Promise<HookAnswer | null> {
       const verified = await verifyHook("whsec_", request);
       if (!verified.ok) return null;
       const { event } = verified;
       for await (const hook of pages((at) => gateway.GET("/api/v1/hooks", { params: { query: { limit: 200, ...at } } }))) hook.name.trim();
       const { data, error } = await gateway.GET("/api/v1/accounts/{id}", { params: { path: { id: event.account_id } } });
       if (error) throw new Error(error.code + (error.errors?.[0]?.path ?? ""));
       data.phone_number.trim();
       await dataOf(gateway.DELETE("/api/v1/hooks/{id}", { params: { path: { id: "1" } } }));
       // @ts-expect-error there is no such path
       await gateway.GET("/api/v1/nothing");
       // @ts-expect-error there is no such event
       if (event.type === "message.nothing") return null;
       // @ts-expect-error a text has a body
       if (data.active) return { messages: [{ type: "text", text: {} }] };
       if (event.type !== "message.received" || event.data.type !== "text") return null;
       return { messages: [{ type: "text", text: { body: event.data.text.body } }] };
     }`,
  );
  const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "esnext", "--module", "esnext"];
  const checked = spawnSync(process.execPath, [
    TSC,
    ...options,
    "--moduleResolution",
    "bundler",
    "--lib",
    "esnext,dom",
    file,
  ]);
  expect(checked.stdout.toString()).toBe("");
  expect(checked.status).toBe(0);
});

/** The headers of a delivery, signed by the Standard Webhooks library. */
function signedBy(secrets: string[], body = BODY, at = new Date()) {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(EVENT.id, at, body));
  const seconds = String(Math.floor(at.getTime() / 1000));
  return { "webhook-id": EVENT.id, "webhook-timestamp": seconds, "webhook-signature": signatures.join(" ") };
}

test("a signature is right as the Standard Webhooks library makes it, whatever the request is read as", async () => {
  const headers = signedBy([SECRET]);
  expect(await client.verifyHook(SECRET, { headers, body: BODY })).toEqual({ ok: true, event: EVENT });
  const request = new Request("https://example.com/hook", { method: "POST", headers, body: BODY });
  expect(await client.verifyHook(SECRET, request)).toEqual({ ok: true, event: EVENT });
});

test("while a secret is rotated, the old one and the new one both verify", async () => {
  const headers = signedBy([SECRET, OTHER]);
  expect(await client.verifyHook(SECRET, { headers, body: BODY })).toMatchObject({ ok: true });
  expect(await client.verifyHook(OTHER, { headers, body: BODY })).toMatchObject({ ok: true });
});

test("what was changed, signed with another secret, too old or too new is told from what is right", async () => {
  const headers = signedBy([SECRET]);
  const reason = async (more: object, body = BODY, secret = SECRET) => {
    const verified = await client.verifyHook(secret, { headers: { ...headers, ...more }, body });
    return verified.ok ? null : verified.reason;
  };
  expect(await reason({}, BODY.replace("7", "8"))).toBe("signature_wrong");
  expect(await reason({}, BODY, OTHER)).toBe("signature_wrong");
  expect(await reason({ "webhook-id": "evt_2" })).toBe("signature_wrong");
  for (const text of ["v1,", "v1,!", "v2,AAAA", "v1a,AAAA", "nothing"]) {
    expect(await reason({ "webhook-signature": text })).toBe("signature_wrong");
  }
  for (const name of Object.keys(headers)) expect(await reason({ [name]: undefined })).toBe("headers_missing");
  expect(await reason({ "webhook-timestamp": "soon" })).toBe("timestamp_out_of_range");
  for (const minutes of [-6, 6]) {
    const then = signedBy([SECRET], BODY, new Date(Date.now() + minutes * 60_000));
    expect(await reason(then)).toBe("timestamp_out_of_range");
  }
  const noJson = signedBy([SECRET], "no json");
  expect(await reason(noJson, "no json")).toBe("body_unreadable");
  await expect(client.verifyHook("a secret", { headers, body: BODY })).rejects.toThrow(TypeError);
});

test("a GET hook tells where its event is, in the query that is signed", async () => {
  const query = "id=mine&id=evt_1&type=message.received&account_id=a&sequence=7";
  const headers = signedBy([SECRET], query);
  const { id, type, account_id, sequence } = EVENT;
  const asked = { url: `https://example.com/hook?${query}`, headers };
  expect(await client.verifyGetHook(SECRET, asked)).toEqual({ ok: true, event: { id, type, account_id, sequence } });
  const forged = { url: asked.url.replace("sequence=7", "sequence=8"), headers };
  expect(await client.verifyGetHook(SECRET, forged)).toEqual({ ok: false, reason: "signature_wrong" });
});

test("an answer that is not the gateway's is a problem as well", async () => {
  const answers = [
    new Response("<h1>Bad gateway</h1>", { status: 502, statusText: "Bad Gateway" }),
    new Response(null, { status: 503 }),
  ];
  const gateway = client.createClient({
    url: "https://gateway.example.com/",
    key: "k",
    fetch: async () => answers.shift()!,
  });
  const ask = () => gateway.GET("/api/v1/accounts/{id}", { params: { path: { id: "1" } } });
  expect((await ask()).error).toMatchObject({ code: "upstream", status: 502, detail: "Bad Gateway (502)" });
  await expect(client.dataOf(ask())).rejects.toMatchObject({ problem: { code: "upstream", status: 503 } });
});
