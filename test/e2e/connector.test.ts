import { normalizeWebhook, verifySignature } from "@kapso/whatsapp-cloud-api/server";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { kapsoOf } from "../support/clients/kapso.ts";
import { type ConnectorProcess, startConnector } from "../support/node/connector.ts";
import { type Gateway, startGateway } from "../support/node/gateway.ts";
import { type Call, setUp } from "../support/node/installation.ts";
import { eventsOf, pair } from "../support/node/personal.ts";
import { startReceiver } from "../support/node/receiver.ts";
import { BareDevice } from "../support/whatsapp/bare.ts";
import { WhatsApp } from "../support/whatsapp/server.ts";

const eventually = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 45_000, interval: 100 });

let gateway: Gateway;
let whatsapp: WhatsApp;
let api: Call;
let key = "";
let connector: ConnectorProcess;

beforeAll(async () => {
  [gateway, whatsapp] = await Promise.all([startGateway(), WhatsApp.start()]);
  api = await setUp(
    () => gateway.url,
    (made) => (key = made),
  );
  connector = startConnector(gateway.url, whatsapp);
});

afterAll(async () => {
  await connector?.kill();
  await whatsapp?.stop();
  await gateway?.stop();
});

const typesOf = async (id: string) => (await eventsOf(api, id)).map(({ type }) => type);
const textsOf = async (id: string) =>
  (await eventsOf(api, id)).flatMap(({ type, data }) =>
    type === "message.received" ? [(data["text"] as { body: string }).body] : [],
  );
const statusOf = async (id: string) => (await api("GET", `/accounts/${id}`))["status"];
const connectionOf = (id: string) => api("GET", `/accounts/${id}/connection`);

async function anAccount(phone: string): Promise<string> {
  const { id } = await api("POST", "/accounts", { account_type: "whatsmeow", phone_number: `+${phone}` });
  return String(id);
}

const aPairedAccount = (phone: string) => pair(api, whatsapp, phone);

test("an account is paired by its code, receives, and comes back by itself after a kill, losing nothing", async () => {
  const { id, device } = await aPairedAccount("491700000101");
  expect(await connectionOf(id)).toMatchObject({
    status: "connected",
    connector: true,
    socket: "open",
    device: { phone: "491700000101" },
  });
  expect(await api("GET", `/accounts/${id}/health`)).toMatchObject({
    status: "connected",
    link: { connector: true, paired: true, socket: "open", last_frame_at: expect.any(String), uncommitted: 0 },
  });
  const ada = new BareDevice(whatsapp, "491700000102", 1);
  await ada.write(device, "one");
  await eventually(async () => expect(await textsOf(id)).toEqual(["one"]));
  await connector.kill();
  for (const text of ["two", "three"]) await ada.write(device, text);
  connector = startConnector(gateway.url, whatsapp);
  await eventually(async () => expect(await textsOf(id)).toEqual(["one", "two", "three"]));
  await eventually(async () => expect(await statusOf(id)).toBe("connected"));
  expect(await typesOf(id)).toEqual(expect.arrayContaining(["account.qr", "account.status", "message.received"]));
  await eventually(async () => expect(device.queue.waiting.length).toBe(0));
});

test("a message goes out through the connector, and the one it is for can read it", async () => {
  const { id, device } = await aPairedAccount("491700000161");
  const ada = new BareDevice(whatsapp, "491700000162", 1);
  await ada.write(device, "hello");
  await eventually(async () => expect(await textsOf(id)).toEqual(["hello"]));
  const message = { to: "+491700000162", type: "text", text: { body: "and to you" } };
  const { id: sent } = await api("POST", `/accounts/${id}/messages`, message);
  await eventually(async () =>
    expect(await api("GET", `/messages/${String(sent)}`)).toMatchObject({
      status: expect.stringMatching(/accepted|delivered/),
    }),
  );
  await ada.open();
  expect(ada.texts).toContain("and to you");
  await eventually(async () => expect(await typesOf(id)).toContain("message.sent"));
});

test("software for Meta answers, reacts to and marks read what a personal account got, by its id alone", async () => {
  const { id, device } = await aPairedAccount("491700000171");
  const receiver = await startReceiver();
  try {
    const hook = { name: "meta", url: `${receiver.url}/hook/meta`, accounts: [id], format: "meta" };
    const appSecret = String((await api("POST", "/hooks", hook))["secret"]);
    const read = () =>
      receiver.received("meta").map(({ body, headers }) => {
        const signatureHeader = headers["x-hub-signature-256"] ?? "";
        expect(verifySignature({ appSecret, rawBody: body, signatureHeader })).toBe(true);
        return normalizeWebhook(JSON.parse(body));
      });
    const ada = new BareDevice(whatsapp, "491700000172", 1);
    const written = await ada.write(device, "hello");
    const came = await eventually(async () => {
      const found = read().find(({ messages }) => messages[0]?.text?.body === "hello");
      return found ?? Promise.reject(new Error("the message has not come"));
    });
    const [message] = came.messages;
    const at = { phoneNumberId: came.phoneNumberId ?? "", to: String(message?.["from"]) };
    const messageId = String(message?.id);
    const { messages } = kapsoOf({ url: gateway.url, key, fetch });
    expect(await messages.markRead({ ...at, messageId, typingIndicator: { type: "text" } })).toEqual({ success: true });
    const answer = await messages.sendText({ ...at, body: "and to you", contextMessageId: messageId });
    expect(answer.contacts).toEqual([{ input: at.to, waId: at.to }]);
    await messages.sendReaction({ ...at, reaction: { messageId, emoji: "👍" } });
    const statusesOf = (own: unknown) => read().flatMap(({ statuses }) => statuses.filter((one) => one.id === own));
    await eventually(async () => expect(statusesOf(answer.messages[0]?.id)).toMatchObject([{ status: "sent" }]));
    await eventually(async () => {
      await ada.open();
      expect(ada.read.map((one) => one.reactionMessage?.key?.id)).toContain(written);
    });
    const [reply] = ada.read.filter((one) => one.extendedTextMessage);
    expect(reply?.extendedTextMessage).toMatchObject({ text: "and to you", contextInfo: { stanzaId: written } });
  } finally {
    await receiver.stop();
  }
});

test("a connector that is asked to end lets go, and another one has the account at once", async () => {
  const { id, device } = await aPairedAccount("491700000111");
  const other = startConnector(gateway.url, whatsapp);
  await eventually(async () => expect(other.output.join("")).toContain("fleet.joined"));
  expect(await connector.end()).toBe(0);
  connector = other;
  await eventually(async () => expect(await connectionOf(id)).toMatchObject({ status: "connected", connector: true }));
  const ada = new BareDevice(whatsapp, "491700000112", 1);
  await ada.write(device, "after the move");
  await eventually(async () => expect(await textsOf(id)).toEqual(["after the move"]));
  expect(await typesOf(id)).not.toContain("account.replaced");
});

test("pairing by a code that is typed works; a phone with another number is not linked", async () => {
  const phone = "491700000121";
  const id = await anAccount(phone);
  const { code } = await api("POST", `/accounts/${id}/pairing-code`, { phone_number: `+${phone}` });
  expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  await whatsapp.enterCode(phone, String(code).replace("-", ""));
  await eventually(async () => expect(await statusOf(id)).toBe("connected"));

  const stranger = await anAccount("491700000122");
  await api("POST", `/accounts/${stranger}/connect`);
  const { text } = await eventually(() => api("GET", `/accounts/${stranger}/qr?wait=10`));
  void whatsapp.scan(String(text), "491700000123");
  await eventually(async () =>
    expect(await connectionOf(stranger)).toMatchObject({ reason: "wrong_number", device: null }),
  );
  expect(await connectionOf(stranger)).toMatchObject({ status: "disconnected", wanted: "disconnected" });
});

test("a phone is paired from the terminal by one command", async () => {
  const phone = "491700000126";
  const env = { ...process.env, EDGE_URL: gateway.url, KEY: key };
  const pairing = spawn(process.execPath, ["src/local/pair.ts", `+${phone}`], { env });
  let printed = "";
  for (const stream of [pairing.stdout, pairing.stderr]) stream.on("data", (chunk) => (printed += String(chunk)));
  const ended = once(pairing, "exit");
  await eventually(async () => expect(printed).toMatch(/█[^]*Scan it with the phone/));
  const accounts = (await api("GET", "/accounts?limit=200"))["items"] as { id: string; phone_number: string }[];
  const id = accounts.find(({ phone_number }) => phone_number.endsWith(phone))?.id ?? "";
  const { text } = await api("GET", `/accounts/${id}/qr`);
  await whatsapp.scan(String(text), phone);
  expect(await ended).toEqual([0, null]);
  expect(printed).toContain(`+${phone} is connected`);
  expect(await statusOf(id)).toBe("connected");
});

test("disconnect keeps the device, logout unlinks it, the phone's own unlinking is told", async () => {
  const { id, device } = await aPairedAccount("491700000131");
  await api("POST", `/accounts/${id}/disconnect`);
  await eventually(async () =>
    expect(await connectionOf(id)).toMatchObject({ status: "disconnected", reason: "closed" }),
  );
  await api("POST", `/accounts/${id}/disconnect`);
  await api("POST", `/accounts/${id}/connect`);
  await eventually(async () => expect(await statusOf(id)).toBe("connected"));
  await api("POST", `/accounts/${id}/logout`);
  await eventually(async () =>
    expect(await connectionOf(id)).toMatchObject({ status: "disconnected", wanted: "disconnected", device: null }),
  );
  expect(device.account.devices.has(device.number)).toBe(false);
  expect(await typesOf(id)).toContain("account.logged_out");

  const unlinked = await aPairedAccount("491700000132");
  whatsapp.end(unlinked.device, "removed");
  await eventually(async () =>
    expect(await connectionOf(unlinked.id)).toMatchObject({ reason: "logged_out", device: null }),
  );
});

test("a device that is used elsewhere is not fought for", async () => {
  const { id, device } = await aPairedAccount("491700000141");
  whatsapp.end(device, "replaced");
  await eventually(async () =>
    expect(await connectionOf(id)).toMatchObject({ reason: "replaced", wanted: "disconnected" }),
  );
  expect(await typesOf(id)).toContain("account.replaced");
  // Somebody decides that it is to go on here.
  await api("POST", `/accounts/${id}/connect`);
  await eventually(async () => expect(await statusOf(id)).toBe("connected"));
});

test("a broken connection is opened anew by itself", async () => {
  const { id, device } = await aPairedAccount("491700000151");
  whatsapp.end(device, "cut");
  await eventually(async () => expect(await typesOf(id)).toContain("account.status"));
  await eventually(async () => {
    const events = (await eventsOf(api, id)).filter(({ type }) => type === "account.status");
    expect(events.map(({ data }) => data["status"])).toEqual(["pairing", "connected", "disconnected", "connected"]);
    expect(events[2]?.data).toMatchObject({ reason: "lost", retry_at: expect.any(String) });
  });
});

test("nothing secret stands in what a connector prints", () => {
  const output = connector.output.join("");
  expect(output).toContain("fleet.joined");
  for (const line of output.trim().split("\n")) expect(() => JSON.parse(line)).not.toThrow();
  expect(output).not.toMatch(/4917000001|privKey|eyJ|@s\.whatsapp|@lid/);
});
