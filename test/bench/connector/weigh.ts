// What a connector's process weighs with accounts that are linked and idle, as after a restart.
import { setTimeout as sleep } from "node:timers/promises";
import { WhatsApp } from "../../support/whatsapp/server.ts";
import { Core, type Running } from "./core.ts";

const COUNTS = [0, 1, 10, 50];
const SETTLE_MS = 5_000;
const MB = 1024 ** 2;

export async function weigh(): Promise<Record<string, string | number>[]> {
  const server = await WhatsApp.start();
  const linking = new Core(server);
  const accounts: Running[] = [];
  for (let number = 1; number <= Math.max(...COUNTS); number++) accounts.push(await linking.link(number));
  await linking.stop();

  const core = new Core(server);
  const rows: Record<string, string | number>[] = [];
  let open = 0;
  for (const count of COUNTS) {
    for (const account of accounts.slice(open, count)) await core.open(account);
    open = count;
    await sleep(SETTLE_MS);
    rows.push({ accounts: count, "RSS MB": Math.round((await core.weigh()) / MB) });
  }
  await core.stop();
  await server.stop();
  return rows;
}
