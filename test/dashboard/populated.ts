// An installation in use: accounts of both kinds, hooks that fare well and badly, messages that went and that wait.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type Call, setUp } from "../support/node/installation.ts";
import { envelope, messages, signed, text } from "../support/meta.ts";
import { BareDevice } from "../support/whatsapp/bare.ts";
import { eventually } from "./stage.ts";
import type { Surroundings } from "./world.ts";

export const PERSON = { username: "ada", password: "correct horse battery" };
const SECRET = "app-secret-of-the-shop";
const PHONE = "491700000201";

type Ids = Record<"personal" | "business" | "good" | "bad" | "tried" | "ended", string>;
export type Populated = Ids & { api: Call; cached: string };

/** Fills a gateway, through its API and its far ends alone. */
export async function populate(world: Surroundings): Promise<Populated> {
  let key = "";
  const api = await setUp(
    () => world.gateway.url,
    (made) => {
      key = made;
    },
  );
  const shop = await aShop(world, api);
  const personal = await aPhone(world, api);
  await sendFiles(world, api, key, personal);
  await api("POST", "/accounts", { account_type: "whatsmeow", phone_number: "+4930901820", display_name: "Reception" });
  const { id: good } = await api("POST", "/hooks", { name: "Order desk", url: `${world.receiver.url}/hook/good` });
  world.receiver.script("bad", [{ status: 422, body: '{"error":"unknown tenant"}' }], true);
  const { id: bad } = await api("POST", "/hooks", {
    name: "Analytics",
    url: `${world.receiver.url}/hook/bad`,
    events: ["message.*"],
    retry_count: 0,
  });
  const tried = await hookToReceiver(api, "First look");
  const ended = await hookToReceiver(api, "Last week's look");
  await api("DELETE", `/receivers/${ended.receiver}`);
  await talk(world, shop);
  await templates(world, api, shop.account);
  await answers(world, api, shop);
  const ids = {
    personal,
    business: shop.account,
    good: String(good),
    bad: String(bad),
    tried: tried.hook,
    ended: ended.hook,
  };
  const cached = await eventually(async () => {
    const { items } = await api("GET", `/message-cache?hook_id=${ids.bad}`);
    const rows = items as { id: string }[];
    assert.ok(rows.length >= 6, `${rows.length} are cached`);
    return rows[0]?.id ?? "";
  });
  await api("POST", `/hooks/${ids.bad}/rotate-secret`, { overlap_hours: 24 });
  // Accounts tell the overview how they fare after a while.
  await eventually(async () => {
    const { events } = (await api("GET", "/overview")) as { events: { failed: number } };
    assert.ok(events.failed > 0, "no account has told its figures");
  });
  return { api, ...ids, cached };
}

/** A hook that is pointed at a test receiver. */
async function hookToReceiver(api: Call, name: string): Promise<{ hook: string; receiver: string }> {
  const { id, url } = await api("POST", "/receivers", {});
  const hook = await api("POST", "/hooks", { name, url, events: ["message.received"] });
  return { hook: String(hook["id"]), receiver: String(id) };
}

type Shop = { account: string; number: string; waba: string };

/** A business number, as Meta has it. */
async function aShop({ graph, gateway }: Surroundings, api: Call): Promise<Shop> {
  const made = await graph.add({
    app_secret: SECRET,
    numbers: [{ display_phone_number: "+1 555 078 3881", verified_name: "Lovelace Books" }],
    webhook: `${gateway.url}/webhooks/meta`,
  });
  const [number] = made.numbers;
  assert.ok(number);
  const { id } = await api("POST", "/accounts", {
    account_type: "business-api",
    phone_number: "+1 555 078 3881",
    display_name: "Lovelace Books",
    config: { phone_number_id: number.id, access_token: made.token, app_secret: SECRET, waba_id: made.waba_id },
  });
  return { account: String(id), number: number.id, waba: made.waba_id };
}

/** A personal number whose phone has scanned the code. */
async function aPhone({ whatsapp }: Surroundings, api: Call): Promise<string> {
  const account = { account_type: "whatsmeow", phone_number: `+${PHONE}`, display_name: "Ada's phone" };
  const { id } = await api("POST", "/accounts", account);
  await api("POST", `/accounts/${String(id)}/connect`);
  const { text: code } = await eventually(() => api("GET", `/accounts/${String(id)}/qr?wait=10`));
  const device = await whatsapp.scan(String(code), PHONE, "Ada");
  await eventually(async () => assert.equal((await api("GET", `/accounts/${String(id)}`))["status"], "connected"));
  const { groups, people } = whatsapp;
  const friends = ["491700000202", "491700000203", "491700000204"].map((phone) => people.account(phone));
  groups.create("Reading circle", people.account(PHONE), friends);
  groups.create("Shop keepers", people.account(PHONE), friends.slice(1));
  const grace = new BareDevice(whatsapp, "491700000202", 1);
  for (const said of ["Are you there?", "The parcel came", "Thank you!"]) await grace.write(device, said);
  await api("POST", `/accounts/${String(id)}/messages`, {
    to: "+491700000202",
    type: "text",
    text: { body: "You are welcome" },
  });
  return String(id);
}

/** A picture and a document that a phone sends: they stay for the gallery. */
async function sendFiles({ gateway }: Surroundings, api: Call, key: string, account: string): Promise<void> {
  const upload = async (filename: string, type: string, body: Buffer<ArrayBuffer> | string) => {
    const query = new URLSearchParams({ account_id: account, filename });
    const headers = { "x-api-key": key, "content-type": type };
    const answer = await fetch(`${gateway.url}/api/v1/media?${query}`, { method: "POST", headers, body });
    return ((await answer.json()) as { id: string }).id;
  };
  const send = (type: string, content: object) =>
    api("POST", `/accounts/${account}/messages?wait=10`, { to: "+491700000202", type, [type]: content });
  const picture = readFileSync("docs/images/light-desktop-overview.png");
  await send("image", { id: await upload("window.png", "image/png", picture), caption: "The new shop window" });
  const paper = await upload("Price list 2026.pdf", "application/pdf", "%PDF-1.4\n");
  await send("document", { id: paper, filename: "Price list 2026.pdf" });
}

/** Templates that Meta has approved, looks at, and has refused. */
async function templates({ graph }: Surroundings, api: Call, account: string): Promise<void> {
  const make = async (name: string, components: object[], status?: string) => {
    const body = { name, language: "en_US", category: "UTILITY", components };
    const { id } = await api("POST", `/accounts/${account}/meta/templates`, body);
    if (status) await graph.review(String(id), status, "INVALID_FORMAT");
  };
  const example = { body_text: [["Grace", "4711"]] };
  await make(
    "order_on_its_way",
    [
      { type: "HEADER", format: "TEXT", text: "Your order" },
      { type: "BODY", text: "Hello {{1}}, your order {{2}} is *on its way*.", example },
      { type: "FOOTER", text: "Lovelace Books" },
      { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: "Thank you" }] },
    ],
    "APPROVED",
  );
  await make("opening_hours", [{ type: "BODY", text: "We are open from nine to five." }]);
  await make("winter_sale", [{ type: "BODY", text: "Everything must go!!!" }], "REJECTED");
}

/** What the shop wrote: most of it went, one Meta refused, one waits for its time. */
async function answers({ graph }: Surroundings, api: Call, { account, waba }: Shop): Promise<void> {
  const send = (message: object) =>
    api("POST", `/accounts/${account}/messages?wait=10`, { to: "+16505551234", ...message });
  await send({ type: "text", text: { body: "Yes, two of them are left." } });
  await send({ type: "location", location: { latitude: 51.5203, longitude: -0.1539, name: "Lovelace Books" } });
  await graph.fail({ waba_id: waba, path: "/messages", answer: { code: 131026, details: "Message undeliverable." } });
  await send({ type: "text", text: { body: "It is on its way." } });
  const not_before = new Date(Date.now() + 3_600_000).toISOString();
  await api("POST", `/accounts/${account}/messages`, {
    to: "+16505551234",
    type: "text",
    text: { body: "We are open again." },
    not_before,
    expires_in: 86_400,
  });
}

const SAID = [
  "Do you have the second edition?",
  "How long does it take to Lisbon?",
  "I would like two of them",
  "Perfect, thank you",
  "Is the shop open on Sunday?",
  "Where is my order?",
];

/** What people write to the shop, each in a webhook of its own. */
async function talk({ gateway }: Surroundings, { account, number }: Shop): Promise<void> {
  for (const said of SAID) {
    const { body, headers } = await signed(SECRET, envelope(messages([text(said)], number)));
    const answer = await fetch(`${gateway.url}/webhooks/meta/${account}`, { method: "POST", body, headers });
    assert.equal(answer.status, 200, await answer.text());
  }
}
