// Personal accounts, as their owners make and pair them: through the API, with the phone of the tests' WhatsApp.
import { setTimeout as sleep } from "node:timers/promises";
import type { Device } from "../whatsapp/people.ts";
import type { WhatsApp } from "../whatsapp/server.ts";
import type { Call, Json } from "./installation.ts";

const LOOK_MS = 100;
const PATIENCE_MS = 60_000;

export type Event = { type: string; sequence: number; data: Json };

/** Makes an account and lets its phone scan the code; answers once it is connected. */
export async function pair(api: Call, whatsapp: WhatsApp, phone: string): Promise<{ id: string; device: Device }> {
  const made = await api("POST", "/accounts", { account_type: "whatsmeow", phone_number: `+${phone}` });
  const id = String(made["id"]);
  await api("POST", `/accounts/${id}/connect`);
  const { text } = await patiently(() => api("GET", `/accounts/${id}/qr?wait=10`));
  const device = await whatsapp.scan(String(text), phone, `Account ${phone}`);
  await connected(api, id);
  return { id, device };
}

/** Waits until an account is logged in. */
export const connected = (api: Call, id: string): Promise<void> =>
  patiently(async () => {
    const { status } = await api("GET", `/accounts/${id}/connection`);
    if (status !== "connected") throw new Error(`the account is ${String(status)}`);
  });

/** Everything that stands in an account's log. */
export async function eventsOf(api: Call, id: string): Promise<Event[]> {
  const events: Event[] = [];
  for (let after = 0; ;) {
    const page = await api("GET", `/accounts/${id}/events?limit=200&after=${after}`);
    const items = page["items"] as Event[];
    events.push(...items);
    if (items.length === 0) return events;
    after = Number(page["next_after"]);
  }
}

/** Tries again until it works; throws what was wrong at last. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(LOOK_MS)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
