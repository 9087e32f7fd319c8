import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket as Stream } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { agentFor } from "#connector/baileys/proxy.ts";
import { RunAccount } from "../../support/connector/account.ts";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { newId, node, SERVER } from "../../support/whatsapp/node.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";

let server: WhatsApp;
let account: RunAccount;
let proxy: Server;
const passed: string[] = [];

const eventually = <T>(look: () => T) => vi.waitFor(look, { timeout: 30_000, interval: 10 });
const sizeOf = (kind: "session" | "sender-key", id: string) => account.vault.lookUp(kind, id)?.length ?? 0;

beforeAll(async () => {
  server = await WhatsApp.start();
  const tunnels: Stream[] = [];
  proxy = createServer();
  proxy.on("connect", ({ url = "" }, client: Stream) => {
    passed.push(url);
    const [host, port] = url.split(":");
    const far = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      far.pipe(client).pipe(far);
    });
    for (const stream of [client, far]) stream.on("error", () => stream.destroy());
    tunnels.push(client, far);
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
});

afterAll(async () => {
  account?.stop();
  await server?.stop();
  proxy?.closeAllConnections();
  proxy?.close();
});

test("an account is linked by pairing code, through its proxy", async () => {
  account = new RunAccount(server, "491700000011");
  account.agent = await agentFor(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  account.load();
  await account.open();
  const code = await account.socket.pairingCode(account.phone);
  expect(code).toHaveLength(8);
  account.device = await server.enterCode(account.phone, code);
  await account.opened;
  expect(new Set(passed)).toEqual(new Set([new URL(server.url).host]));
  const linked = account.store.commits.flatMap((commit) => commit.linked ?? []);
  expect(linked).toMatchObject([{ phone: account.phone, lid: account.device.lidJid, platform: "smba" }]);
});

test("a code that nobody typed in leaves no half-linked account behind", async () => {
  const other = new RunAccount(server, "491700000012");
  other.load();
  await other.open();
  await other.socket.pairingCode(other.phone);
  other.stop();
  other.load();
  expect(other.vault.creds.me).toBeUndefined();
  // It shows a new QR code instead of trying to log in.
  expect(await other.open()).toContain(",");
  other.stop();
});

test("sessions and sender keys stay small, however long a conversation is", async () => {
  const ada = new BareDevice(server, "491700000013", 1);
  const group = server.groups.create("Long", ada.device.account, [account.device.account]);
  for (let turn = 0; turn < 25; turn++) {
    await ada.write(account.device, `turn ${turn}`);
    await eventually(() => expect(account.texts).toContain(`turn ${turn}`));
    account.send(ada.device.lidJid, `answer ${turn}`, []);
    await eventually(() => expect(ada.device.queue.waiting.some(({ node: { tag } }) => tag === "message")).toBe(true));
    await ada.open();
  }
  expect(ada.errors).toEqual([]);
  // Untrimmed: 3.6 KB as bytes, 4.9 KB as text, and 105 bytes more with each turn.
  expect(sizeOf("session", `${ada.device.account.lid}_1.1`)).toBeLessThan(3_000);
  for (let at = 0; at < 130; at++) await ada.writeToGroup(group, account.device, `to all ${at}`);
  await eventually(() => expect(account.texts).toContain("to all 129"));
  // Baileys skips every second key, and untrimmed each stays: 222 bytes, 29 KB by now.
  const kept = sizeOf("sender-key", `${group.jid}::${ada.device.account.lid}_1::1`);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(20_000);
});

test("closing lets everything out that is stored, so that nothing is repeated", async () => {
  const ada = new BareDevice(server, "491700000014", 1);
  account.store.delay = 50;
  const id = await ada.write(account.device, "the last");
  await eventually(() => expect(account.vault.commits.waiting.length).toBeGreaterThan(0));
  await account.close();
  expect(account.endings.at(-1)).toEqual({ kind: "closed" });
  const entry = account.device.queue.all.find(({ node: { attrs } }) => attrs["id"] === id);
  await eventually(() => expect(entry).toMatchObject({ ended: "receipt:inactive", sent: [expect.any(Number)] }));
  account.store.delay = 0;
});

test("logging out unlinks the device at WhatsApp", async () => {
  void account.open();
  await account.opened;
  await account.socket.logOut();
  await eventually(() => expect(account.endings.at(-1)?.kind).toBe("logged_out"));
  await eventually(() => expect(account.device.account.devices.has(account.device.number)).toBe(false));
});

test("a passkey that is asked for while linking ends it in words", async () => {
  const other = new RunAccount(server, "491700000015");
  other.load();
  await other.open();
  const attrs = { type: "passkey_prologue_request", from: SERVER, id: newId() };
  server.pairing.tellAll(node("notification", attrs));
  await eventually(() => expect(other.endings).toEqual([{ kind: "passkey" }]));
});
