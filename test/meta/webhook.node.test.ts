// Events told as Meta would have told them: who reads Meta's webhooks must find in them what was in the event.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { idPrefixOf, metaIdOf, metaNumberOf } from "#src/accounts/meta-number.ts";
import { changesOf } from "#src/meta/change.ts";
import { normaliseChange } from "#src/meta/normalise.ts";
import { changeOf } from "#src/meta/webhook.ts";
import { ACCOUNT, AT, BUSINESS_PHONE, CHANGES, NUMBER_ID } from "./payloads.ts";
import { eventsOfChange } from "./told.ts";

const NUMBER = { phone_number_id: NUMBER_ID, waba_id: "waba", display_phone_number: BUSINESS_PHONE };
const TOLD = /^(message\.(received|sent|reaction|edited|deleted|status|failed)|identity\.changed)$/;

const folder = join(process.env["FIXTURES_DIR"] ?? "../shared/fixtures", "meta-webhooks");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name !== "index.json") : [];
const published = files.flatMap((file) => changesOf(JSON.parse(readFileSync(join(folder, file), "utf8"))));

if (files.length === 0) test.skip(`the way back of published webhooks: no fixtures in ${folder}`);

test.each([
  ["our own", CHANGES],
  ["published", published],
])("what was an event comes out of its webhook again: %s", (_, changes) => {
  for (const { id, type, data } of changes.flatMap(eventsOfChange).filter((event) => TOLD.test(event.type))) {
    // Some published webhooks name another number than the one they came for.
    const business = (data["from_me"] ? data["from"] : data["to"]) as { id: string } | undefined;
    const number = { ...NUMBER, display_phone_number: business?.id ?? BUSINESS_PHONE };
    // Meta always gives a time; where the event has none it is that of its acceptance.
    const timed = "from_me" in data ? { sent_at: AT, ...data } : { at: AT, ...data };
    const again = normaliseChange(ACCOUNT, changeOf({ type, timestamp: AT, data }, number));
    expect(again.map((event) => ({ type: event.type, data: event.data }))).toEqual([{ type, data: timed }]);
    // A change of somebody's ids has a field of its own at Meta, and so another id than the same told in a message.
    if (type !== "identity.changed") expect(again[0]?.id).toBe(id);
  }
});

const chat = { id: "34911222333", kind: "user" };
const received = { message_id: "3EB0", chat, from: { id: chat.id, lid: "77@lid" }, from_me: false };
const event = (type: string, data: Record<string, unknown>) => changeOf({ type, timestamp: AT, data }, NUMBER);

test("what a personal account gets and Meta has no word for is a message of type unsupported", () => {
  const poll = { name: "Lunch?", options: ["yes", "no"] };
  expect(event("message.received", { ...received, sent_at: AT, type: "poll", poll })).toEqual({
    entry_id: "waba",
    field: "messages",
    value: {
      messaging_product: "whatsapp",
      metadata: { display_phone_number: BUSINESS_PHONE, phone_number_id: NUMBER_ID },
      contacts: [{ profile: {}, wa_id: chat.id }],
      messages: [
        {
          from: chat.id,
          id: "3EB0",
          timestamp: "1777896000",
          type: "unsupported",
          unsupported: { type: "poll" },
          errors: [{ code: 131051, title: "Message type unknown", message: "Message type unknown" }],
        },
      ],
    },
  });
});

test("a call is told when it rings and when it is over; other events as a change of ours", () => {
  const call = { call_id: "c1", chat, from: { id: chat.id, phone: `+${chat.id}` }, from_me: false, at: AT };
  const base = { id: "c1", from: chat.id, direction: "USER_INITIATED", timestamp: "1777896000" };
  expect(event("call.offered", call).value).toMatchObject({ calls: [{ ...base, event: "connect" }] });
  expect(event("call.ended", { ...call, status: "missed" }).value).toMatchObject({
    calls: [{ ...base, event: "terminate", status: "missed" }],
  });
  expect(event("hook.held", { hook_id: "h" })).toEqual({
    entry_id: "waba",
    field: "whatshooked",
    value: {
      messaging_product: "whatsapp",
      metadata: { display_phone_number: BUSINESS_PHONE, phone_number_id: NUMBER_ID },
      event: { type: "hook.held", timestamp: AT, data: { hook_id: "h" } },
    },
  });
});

test("an account that Meta does not know has digits that stand for both ids, and lead back to it", () => {
  const row = { id: ACCOUNT, phone_number: "+34911222333", phone_number_id: null, waba_id: null };
  const { phone_number_id, waba_id, display_phone_number } = metaNumberOf(row);
  expect(phone_number_id).toMatch(/^\d{17}$/);
  expect([waba_id, display_phone_number]).toEqual([phone_number_id, "34911222333"]);
  for (const id of [ACCOUNT, "00000000-0001-4000-8000-000000000000", "ffffffff-ffff-4000-8000-000000000000"]) {
    expect(id.startsWith(idPrefixOf(metaIdOf(id)) ?? "?")).toBe(true);
  }
  expect(["106540352242922", "90999999999999999", "9012", ""].map(idPrefixOf)).toEqual([null, null, null, null]);
  expect(metaNumberOf({ ...row, phone_number_id: "1", waba_id: "2" })).toMatchObject({
    phone_number_id: "1",
    waba_id: "2",
  });
});
