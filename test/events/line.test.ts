import { expect, test } from "vitest";
import { dataOf, encodeLine, headOf, toBody } from "#src/events/line.ts";

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
