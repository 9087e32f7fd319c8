import assert from "node:assert/strict";
import { type Answer, ok } from "../../support/node/counter.ts";
import type { Content } from "../../support/node/load.ts";
import { status } from "../answers.ts";
import type { Fault } from "../fault.ts";

const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`);

const ODD: Content[] = [
  {},
  { type: null, text: null },
  { type: "text", text: { body: "\u0000 \ud800 \u2028 \u202e 👍🏽\n\r\t" } },
  { type: "text", text: { body: 1e308 } },
  { type: "text", text: ["not", "an", "object"] },
  { type: "__proto__", __proto__x: { polluted: true } },
  { type: "constructor", constructor: "x" },
  { type: "newer-than-this-gateway", "newer-than-this-gateway": nested(500) },
  { type: "contacts", contacts: [null, 1, {}] },
  { type: "order", order: { product_items: Array.from({ length: 5_000 }, () => ({ quantity: -1 })) } },
  { type: "text", text: { body: "poison" } },
];

/** A receiver that falls over one payload, always. */
const allergic: Answer = (response, arrival) =>
  arrival.body.includes('"poison"') ? status(500)(response, arrival) : ok(response, arrival);

export const poison: Fault = {
  name: "poison payloads",
  part: "quick",
  async run(stage) {
    const line = await stage.hook(allergic, { retry_count: 0 });
    const content = (n: number): Content => ODD[n % ODD.length] as Content;
    await stage.send(stage.posts(ODD.length * 3, { content }), 1);
    assert(await stage.everythingSomewhere(20_000), "a payload stopped the lane");
    const cached = (await stage.cached()).size;
    assert.equal(line.taken.size + cached, stage.accepted.size, "an event is in two places");
    return `${ODD.length} odd messages, three times; the one the receiver always answers with 500 is parked (${cached}), the others pass`;
  },
};
