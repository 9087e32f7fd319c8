// Software written for Meta's API, as others have published it, with the gateway in Meta's place: both ways.
import { normalizeWebhook, verifySignature } from "@kapso/whatsapp-cloud-api/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { apiJs, apiJsOf } from "../support/clients/api-js.ts";
import { greatDetail, greatDetailOf } from "../support/clients/great-detail.ts";
import { kapso, kapsoOf } from "../support/clients/kapso.ts";
import { meantBy } from "../support/clients/meant.ts";
import type { Known, Way } from "../support/clients/way.ts";
import type { Business } from "../support/graph/graph.ts";
import { type GraphServer, startGraph } from "../support/graph/server.ts";
import { type Gateway, SECRETS, startGateway } from "../support/node/gateway.ts";
import { type Call, type Json, setUp } from "../support/node/installation.ts";
import { type Receiver, startReceiver } from "../support/node/receiver.ts";
import type { Received } from "../support/receiver.ts";
import { SAMPLES, sendSamples } from "../support/send-samples.ts";

const eventually = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 30_000, interval: 50 });
const ANSWERED = "wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBJDQjZCMzlEQUE4OTJBMTE4RTUA";

let graph: GraphServer;
let gateway: Gateway;
let receiver: Receiver;
let api: Call;
let key: string;
let business: Business;
let number: string;
let secret: string;

beforeAll(async () => {
  [graph, receiver] = await Promise.all([startGraph(), startReceiver()]);
  gateway = await startGateway({ vars: { GRAPH_URL: graph.url } });
  api = await setUp(
    () => gateway.url,
    (made) => (key = made),
  );
  business = await graph.add({ webhook: `${gateway.url}/webhooks/meta`, app_secret: SECRETS.META_APP_SECRET });
  number = business.numbers[0]!.id;
  await api("POST", "/accounts", {
    account_type: "business-api",
    phone_number: `+${business.numbers[0]!.display_phone_number.replaceAll(/\D/g, "")}`,
    config: { phone_number_id: number, access_token: business.token },
  });
  const hook = await api("POST", "/hooks", { name: "meta", url: `${receiver.url}/hook/meta`, format: "meta" });
  secret = String(hook["secret"]);
}, 180_000);

afterAll(async () => {
  await Promise.all([gateway?.stop(), graph?.stop(), receiver?.stop()]);
});

let people = 0;

/** A client's way to the gateway, and the bodies it sent. */
function aWay(): Way & { posted: Json[] } {
  const posted: Json[] = [];
  const recorded: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (/json/.test(request.headers.get("content-type") ?? "") && request.method === "POST") {
      posted.push((await request.clone().json()) as Json);
    }
    return fetch(request);
  };
  const to = String(16_505_550_100 + ++people);
  return { url: gateway.url, key, number, to, answers: ANSWERED, fetch: recorded, posted };
}

const sentToGraph = async () =>
  (await graph.received(business.waba_id, "/messages")).filter(({ method }) => method === "POST");

test.each<[string, (way: Way) => Known]>([
  ["@kapso/whatsapp-cloud-api", kapso],
  ["@great-detail/whatsapp", greatDetail],
  ["whatsapp-api-js", apiJs],
])("everything that %s can send reaches Meta as it was meant, and is answered as Meta does", async (_, clientOf) => {
  const way = aWay();
  for (const [kind, send] of Object.entries(clientOf(way))) {
    const before = (await sentToGraph()).length;
    const answer = await send().catch((error: unknown) => String(error));
    const shape =
      way.posted.at(-1)?.["status"] === "read"
        ? { success: true }
        : { messages: [{ id: expect.stringMatching(/^wamid\./) }] };
    expect(answer, kind).toMatchObject(shape);
    const [reached, ...more] = (await sentToGraph()).slice(before);
    expect(more, kind).toEqual([]);
    expect(meantBy(reached?.body ?? {}), kind).toEqual(meantBy(way.posted.at(-1) ?? {}));
  }
});

const samples = sendSamples();

test.skipIf(samples.length === 0)(`every body of ${SAMPLES} reaches Meta as it was meant`, async () => {
  for (const [name, body] of samples) {
    const before = (await sentToGraph()).length;
    const answer = await fetch(`${gateway.url}/v25.0/${number}/messages`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(answer.status, `${name}: ${await answer.text()}`).toBe(200);
    expect(meantBy((await sentToGraph())[before]?.body ?? {}), name).toEqual(meantBy(body));
  }
});

const told = (): Received[] => receiver.received("meta");
const textOf = (hook: Received) => JSON.stringify(JSON.parse(hook.body));
const find = (what: string) =>
  eventually(async () => told().find((hook) => textOf(hook).includes(what)) ?? Promise.reject(new Error(`no ${what}`)));

test("every client reads the hooks of format meta: signature, message, and the statuses of what it sent", async () => {
  const way = aWay();
  const { messages } = await kapsoOf(way).messages.sendText({
    phoneNumberId: number,
    to: way.to,
    body: "Grüße 👋",
    bizOpaqueCallbackData: "order 7",
  });
  const id = String(messages[0]?.id);
  const incoming = { from: way.to, id: "wamid.IN", timestamp: "1777896000", type: "text", text: { body: "Größe 👋?" } };
  const metadata = { display_phone_number: "15550000", phone_number_id: number };
  const value = {
    messaging_product: "whatsapp",
    metadata,
    contacts: [{ profile: { name: "Ada" }, wa_id: way.to }],
    messages: [incoming],
  };
  await graph.post(business.waba_id, [{ field: "messages", value }]);
  const message = await find('"wamid.IN"');
  const status = await find(`"status":"delivered"`);
  await eventually(async () => expect(told().filter((hook) => textOf(hook).includes(id)).length).toBeGreaterThan(1));

  for (const { body, headers } of told()) {
    const shown = headers["x-hub-signature-256"];
    expect(verifySignature({ appSecret: secret, rawBody: body, signatureHeader: shown ?? "" })).toBe(true);
    const event = await greatDetailOf(way).webhook.eventNotification({
      method: "POST",
      headers,
      body,
      query: {},
    } as never);
    expect(await event.checkSignature(secret)).toBe(true);
  }
  // A client that knows few fields says of the others that they are no failure.
  for (const { body, headers } of told()) {
    const reading = apiJsOf(way, secret).post(JSON.parse(body), body, headers["x-hub-signature-256"] ?? "");
    expect(
      await reading.then(
        () => 200,
        ({ httpStatus }) => httpStatus as unknown,
      ),
    ).toBe(200);
  }
  const [read] = normalizeWebhook(JSON.parse(message.body)).messages;
  expect(read).toMatchObject({ id: "wamid.IN", from: way.to, text: { body: "Größe 👋?" } });
  const heard: unknown[] = [];
  const client = apiJsOf(way, secret);
  client.on.message = ({ from, message: one, name }) => {
    heard.push([from, one, name]);
  };
  client.on.status = (one) => {
    heard.push([one.id, one.status, one.biz_opaque_callback_data]);
  };
  for (const { body, headers } of [message, status]) {
    await client.post(JSON.parse(body), body, headers["x-hub-signature-256"] ?? "");
  }
  expect(heard).toEqual([
    [way.to, incoming, "Ada"],
    [expect.stringMatching(/^wamid\./), "delivered", expect.anything()],
  ]);
  const statuses = told().flatMap(({ body }) => normalizeWebhook(JSON.parse(body)).statuses);
  const own = statuses.filter((one) => one.id === id);
  expect(own.map((one) => one.status)).toEqual(expect.arrayContaining(["sent", "delivered"]));
  for (const one of own) expect(one).toMatchObject({ recipientId: way.to, bizOpaqueCallbackData: "order 7" });
});

test("errors are Meta's: of the key, of what is asked, of what is not there, and Meta's own", async () => {
  const way = aWay();
  const refused = (more: Partial<Way>, text: object = { body: "a" }) =>
    kapsoOf({ ...way, ...more })
      .messages.sendText({ phoneNumberId: more.number ?? number, to: way.to, ...text } as never)
      .then(
        () => null,
        ({ code, httpStatus, category, details }) => ({ code, httpStatus, category, details }),
      );
  expect(await refused({ key: "whk_wrong" })).toMatchObject({ code: 190, httpStatus: 401, category: "authorization" });
  expect(await refused({ number: "1" })).toMatchObject({ code: 100, httpStatus: 404 });
  expect(await refused({ to: "x" }, { to: "nobody", body: "a" })).toMatchObject({
    code: 131_009,
    details: expect.stringContaining("Parameter to:"),
  });
  await graph.fail({
    waba_id: business.waba_id,
    path: "/messages",
    answer: { code: 131_026, details: "Not on WhatsApp" },
  });
  expect(await refused({})).toMatchObject({ code: 131_026, details: "Not on WhatsApp", httpStatus: 400 });
  await graph.fail({ waba_id: business.waba_id, path: "/messages", answer: "reset" });
  expect(await refused({})).toMatchObject({
    code: 131_000,
    httpStatus: 504,
    details: expect.stringContaining("GET /api/v1/messages/msg_"),
  });
  const nothing = await fetch(`${gateway.url}/v25.0/${number}/calls`, { method: "POST" });
  expect([nothing.status, await nothing.json()]).toMatchObject([
    404,
    { error: { code: 100, fbtrace_id: expect.any(String) } },
  ]);
});

test("files and templates: uploaded, described, read and deleted as at Meta", async () => {
  const way = aWay();
  const { media, templates } = kapsoOf(way);
  const bytes = new TextEncoder().encode("a picture");
  const { id } = await media.upload({
    phoneNumberId: number,
    type: "image/png",
    file: bytes.buffer,
    fileName: "a.png",
  });
  const described = await media.get({ mediaId: id, phoneNumberId: number });
  expect(described).toMatchObject({
    id,
    mimeType: "image/png",
    fileSize: 9,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(new TextDecoder().decode((await media.download({ mediaId: id, auth: "always" })) as ArrayBuffer)).toBe(
    "a picture",
  );
  // Meta gets a copy of the file, and the message names that.
  expect(await kapsoOf(way).messages.sendImage({ phoneNumberId: number, to: way.to, image: { id } })).toMatchObject({
    messages: [{ id: expect.stringMatching(/^wamid\./) }],
  });
  expect((await sentToGraph()).at(-1)?.body).toMatchObject({ image: { id: expect.stringMatching(/^\d+$/) } });
  // What people sent is named by Meta's own ids.
  const theirs = await graph.file(number, { mime_type: "image/jpeg", data: btoa("from Ada") });
  const form = greatDetailOf(way).media;
  const { url } = await form.getURL({ mediaID: theirs }).json();
  const file = await fetch(String(url), { headers: { authorization: `Bearer ${key}` } });
  expect([file.headers.get("content-type"), await file.text()]).toEqual(["image/jpeg", "from Ada"]);
  for (const one of [id, theirs]) expect(await media.delete({ mediaId: one })).toMatchObject({ success: true });
  expect((await apiJsOf(way).retrieveMedia(id)) as unknown).toMatchObject({ error: { code: 100, error_subcode: 33 } });

  for (const language of ["en", "de", "fr"]) {
    const components = [{ type: "BODY", text: "Hi" }];
    const made = await templates.create({
      businessAccountId: business.waba_id,
      name: "hello",
      language,
      category: "UTILITY",
      components,
    } as never);
    expect(made).toMatchObject({ id: expect.any(String), status: expect.any(String), category: "UTILITY" });
  }
  const page = await templates.list({ businessAccountId: business.waba_id, limit: 2 });
  expect(page.data).toHaveLength(2);
  const next = String((page.paging as { next?: string }).next);
  expect(next).not.toContain(business.token);
  const rest = await (await fetch(next, { headers: { authorization: `Bearer ${key}` } })).json();
  expect((rest as { data: unknown[] }).data).toHaveLength(1);
  await templates.delete({ businessAccountId: business.waba_id, name: "hello", language: "de" });
  await templates.delete({ businessAccountId: business.waba_id, name: "hello" });
  expect((await templates.list({ businessAccountId: business.waba_id })).data).toEqual([]);
  expect(
    await greatDetailOf(way)
      .phoneNumbers.getPhoneNumber({ phoneNumberID: number, fields: ["display_phone_number"] })
      .json(),
  ).toEqual({
    id: number,
    display_phone_number: business.numbers[0]!.display_phone_number,
  });
});
