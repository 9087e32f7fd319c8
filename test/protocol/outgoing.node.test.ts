import { expect, test } from "vitest";
import { CAPABILITIES, FEATURES, featuresOf, unsupportedBy } from "#src/protocol/capability.ts";
import { Outgoing, Reply } from "#src/protocol/outgoing.ts";
import { addressOf } from "#src/protocol/to.ts";
import { SAMPLES, sendSamples } from "../support/send-samples.ts";

const text = { type: "text", text: { body: "hello" } };

test.each([
  ["+1 (650) 555-1234", { kind: "phone", digits: "16505551234" }],
  ["16505551234", { kind: "phone", digits: "16505551234" }],
  ["16505551234@s.whatsapp.net", { kind: "phone", digits: "16505551234" }],
  ["16505551234:7@s.whatsapp.net", { kind: "phone", digits: "16505551234" }],
  ["US.13491208655302741918", { kind: "user_id", id: "US.13491208655302741918" }],
  ["US.ENT.11815799212886844830", { kind: "user_id", id: "US.ENT.11815799212886844830" }],
  ["123456789012345@lid", { kind: "lid", id: "123456789012345@lid" }],
  ["123456789012345:3@lid", { kind: "lid", id: "123456789012345@lid" }],
  ["120363021033254949@g.us", { kind: "group", id: "120363021033254949@g.us" }],
  ["15551234567-1612345678@g.us", { kind: "group", id: "15551234567-1612345678@g.us" }],
  ["Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAZD", { kind: "group", id: "Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAZD" }],
  ["120363144038483540@newsletter", { kind: "newsletter", id: "120363144038483540@newsletter" }],
  ["status@broadcast", { kind: "broadcast", id: "status@broadcast" }],
  ["12345", null],
  ["ada@example.com", null],
  ["", null],
])("%j is read as %j", (to, address) => expect(addressOf(to)).toEqual(address));

test("what shows no kind is a group when the sender says so", () => {
  expect(addressOf("some-group", "group")).toEqual({ kind: "group", id: "some-group" });
  expect(addressOf("16505551234", "group")).toEqual({ kind: "group", id: "16505551234" });
});

test.each([
  [{ ...text, to: "nobody" }, "to"],
  [{ ...text }, "to"],
  [{ to: "+16505551234", type: "text", text: {} }, "text.body"],
  [{ to: "+16505551234", type: "text" }, "text"],
  [{ to: "+16505551234", type: "telegram", telegram: {} }, "type"],
  [{ ...text, to: "+16505551234", tpye: 1 }, ""],
  [{ to: "+16505551234", type: "image", image: {} }, "image.id"],
  [{ to: "+16505551234", type: "image", image: { id: "1", link: "https://example.com/a.png" } }, "image.id"],
  [{ to: "+16505551234", type: "image", image: { link: "ftp://example.com/a.png" } }, "image.link"],
  [{ to: "+16505551234", type: "location", location: { latitude: "91", longitude: 0 } }, "location.latitude"],
  [{ to: "+16505551234", type: "poll", poll: { name: "?", options: ["a", "a"] } }, "poll.options"],
  [{ ...text, to: "+16505551234", expires_in: 604_801 }, "expires_in"],
  [
    { to: "+16505551234", type: "interactive", interactive: { type: "button", body: { text: "?" }, action: {} } },
    "interactive.action.buttons",
  ],
  [
    {
      to: "+16505551234",
      type: "template",
      template: { name: "t", language: { code: "en" }, components: [{ type: "body", parameters: [{ type: "tex" }] }] },
    },
    "template.components.0.parameters.0.type",
  ],
])("%j is refused, naming the member", (message, path) => {
  const parsed = Outgoing.safeParse(message);
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toContain(path);
});

test("a hook's answer needs no recipient, and what is more than the vocabulary has is refused", () => {
  expect(Reply.parse(text)).toEqual(text);
  expect(Reply.safeParse({ ...text, to: "x" }).success).toBe(false);
});

const samples = sendSamples();

test.skipIf(samples.length === 0)(`every sample of ${SAMPLES} is a message of this vocabulary`, () => {
  expect(samples.length).toBeGreaterThan(30);
  for (const [name, { messaging_product: _, recipient, to = recipient, ...message }] of samples) {
    if (message["status"] === "read") continue;
    const parsed = Outgoing.safeParse({ ...message, to });
    expect(parsed.error?.issues, name).toBeUndefined();
  }
});

test("every feature is decided for both kinds of account, and what one cannot do is named", () => {
  expect(Object.keys(CAPABILITIES).toSorted()).toEqual([...FEATURES].toSorted());
  const poll = Outgoing.parse({ to: "1@lid", type: "poll", poll: { name: "?", options: ["a", "b"] } });
  expect(featuresOf(poll).map(({ feature }) => feature)).toEqual(["poll", "to.lid"]);
  expect(unsupportedBy("business-api", poll)).toEqual([
    { feature: "poll", path: "type" },
    { feature: "to.lid", path: "to" },
  ]);
  expect(unsupportedBy("whatsmeow", poll)).toEqual([]);
});
