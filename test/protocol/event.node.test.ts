import { expect, test } from "vitest";
import { EventName, EVENTS } from "#src/protocol/event.ts";

test("every event says when it comes and what to do", () => {
  for (const [name, schema] of Object.entries(EVENTS)) expect(schema.description, name).toMatch(/\w{3,}.*\. \w/);
});

test.each([
  ...Object.keys(EVENTS),
  "business.account_update",
  ..."message account hook media call group contact identity presence history template number business retention"
    .split(" ")
    .map((family) => `${family}.*`),
])("a hook can subscribe to %s", (name) => expect(EventName.safeParse(name).success).toBe(true));

test.each(["", "*", "message", "message.", "message.unheard_of", "foo.*", "business.", "business.A", "xmessage.*", 5])(
  "a hook cannot subscribe to %j",
  (name) => expect(EventName.safeParse(name).error?.issues[0]?.message).toMatch(/^must be the name of an event/),
);
