import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { metaIdOf } from "#src/accounts/meta-number.ts";
import { message_cache } from "#src/db/schema.ts";
import { signAsMeta } from "#src/deliveries/signature.ts";
import { normaliseChange } from "#src/meta/normalise.ts";
import { wamidOf } from "#src/meta/wamid.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { db } from "#test/support/api.ts";
import { type Box, newBox } from "#test/support/box.ts";
import { envelope, messages, NUMBER_ID, statuses, text, WABA_ID } from "#test/support/meta.ts";
import type { Received } from "#test/support/receiver.ts";
import {
  aHook,
  anAccount,
  anEvent,
  append,
  batchesOf,
  cacheRows,
  eventually,
  SECRET,
  type Seeded,
} from "#test/support/seed.ts";

type Json = Record<string, unknown>;

const eventsOf = ({ id }: Seeded, { field, value }: Json, entry_time?: number): NewEvent[] =>
  normaliseChange(id, { entry_id: WABA_ID, ...(entry_time && { entry_time }), field: String(field), value });

const take = async (account: Seeded, events: NewEvent[]) => account.stub.append(await batchesOf(account.id, events));

async function arrived(box: Box, count = 1): Promise<Received[]> {
  await eventually(async () => expect(await box.received()).toHaveLength(count));
  return box.received();
}

const bodyOf = async (box: Box) => (await arrived(box))[0]?.body ?? "";

test("each hook gets an event in its own shape: native, with the original, or as Meta sent it", async () => {
  const account = await anAccount({ metadata: '{"tenant":"a"}' });
  const [native, raw, meta] = [newBox(), newBox(), newBox()];
  await aHook(account, native.url);
  await aHook(account, raw.url, { raw: true });
  await aHook(account, meta.url, { format: "meta" });
  const change = messages([text('a "quoted"\ttab, a / and \u2028')]);
  await take(account, eventsOf(account, change));

  const plain = JSON.parse(await bodyOf(native));
  expect(plain.data).not.toHaveProperty("raw");
  const [logged] = JSON.parse(await pulled(account));
  expect(JSON.stringify(logged)).toBe(await bodyOf(native));
  const original = { entry_id: WABA_ID, field: "messages", value: change["value"] };
  expect(JSON.parse(await bodyOf(raw))).toEqual({ ...plain, data: { ...plain.data, raw: original } });
  expect(JSON.parse(await bodyOf(meta))).toEqual(envelope(change));
  const [{ headers, body }] = (await meta.received()) as [Received];
  expect(headers["x-hub-signature-256"]).toBe(await signAsMeta(SECRET, body));
  expect(headers["webhook-signature"]).toMatch(/^v1,/);
  for (const box of [native, raw]) expect((await box.received())[0]?.headers).not.toHaveProperty("x-hub-signature-256");
});

async function pulled({ stub }: Seeded): Promise<string> {
  const stretch = await stub.events(0, 10, []);
  return stretch.is === "page" ? stretch.items : "";
}

test("Meta's signature is the HMAC of the body under the secret as it is shown", async () => {
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(SECRET),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const header = await signAsMeta(SECRET, "{}");
  expect(header).toMatch(/^sha256=[0-9a-f]{64}$/);
  const mac = Uint8Array.fromHex(header.slice("sha256=".length));
  expect(await crypto.subtle.verify("HMAC", key, mac, new TextEncoder().encode("{}"))).toBe(true);
});

test("updates that came together go out one by one, each an envelope of its own", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url, { format: "meta" });
  const change = statuses(["sent", "delivered"]);
  await take(account, eventsOf(account, change, 1_777_896_000));
  const bodies = (await arrived(box, 2)).map(({ body }) => JSON.parse(body));
  const { statuses: both, ...around } = change["value"] as Json & { statuses: Json[] };
  const entry = (status: Json) => ({
    id: WABA_ID,
    time: 1_777_896_000,
    changes: [{ field: "messages", value: { ...around, statuses: [status] } }],
  });
  expect(bodies).toEqual(both.map((status) => ({ object: "whatsapp_business_account", entry: [entry(status)] })));
});

test("what did not come from Meta is told as Meta would; what has no webhook there is a change of ours", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url, { format: "meta" });
  await append(account, 1);
  const number = metaIdOf(account.id);
  const composed = JSON.parse(await bodyOf(box)).entry[0];
  expect(composed).toMatchObject({
    id: number,
    changes: [
      {
        field: "messages",
        value: {
          metadata: { phone_number_id: number },
          messages: [{ id: wamidOf({ message_id: "m1", chat: "US.1" }) }],
        },
      },
    ],
  });
  await take(account, [anEvent(2, { type: "group.created" })]);
  const own = JSON.parse((await arrived(box, 2))[1]?.body ?? "").entry[0];
  expect(own).toMatchObject({
    id: number,
    changes: [{ field: "whatshooked", value: { event: { id: anEvent(2).id } } }],
  });
  const update = { field: "account_alerts", value: { entity_type: "WABA", alert_severity: "CRITICAL" } };
  await take(account, eventsOf(account, update));
  expect(JSON.parse((await arrived(box, 3))[2]?.body ?? "")).toEqual(envelope(update));
});

test.each([{ format: "meta" as const }, { raw: true }, {}])(
  "a hook with %j gets the same bytes again",
  async (shape) => {
    const account = await anAccount();
    const box = newBox();
    await aHook(account, box.url, shape);
    await box.script([{ status: 404 }]);
    await take(account, eventsOf(account, messages([text("again")])));
    await eventually(async () => expect(await cacheRows()).toHaveLength(1));
    const [row] = await cacheRows();
    // The row is the native event, whatever shape its hook asks for.
    expect(JSON.parse(row?.event_data ?? "")).toMatchObject({
      type: "message.received",
      data: { text: { body: "again" } },
    });
    expect(JSON.parse(row?.original ?? "")).toMatchObject({ entry_id: WABA_ID, field: "messages" });
    await retryNow(account);
    const [first, second] = await arrived(box, 2);
    expect(second?.body).toBe(first?.body);
    await eventually(async () => expect(await cacheRows()).toHaveLength(0));
  },
);

async function retryNow({ id, stub }: Seeded): Promise<void> {
  const due_at = new Date().toISOString();
  await db().update(message_cache).set({ due_at }).where(eq(message_cache.account_id, id));
  await stub.retry((await cacheRows()).map((row) => row.id));
}

test("an event too large for a row keeps its original too, in R2", async () => {
  const account = await anAccount();
  const [native, raw, meta, filtered] = [newBox(), newBox(), newBox(), newBox()];
  await aHook(account, native.url);
  await aHook(account, raw.url, { raw: true });
  await aHook(account, filtered.url, { filter: '{"chat_kinds":["group"]}' });
  await aHook(account, meta.url, { format: "meta" });
  await meta.script([{ status: 404 }]);
  // Alone each half would fit a row.
  const change = messages([text("x".repeat(700_000))]);
  await take(account, eventsOf(account, change));
  const plain = JSON.parse(await bodyOf(native));
  expect(plain.data.text.body).toHaveLength(700_000);
  expect(plain.data).not.toHaveProperty("raw");
  expect(JSON.parse(await bodyOf(raw)).data.raw.value).toEqual(change["value"]);
  await eventually(async () => expect(await cacheRows()).toHaveLength(1));
  expect((await cacheRows())[0]).toMatchObject({ original: null, spill: expect.stringMatching(/^events\//) });
  await retryNow(account);
  for (const { body } of await arrived(meta, 2)) expect(JSON.parse(body)).toEqual(envelope(change));
  expect(await filtered.received()).toHaveLength(0);
  expect((await env.MEDIA.list({ prefix: "events/" })).objects).toHaveLength(1);
});

test("an original that nests deeper than calls can is left out; its event is not", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url, { raw: true });
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  await take(account, eventsOf(account, messages([{ ...text("a"), deep }])));
  expect(JSON.parse(await bodyOf(box)).data).not.toHaveProperty("raw");
});

test("the number of the account stands in Meta's own place", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url, { format: "meta" });
  await take(account, eventsOf(account, messages([text("a"), text("b")])));
  for (const { body } of await arrived(box, 2)) {
    const { value } = JSON.parse(body).entry[0].changes[0];
    expect(value).toMatchObject({ metadata: { phone_number_id: NUMBER_ID }, contacts: [{ wa_id: "16505551234" }] });
    expect(value.messages).toHaveLength(1);
  }
});
