import { expect, test } from "vitest";
import { dataOf, encodeLine, encodeSpill, encodeSpilled, headOf, partsOf, toBody } from "#src/events/line.ts";

const event = {
  id: "evt_00000000000000000000000000000001",
  type: "message.received",
  chat: '1","data":{"x":1',
  data: { text: { body: 'a "quoted" text,"data":\n\t\u2028' } },
};
const place = { accountId: "acc", metadata: null, sequence: 7, at: 0 };

test("a line keeps head and data apart, whatever stands in them", () => {
  const line = encodeLine(event);
  expect(headOf(line)).toEqual({ id: event.id, type: event.type, chat: event.chat });
  expect(JSON.parse(dataOf(line))).toEqual(event.data);
  expect(line).not.toContain("\n");
});

test("the body has the members of the contract, in its order", () => {
  const line = encodeLine(event);
  const body = JSON.parse(toBody(headOf(line), dataOf(line), place));
  expect(Object.keys(body)).toEqual(["id", "type", "account_id", "sequence", "timestamp", "data"]);
  expect(body).toMatchObject({ account_id: "acc", sequence: 7, timestamp: "1970-01-01T00:00:00.000Z" });
});

test("an account's metadata is echoed", () => {
  const line = encodeLine(event);
  const body = JSON.parse(toBody(headOf(line), dataOf(line), { ...place, metadata: '{"tenant":"a"}' }));
  expect(body.metadata).toEqual({ tenant: "a" });
});

test("an original stands behind the line, and changes nothing of what stands before it", () => {
  const raw = { field: "messages", value: { text: '\t\n,"data":{}' } };
  const line = encodeLine({ ...event, raw });
  expect(line).not.toContain("\n");
  expect(headOf(line)).toEqual(headOf(encodeLine(event)));
  expect(dataOf(line)).toBe(dataOf(encodeLine(event)));
  const { native, original } = partsOf(line);
  expect(native).toBe(encodeLine(event));
  expect(JSON.parse(original ?? "")).toEqual(raw);
  expect(partsOf(encodeLine(event))).toEqual({ native: encodeLine(event) });
});

test("what goes to R2 has data and original; what stays says what filters ask", () => {
  const chat = { id: "c", kind: "group" };
  const large = { ...event, data: { chat, from_me: true, text: "long" }, raw: { field: "messages" } };
  const { native, original } = partsOf(encodeSpill(large));
  expect([JSON.parse(native), JSON.parse(original ?? "")]).toEqual([large.data, large.raw]);
  const line = encodeSpilled(large, "events/x");
  expect(headOf(line)).toMatchObject({ id: event.id, spill: "events/x", about: { chat, from_me: true } });
  expect(dataOf(line)).toBe("null");
});
