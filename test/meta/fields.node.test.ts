import { expect, test } from "vitest";
import { BUSINESS_EVENTS } from "#src/protocol/business.ts";
import { NUMBER_EVENTS } from "#src/protocol/number.ts";
import { TEMPLATE_EVENTS } from "#src/protocol/template.ts";
import { routeOf } from "#src/meta/change.ts";
import { normaliseChange } from "#src/meta/normalise.ts";
import { ACCOUNT } from "./payloads.ts";
import { ENTRY_SECONDS } from "./samples/sample.ts";
import { SAMPLES } from "./samples/samples.ts";
import { eventsOf } from "./told.ts";

const entry = { entry_time: ENTRY_SECONDS };

test.each(SAMPLES.map((sample, i) => [`${sample.field} ${sample.type} ${i}`, sample] as const))(
  "%s",
  (_, { field, sent, type, data }) => {
    const [event, ...others] = eventsOf(sent, field, entry);
    expect(others).toEqual([]);
    const { message_id = undefined, ...rest } = event?.data ?? {};
    expect({ type: event?.type, data: "message_id" in data ? event?.data : rest }).toEqual({ type, data });
    // Meta may send it again: it is the same.
    expect(eventsOf(structuredClone(sent), field, entry)[0]?.id).toBe(event?.id);
    if (type === "identity.changed") expect(message_id).toBe(event?.id);
  },
);

test("every event that only Meta tells of is in a sample", () => {
  const told = new Set(SAMPLES.map(({ type }) => type));
  const families = [BUSINESS_EVENTS, NUMBER_EVENTS, TEMPLATE_EVENTS];
  expect(families.flatMap((family) => Object.keys(family)).filter((name) => !told.has(name))).toEqual([]);
});

test("what a change came in is kept beside each event", () => {
  for (const { field, sent } of SAMPLES) {
    const [event] = normaliseChange(ACCOUNT, { entry_id: "waba", entry_time: ENTRY_SECONDS, field, value: sent });
    expect(event?.raw, field).toEqual({ entry_id: "waba", entry_time: ENTRY_SECONDS, field, value: sent });
  }
});

test("what a known field does not say in a known way is told as it came", () => {
  for (const field of new Set(SAMPLES.map((sample) => sample.field))) {
    const value = { flavour: "vanilla" };
    expect(eventsOf(value, field)).toMatchObject([{ type: `business.${field}`, data: { field, value } }]);
  }
  for (const field of ["account_update", "flows"]) {
    const value = { event: "SOMETHING_NEW", flow_id: "5" };
    expect(eventsOf(value, field)).toMatchObject([{ type: `business.${field}`, data: { field, value } }]);
  }
});

test("a field of which nothing is documented is told as it came", () => {
  for (const field of ["business_status_update", "consumer_profile", "brand_new"])
    expect(eventsOf({ a: 1 }, field)).toMatchObject([{ type: `business.${field}`, data: { value: { a: 1 } } }]);
});

test("what cannot be read of a chunk of history is told as it came, beside the rest", () => {
  const thread = {
    id: "34911222333",
    messages: [{ from: "34911222333", id: "w", type: "text", text: { body: "x" } }, null],
  };
  const value = { history: [{ metadata: { phase: 1 }, threads: [thread, 5] }] };
  const [batch, left] = eventsOf(value, "history");
  expect(batch).toMatchObject({ type: "history.batch", data: { phase: 1, messages: [{ message_id: "w" }] } });
  expect(left?.data["value"]).toEqual({
    history: [{ metadata: { phase: 1 }, threads: [{ ...thread, messages: [null] }, 5] }],
  });
});

test("a message that is old is another fact than the same message live", () => {
  const sent = { from: "34911222333", id: "wamid.same", type: "text", text: { body: "x" } };
  const ids = [
    eventsOf({ messages: [sent] }),
    eventsOf({ messages: [sent] }, "history"),
    eventsOf({ standby: { messages: [sent] } }, "standby"),
  ].map(([event]) => event?.id);
  expect(new Set(ids).size).toBe(3);
});

test("what a partner is told belongs to the business account it is about", () => {
  const value = { event: "PARTNER_REMOVED", waba_info: { waba_id: "55" } };
  expect(routeOf({ entry_id: "portfolio", field: "account_update", value })).toEqual({ waba_id: "55" });
});
