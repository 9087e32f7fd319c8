import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { RunAccount } from "../../support/connector/account.ts";
import { Contact } from "../../support/whatsapp/contact.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";

let server: WhatsApp;
let account: RunAccount;
let ada: Contact;

const eventually = <T>(look: () => T) => vi.waitFor(look, { timeout: 20_000, interval: 20 });

beforeAll(async () => {
  server = await WhatsApp.start();
  account = await RunAccount.link(server, "491700000001");
  ada = await Contact.join(server, "491700000002", "Ada");
});

afterAll(async () => {
  account?.stop();
  ada?.stop();
  await server?.stop();
});

test("it is linked, and what comes is stored", async () => {
  await ada.send(`${account.phone}@s.whatsapp.net`, "hello");
  await eventually(() => expect(account.texts).toContain("hello"));
});
