import { env } from "cloudflare:workers";
import type { whatsapp_account } from "#src/db/schema.ts";
import { seal } from "#src/seal.ts";
import { type Answer, anAccountRow, api, aPerson } from "./api.ts";
import { carry, graph } from "./graph.ts";
import { eventually, type Seeded } from "./seed.ts";
import { type Business, CARRIED, type Received, type Settings } from "./graph/graph.ts";

export type Shop = {
  account: string;
  /** the same for what is done past the API */
  seeded: Seeded;
  token: string;
  business: Business;
  /** hands a message in; a text to ADA unless it says otherwise */
  send(message?: object, more?: { query?: string; key?: string }): Promise<Answer>;
  /** the same, and waits for the outcome */
  sent(message?: object): Promise<Answer>;
  message(id: string): Promise<Answer>;
  /** the messages that came to Graph */
  received(): Promise<Received[]>;
  /** what the log tells of these types */
  told(types: string): Promise<{ type: string; data: Record<string, unknown> }[]>;
  /** carries so many of Graph's webhooks to the gateway */
  carry(count: number): Promise<void>;
};

export const ADA = "16505551234";
export const hello = (body = "hello") => ({ to: `+${ADA}`, type: "text", text: { body } });

/** A business account that sends through the Graph server; its statuses come to the gateway when they are carried. */
export async function aShop(
  settings: Settings = {},
  values: Partial<typeof whatsapp_account.$inferInsert> = {},
): Promise<Shop> {
  const app_secret = env.META_APP_SECRET;
  const business = await graph.add({ webhook: `${CARRIED}/webhooks/meta`, app_secret, ...settings });
  const [number] = business.numbers;
  const person = await aPerson();
  const config = { phone_number_id: number!.id, access_token: await seal(env.ENCRYPTION_KEY, business.token) };
  const account = await anAccountRow(person, {
    account_type: "business-api",
    phone_number: `+${number!.display_phone_number.replaceAll(/\D/g, "")}`,
    phone_number_id: number!.id,
    waba_id: business.waba_id,
    owned_since: new Date().toISOString(),
    config: JSON.stringify(config),
    ...values,
  });
  const as = person.token;
  const send: Shop["send"] = (message = hello(), { query = "", key } = {}) =>
    api("POST", `/accounts/${account}/messages${query}`, {
      as,
      body: message,
      ...(key !== undefined && { headers: { "idempotency-key": key } }),
    });
  return {
    account,
    seeded: { id: account, user_id: person.id, stub: env.ACCOUNT.getByName(account) },
    token: as,
    business,
    send,
    sent: (message) => send(message, { query: "?wait=20" }),
    message: (id) => api("GET", `/messages/${id}`, { as }),
    received: () => graph.received(business.waba_id, "/messages"),
    told: async (types) =>
      (await api("GET", `/accounts/${account}/events?types=${types}&limit=200`, { as })).body.items,
    carry: async (count) => {
      for (let n = 0; n < count; n++) await carry(business.waba_id);
    },
  };
}

export { eventually, graph };
