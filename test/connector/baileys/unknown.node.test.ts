import { proto } from "baileys";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseMessage } from "#connector/baileys/normalise/message.ts";
import { normaliseStanza } from "#connector/baileys/normalise/stanza.ts";
import { CONTENTS } from "./contents.ts";
import { byAna, byMe, inGroup, told } from "./said.ts";
import { BEN, bytes, checked, GROUP, NEWSLETTER, node, person, scope, SECONDS } from "./world.ts";

test("a channel's message is not padded, and what is for the phone only is told so", () => {
  const plaintext = node("plaintext", {}, proto.Message.encode({ conversation: "Hello" }).finish());
  const attrs = { id: "N1", server_id: "12", from: NEWSLETTER, t: String(SECONDS) };
  const said = {
    type: "message.received",
    data: { message_id: "N1", server_id: "12", type: "text", text: { body: "Hello" } },
  };
  expect(checked(normaliseStanza(scope, node("message", attrs, [plaintext]), 0).events)).toMatchObject([said]);
  const update = node("live_updates", {}, [
    node("messages", {}, [node("message", { id: "N1", server_id: "12" }, [plaintext])]),
  ]);
  const notice = node("notification", { type: "newsletter", id: "X", from: NEWSLETTER, t: String(SECONDS) }, [update]);
  expect(checked(normaliseStanza(scope, notice, 0).events)).toMatchObject([said]);
  const withheld = node("message", byAna, [node("unavailable", { type: "view_once" })]);
  expect(checked(normaliseStanza(scope, withheld, 0).events)).toMatchObject([
    { type: "message.undecryptable", data: { message_id: "M1", reason: "view_once" } },
  ]);
});

test("a sender key alone says nothing, what is not known here is told in bytes", () => {
  const machinery = {
    senderKeyDistributionMessage: { groupId: GROUP },
    messageContextInfo: { messageSecret: bytes("s") },
  };
  expect(told(machinery, inGroup).events).toEqual([]);
  const context = proto.Message.encode({ messageContextInfo: { messageSecret: bytes("s") } }).finish();
  // Field 1900, bytes: a type of message of a time to come.
  const unknown = new Uint8Array([...context, 0xe2, 0x76, 2, 8, 1]);
  const { events } = normaliseMessage(scope, inGroup, new Uint8Array([...unknown, 1]));
  expect(checked(events)).toMatchObject([
    {
      type: "message.unknown",
      data: { message_id: "M1", from: person(BEN, { name: "Ben" }), bytes: unknown.toBase64() },
    },
  ]);
});

const valid = [{ ephemeralMessage: { message: { conversation: "x" } } }, ...CONTENTS.map(([, message]) => message)].map(
  (message) => proto.Message.encode(message).finish(),
);
const broken = fc
  .tuple(fc.constantFrom(...valid), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }))
  .map(([whole, changes]) =>
    changes.reduce((found, [at, byte]) => found.with(at % found.length, byte), whole as Uint8Array),
  );
const senders = fc.constantFrom<Record<string, string>>(byAna, byMe, inGroup, { id: "", from: "@" }, {});

test("whatever the bytes are, nothing is thrown and every event keeps its promise", () => {
  fc.assert(
    fc.property(senders, fc.oneof(fc.uint8Array({ maxLength: 200 }), broken), (attrs, plaintext) => {
      checked(normaliseMessage(scope, attrs, plaintext, { padded: false }).events);
    }),
    { numRuns: 500 },
  );
});

test("nested without end, it is told in bytes", () => {
  let nested = proto.Message.encode({ conversation: "Hello" }).finish();
  for (let depth = 0; depth < 3_000; depth++) nested = wrapped(nested);
  expect(checked(normaliseMessage(scope, byAna, nested, { padded: false }).events)).toMatchObject([
    { type: "message.unknown" },
  ]);
});

// ephemeralMessage (40) > message (1), by hand: the encoder would call itself.
function wrapped(inside: Uint8Array): Uint8Array {
  const length = (size: number): number[] => (size < 128 ? [size] : [(size & 127) | 128, ...length(size >> 7)]);
  const inner = [10, ...length(inside.length)];
  return new Uint8Array([0xc2, 2, ...length(inner.length + inside.length), ...inner, ...inside]);
}
