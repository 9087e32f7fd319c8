import { randomBytes } from "node:crypto";
import { downloadMediaMessage, type WAMessage } from "baileys";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ConnectorProcess, startConnector } from "../support/node/connector.ts";
import { type Gateway, startGateway } from "../support/node/gateway.ts";
import { type Call, setUp } from "../support/node/installation.ts";
import { eventsOf, pair } from "../support/node/personal.ts";
import { Contact } from "../support/whatsapp/contact.ts";
import { WhatsApp } from "../support/whatsapp/server.ts";

const PAGES = randomBytes(300_000);
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

const aPairedAccount = (phone: string) => pair(api, whatsapp, phone);

test("files go both ways: what comes is told at once and there a moment later, what is uploaded here goes out", async () => {
  const { id, device } = await aPairedAccount("491700000191");
  const ada = await Contact.join(whatsapp, "491700000192", "Ada");
  await ada.send(`${device.account.phone}@s.whatsapp.net`, {
    document: PAGES,
    mimetype: "text/plain",
    fileName: "pages.txt",
  });
  const ready = await eventually(async () => {
    const found = (await eventsOf(api, id)).find(({ type }) => type === "media.ready");
    expect(found).toBeDefined();
    return found?.data["media"] as { id: string };
  });
  expect(ready).toMatchObject({ mime_type: "text/plain", size: PAGES.length, filename: "pages.txt" });
  expect((await typesOf(id)).filter((type) => /^(message|media)/.test(type))).toEqual([
    "message.received",
    "media.ready",
  ]);
  const file = await fetch(`${gateway.url}/api/v1/media/${ready.id}`, { headers: { "x-api-key": key } });
  expect(Buffer.from(await file.arrayBuffer()).equals(PAGES)).toBe(true);

  const document = { id: ready.id, filename: "back.txt" };
  const { id: sent } = await api("POST", `/accounts/${id}/messages`, {
    to: "+491700000192",
    type: "document",
    document,
  });
  await eventually(async () =>
    expect(await api("GET", `/messages/${String(sent)}`)).toMatchObject({
      status: expect.stringMatching(/accepted|delivered/),
    }),
  );
  const got = await eventually(async () => {
    const found = ada.messages.find(({ message }) => message?.documentMessage?.fileName === "back.txt");
    expect(found).toBeDefined();
    return found as WAMessage;
  });
  expect((await downloadMediaMessage(got, "buffer", {})).equals(PAGES)).toBe(true);

  // Software for Meta sends the same file by its id.
  const { meta_id } = await api("GET", `/accounts/${id}`);
  const answer = await fetch(`${gateway.url}/v25.0/${String(meta_id)}/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({
      messaging_product: "whatsapp",
      to: ada.phone,
      type: "document",
      document: { id: ready.id, filename: "again.txt" },
    }),
  });
  expect(await answer.json()).toMatchObject({ messages: [{ id: expect.stringMatching(/^wamid\./) }] });
  await eventually(async () =>
    expect(ada.messages.map(({ message }) => message?.documentMessage?.fileName)).toContain("again.txt"),
  );
  ada.stop();
});

test("groups and people are asked for through the API", async () => {
  const { id, device } = await aPairedAccount("491700000181");
  const ada = await Contact.join(whatsapp, "491700000182", "Ada");
  // Who has written is known by both addresses.
  await ada.send(`${device.account.phone}@s.whatsapp.net`, "hello");
  await eventually(async () => expect(await typesOf(id)).toContain("message.received"));
  const group = await api("POST", `/accounts/${id}/groups`, { subject: "Hikers", participants: [`+${ada.phone}`] });
  const path = `/accounts/${id}/groups/${(group["chat"] as { id: string }).id}`;
  expect(group).toMatchObject({ subject: "Hikers", participants: [{ role: "superadmin" }, { id: ada.phone }] });
  const change = {
    announcement: true,
    join_approval: true,
    member_add_mode: "admin_add",
    disappearing_seconds: 86_400,
  };
  expect(await api("PATCH", path, change)).toMatchObject(change);
  const { items } = await api("GET", `/accounts/${id}/groups`);
  expect(items).toMatchObject([{ subject: "Hikers" }]);
  expect(await api("GET", `${path}/invite`)).toMatchObject({ link: expect.stringContaining("chat.whatsapp.com") });
  const cy = await Contact.join(whatsapp, "491700000183", "Cy");
  whatsapp.groups.request(String(path.split("/").at(-1)), cy.device.account);
  expect((await api("GET", `${path}/requests`))["items"]).toMatchObject([{ person: { id: cy.phone } }]);
  const answered = { action: "approve", participants: [cy.lid] };
  expect(await api("POST", `${path}/requests`, answered)).toMatchObject({ participants: [{ status: "200" }] });
  expect((await api("GET", path))["participants"]).toHaveLength(3);
  expect(await api("GET", `/accounts/${id}/contacts/${ada.lid}`)).toMatchObject({
    jid: ada.jid,
    phone: `+${ada.phone}`,
  });
  await expect(api("GET", `/accounts/${id}/contacts/4915`)).rejects.toThrow("400");
  await expect(api("GET", `/accounts/${id}/contacts/491799999999`)).rejects.toThrow("404");
  const phones = Array.from({ length: 50 }, (_, at) => `4917000099${String(at).padStart(2, "0")}`);
  const check = () => api("POST", `/accounts/${id}/contacts/check`, { phones });
  expect((await check())["items"]).toBeInstanceOf(Array);
  await check();
  await expect(check()).rejects.toThrow("429");
  await api("PUT", `/accounts/${id}/contacts/${ada.phone}/block`);
  await api("POST", `/accounts/${id}/presence`, { state: "composing", chat: `+${ada.phone}` });
  await api("PATCH", `/accounts/${id}/profile`, { about: "At sea" });
  await expect(api("POST", `/accounts/${id}/presence`, { state: "composing" })).rejects.toThrow("400");
  const { items: audited } = await api("GET", "/event-log?limit=200");
  expect((audited as { event_type: string }[]).map(({ event_type }) => event_type)).toEqual(
    expect.arrayContaining([
      "group.created",
      "group.updated",
      "group.requests_answered",
      "contact.blocked",
      "profile.updated",
    ]),
  );
  for (const contact of [ada, cy]) contact.stop();
});
