// The Graph server is a witness for all that is sent: here it is looked at itself.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createHmac } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Business, Failure, Json, NewBusiness } from "./graph/graph.ts";
import { type GraphServer, startGraph } from "./graph/server.ts";
import { type Receiver, startReceiver } from "./node/receiver.ts";

const FIXTURES = join(process.env["FIXTURES_DIR"] ?? "../shared/fixtures", "meta-send");

let graph: GraphServer;
let receiver: Receiver;
beforeAll(async () => {
  [graph, receiver] = await Promise.all([startGraph(), startReceiver()]);
});
afterAll(() => Promise.all([graph.stop(), receiver.stop()]));

const QUIET = { statuses: [] };
const text = (body: string, to = "+16505551234"): Json => ({ to, type: "text", text: { body } });

async function ask(business: Business, path: string, body?: Json, init: RequestInit = {}) {
  const answer = await fetch(`${graph.url}/v26.0${path}`, {
    ...(body && { method: "POST", body: JSON.stringify({ messaging_product: "whatsapp", ...body }) }),
    ...init,
    headers: { authorization: `Bearer ${business.token}`, "content-type": "application/json", ...init.headers },
  });
  const told: ReturnType<typeof JSON.parse> = await answer.json();
  return { status: answer.status, headers: answer.headers, body: told };
}

const send = (business: Business, body: Json, init?: RequestInit) =>
  ask(business, `/${business.numbers[0]?.id}/messages`, body, init);

const aBusiness = (more: NewBusiness = {}) => graph.add({ ...QUIET, ...more });

test.runIf(existsSync(FIXTURES))(`every body of ${FIXTURES} is taken and kept as it came`, async () => {
  const business = await aBusiness();
  const files = readdirSync(FIXTURES).filter((name) => name !== "index.json");
  for (const file of files) {
    const raw = readFileSync(join(FIXTURES, file), "utf8");
    const body = JSON.parse(raw) as Json;
    if ("to" in body && body["recipient_type"] !== "group") body["to"] = "+16505551234";
    if ("recipient" in body) body["recipient"] = "US.13491208655302741918";
    if (raw.includes("<HEADER_TYPE>")) (body as { interactive: { header: Json } }).interactive.header["type"] = "text";
    const { status, body: answered } = await send(business, body);
    expect({ file, status, ...answered }).toMatchObject({ file, status: 200 });
    expect((await graph.received(business.waba_id)).at(-1)?.body).toEqual({ messaging_product: "whatsapp", ...body });
  }
  expect(files.length).toBeGreaterThan(0);
});

const interactive = (more: Json): Json => ({
  to: "+16505551234",
  type: "interactive",
  interactive: { body: { text: "b" }, ...more },
});
const reply = (n: number) => ({ type: "reply", reply: { id: String(n), title: `t${n}` } });

test.each<[string, Json, code: number, details: string]>([
  ["no recipient", { type: "text", text: { body: "x" } }, 131008, "to"],
  ["no content", { to: "+16505551234", type: "image" }, 131008, "image"],
  ["no body", { to: "+16505551234", type: "text", text: {} }, 131008, "text.body"],
  ["an unknown type", { to: "+16505551234", type: "poll", poll: {} }, 131009, "type"],
  ["a text of 4097", text("x".repeat(4_097)), 131009, "text.body"],
  ["a recipient that is none", text("x", "somebody"), 131009, "to"],
  [
    "media by id and link",
    { to: "+16505551234", type: "image", image: { id: "1", link: "https://a.b/c" } },
    131009,
    "image",
  ],
  [
    "a caption of 1025",
    { to: "+16505551234", type: "video", video: { id: "1", caption: "x".repeat(1_025) } },
    131009,
    "video.caption",
  ],
  [
    "four buttons",
    interactive({ type: "button", action: { buttons: [1, 2, 3, 4].map(reply) } }),
    131009,
    "interactive.action.buttons",
  ],
  [
    "a product with a header",
    interactive({ type: "product", header: { type: "text", text: "x" }, action: {} }),
    131009,
    "interactive.header",
  ],
  [
    "a template without a language",
    { to: "+16505551234", type: "template", template: { name: "x" } },
    131008,
    "template.language",
  ],
  [
    "a reaction as a reply",
    {
      to: "+16505551234",
      type: "reaction",
      reaction: { message_id: "wamid.x", emoji: "" },
      context: { message_id: "wamid.x" },
    },
    131009,
    "context",
  ],
])("%s is refused with the field", async (_what, body, code, details) => {
  const answer = await send(await aBusiness(), body);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatchObject({ code, type: "OAuthException", fbtrace_id: expect.any(String) });
  expect(answer.body.error.error_data).toEqual({
    messaging_product: "whatsapp",
    details: expect.stringMatching(new RegExp(`parameter ${details.replaceAll(".", "\\.")} `, "i")),
  });
});

test("who may ask is looked at as Graph does", async () => {
  const business = await aBusiness();
  const other = await aBusiness();
  const none = await send(business, text("x"), { headers: { authorization: "" } });
  expect(none).toMatchObject({ status: 401, body: { error: { code: 190 } } });
  const wrong = await send({ ...business, token: "EAATwrong" }, text("x"));
  expect(wrong).toMatchObject({
    status: 401,
    body: { error: { code: 190, message: expect.stringContaining("EAATwrong") } },
  });
  expect(await send({ ...business, token: other.token }, text("x"))).toMatchObject({
    status: 400,
    body: { error: { code: 100, error_subcode: 33 } },
  });
  await graph.change(business.waba_id, { permissions: [] });
  expect(await send(business, text("x"))).toMatchObject({ status: 403, body: { error: { code: 200 } } });
  await graph.change(business.waba_id, { token_valid: false });
  expect(await send(business, text("x"))).toMatchObject({
    status: 401,
    body: { error: { code: 190, error_subcode: 463 } },
  });
  const path = await fetch(`${graph.url}/v99.0/1`, { headers: { authorization: `Bearer ${other.token}` } });
  expect([path.status, await path.json()]).toMatchObject([400, { error: { code: 2500 } }]);
});

test("a number sends so many a second, and so many to one person, and time heals both", async () => {
  const business = await aBusiness({ per_second: 2, pair_burst: 3 });
  const to = (person: string) => send(business, text("x", person));
  expect([(await to("+15550000001")).status, (await to("+15550000002")).status]).toEqual([200, 200]);
  expect((await to("+15550000003")).body.error.code).toBe(130429);
  await graph.pass(business.waba_id, 1_000);
  await graph.change(business.waba_id, { per_second: 80 });
  expect([(await to("+15550000001")).status, (await to("+15550000001")).status]).toEqual([200, 200]);
  expect((await to("+15550000001")).body.error.code).toBe(131056);
  expect((await to("+15550000002")).status).toBe(200);
  await graph.pass(business.waba_id, 6_000);
  expect((await to("+15550000001")).status).toBe(200);
});

test.each<[string, Omit<Failure, "waba_id">, body: RegExp | null, taken: boolean]>([
  ["an error of Graph's", { answer: { code: 131016 } }, /"code":131016/, false],
  ["another answer", { answer: { status: 502, body: "<html>" } }, /^<html>$/, false],
  ["a broken wire at once", { at: "unread", answer: "reset" }, null, false],
  ["silence once it is read", { answer: "hang" }, null, false],
  ["a broken wire when all is done", { at: "performed", answer: "reset" }, null, true],
  ["silence when all is done", { at: "performed", answer: "hang" }, null, true],
  ["slowness", { slow_ms: 20 }, /wamid/, true],
])("it fails as it is told: %s", async (_what, failure, body, taken) => {
  const name = `told-${crypto.randomUUID()}`;
  const business = await graph.add({ statuses: ["sent"], webhook: `${receiver.url}/hook/${name}` });
  await graph.fail({ waba_id: business.waba_id, path: "/messages", ...failure });
  const asked = fetch(`${graph.url}/v26.0/${business.numbers[0]?.id}/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${business.token}`, "content-type": "application/json" },
    body: JSON.stringify({ messaging_product: "whatsapp", ...text("x") }),
    signal: AbortSignal.timeout(700),
  }).then((answer) => answer.text());
  if (body) expect(await asked).toMatch(body);
  else await expect(asked).rejects.toThrow();
  expect((await send(business, text("and on"))).status).toBe(200);
  const statuses = taken ? 2 : 1;
  await expect.poll(() => receiver.received(name).length, { timeout: 10_000 }).toBe(statuses);
});

test("statuses come one after the other, signed over bytes that are escaped", async () => {
  const name = `statuses-${crypto.randomUUID()}`;
  const business = await graph.add({
    statuses: ["sent", { status: "failed", code: 131026, details: "ünreachable" }],
    webhook: `${receiver.url}/hook/${name}`,
  });
  const { body } = await send(business, { ...text("x"), biz_opaque_callback_data: "mine" });
  await expect.poll(() => receiver.received(name).length, { timeout: 10_000 }).toBe(2);
  const posts = receiver.received(name);
  for (const post of posts) {
    const mac = createHmac("sha256", business.app_secret).update(post.body).digest("hex");
    expect(post.headers["x-hub-signature-256"]).toBe(`sha256=${mac}`);
    expect(post.body).toMatch(/^[\u0020-\u007e]+$/);
  }
  const statuses = posts.map(({ body: raw }) => JSON.parse(raw).entry[0].changes[0].value.statuses[0]);
  const common = { id: body.messages[0].id, recipient_id: "16505551234", biz_opaque_callback_data: "mine" };
  expect(statuses).toMatchObject([
    { ...common, status: "sent" },
    { ...common, status: "failed", errors: [{ code: 131026, error_data: { details: "ünreachable" } }] },
  ]);
});

test("a webhook that is not answered with 200 is posted again", async () => {
  const name = `again-${crypto.randomUUID()}`;
  const business = await graph.add({ webhook: `${receiver.url}/hook/${name}` });
  receiver.script(name, [{ status: 503 }]);
  await graph.post(business.waba_id, [{ field: "messages", value: {} }]);
  expect((await graph.posted(business.waba_id)).map(({ status }) => status)).toEqual([503, 200]);
});

test("a file is kept for its number, read for five minutes from a URL, with the token only, until it is deleted", async () => {
  const business = await aBusiness();
  const other = await aBusiness();
  const number = business.numbers[0]?.id;
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new Blob(["%PDF"], { type: "application/pdf" }), "a.pdf");
  const authorization = `Bearer ${business.token}`;
  const upload = (body: FormData) =>
    fetch(`${graph.url}/v26.0/${number}/media`, { method: "POST", headers: { authorization }, body });
  const { id } = (await (await upload(form)).json()) as { id: string };
  const { body: described } = await ask(business, `/${id}?phone_number_id=${number}`);
  expect(described).toMatchObject({ id, mime_type: "application/pdf", file_size: 4 });
  const read = (headers: Record<string, string>) => fetch(described.url, { headers });
  expect(await (await read({ authorization })).text()).toBe("%PDF");
  expect((await read({})).status).toBe(401);
  expect((await read({ authorization: `Bearer ${other.token}` })).status).toBe(404);
  await graph.pass(business.waba_id, 5 * 60_000 + 1_000);
  expect((await read({ authorization })).status).toBe(404);
  expect((await ask(other, `/${id}`)).body.error.code).toBe(100);
  expect((await ask(business, `/${id}`, undefined, { method: "DELETE" })).body).toEqual({ success: true });
  expect((await ask(business, `/${id}`)).body.error).toMatchObject({ code: 100, error_subcode: 33 });
  form.set("file", new Blob(["x"], { type: "application/x-msdownload".replace("application", "chemical") }), "a.x");
  expect((await (await upload(form)).json()) as object).toMatchObject({ error: { code: 100 } });
});

test("what is sent is looked up when the test wants it so", async () => {
  const business = await aBusiness({ strict: ["media", "templates", "window"] });
  const number = business.numbers[0]?.id ?? "";
  const template = { to: "+16505551234", type: "template", template: { name: "t", language: { code: "en" } } };
  expect((await send(business, template)).body.error).toMatchObject({ code: 132001 });
  expect((await send(business, text("x"))).body.error.code).toBe(131047);
  await graph.post(business.waba_id, [
    { field: "messages", value: { metadata: { phone_number_id: number }, messages: [{ from: "16505551234" }] } },
  ]);
  expect((await send(business, text("x"))).status).toBe(200);
  const image = (id: string) => send(business, { to: "+16505551234", type: "image", image: { id } });
  expect((await image("123")).body.error.code).toBe(131009);
  const file = await graph.file(number, { mime_type: "image/png", data: btoa("png") });
  expect((await image(file)).status).toBe(200);
  await graph.pass(business.waba_id, 25 * 3_600_000);
  expect((await send(business, text("x"))).body.error.code).toBe(131047);
});
