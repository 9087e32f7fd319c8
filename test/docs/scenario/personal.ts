import { aConnector, aLink, commitOf } from "../../support/connector.ts";
import type { Driver } from "../drive.ts";
import { groupsAndPeople } from "./groups.ts";

const PAIRING = { socket: "pairing", since: 1 } as const;

/** A personal account, paired by a connector, disconnected and erased. */
export async function personal(driver: Driver): Promise<void> {
  const phone_number = "+15550783881";
  const { id } = await driver
    .send("POST /api/v1/accounts", { body: { account_type: "whatsmeow", phone_number } }, driver.as)
    .then(({ body }) => body);
  const path = { id };
  const at = "/api/v1/accounts/{id}";
  const connector = await aConnector();
  await driver.ask("GET /api/v1/connectors");
  await driver.ask(`POST ${at}/connect`, { path, body: {} });
  const link = await aLink(await connector.next("assign"), PAIRING);
  link.say({ is: "qr", text: "2@AbCdEf==,GhIjKl==,MnOpQr==", expires_at: Date.now() + 20_000 });
  await driver.ask(`GET ${at}/qr`, { path, query: { wait: "20" } });
  for (const format of ["png", "svg", "text"]) await driver.ask(`GET ${at}/qr`, { path, query: { format } });
  await driver.ask(`GET ${at}/connection`, { path });
  const typed = driver.ask(`POST ${at}/pairing-code`, { path, body: { phone_number } });
  const { id: command } = await link.next("command");
  const result = { code: "ABCDEFGH" };
  commitOf(link, { n: 1, outcomes: [{ id: command, outcome: { is: "accepted", at: Date.now(), result } }] });
  await typed;
  const restarted = driver.ask(`POST ${at}/restart`, { path, body: {} });
  const { id: restart } = await link.next("command", 2);
  commitOf(link, { n: 2, outcomes: [{ id: restart, outcome: { is: "accepted", at: Date.now() } }] });
  await restarted;
  link.say({ is: "state", state: { socket: "open", since: Date.now() } });
  await groupsAndPeople(driver, { id, link, n: 2 });
  await driver.ask(`POST ${at}/disconnect`, { path });
  await driver.ask(`POST ${at}/logout`, { path });
  await driver.ask(`DELETE ${at}`, { path });
  await driver.ask(`POST ${at}/purge`, { path });
  await driver.ask("GET /api/v1/purges", { query: { limit: "10" } });
}
