import { expect, test } from "vitest";
import { normaliseChange } from "#src/meta/normalise.ts";
import {
  ACCOUNT,
  ANA,
  BEN,
  contact,
  echo,
  message,
  NUMBER_ID,
  rateLimited,
  SECONDS,
  status,
  text,
  value,
} from "./payloads.ts";

const rawOf = (content: unknown, field = "messages") =>
  normaliseChange(ACCOUNT, { entry_id: "waba", field, value: content }).map(({ raw }) => raw);

const original = (content: unknown, field = "messages") => ({ entry_id: "waba", field, value: content });

test("an update that came alone has its change as the original, whole", () => {
  const content = value({ contacts: [contact(ANA)], messages: [text("a")] });
  expect(rawOf(content)).toEqual([original(content)]);
  expect(rawOf(value({ statuses: [status({})] }))).toEqual([original(value({ statuses: [status({})] }))]);
  const echoed = value({ message_echoes: [echo({})] });
  expect(rawOf(echoed, "smb_message_echoes")).toEqual([original(echoed, "smb_message_echoes")]);
});

test("updates that came together are parted, each with what describes it and who it names", () => {
  const bens = message({ id: "wamid.two", from: `+${BEN.phone}`, from_user_id: undefined, type: "text", text: {} });
  const read = status({ recipient_id: BEN.phone });
  const content = value({
    contacts: [contact(ANA), contact(BEN)],
    messages: [text("a"), bens],
    statuses: [read, status({ recipient_id: "15550001111" })],
    errors: [rateLimited],
  });
  expect(rawOf(content)).toEqual([
    original(value({ contacts: [contact(ANA)], messages: [text("a")] })),
    original(value({ contacts: [contact(BEN)], messages: [bens] })),
    original(value({ contacts: [contact(BEN)], statuses: [read] })),
    original(value({ statuses: [status({ recipient_id: "15550001111" })] })),
    original(value({ errors: [rateLimited] })),
  ]);
});

test("people are known by their user ids too", () => {
  const hidden = message({ from: "", from_user_id: BEN.user_id, type: "text", text: {} });
  const contacts = [contact(ANA), contact(BEN)];
  expect(rawOf(value({ contacts, messages: [hidden] }))).toEqual([
    original(value({ contacts: [contact(BEN)], messages: [hidden] })),
  ]);
});

test("what is left of a value keeps what describes it; what is told as it came is its own original", () => {
  const orphan = { id: "wamid.x", type: "text" };
  const [, left] = rawOf(value({ messages: [text("a"), orphan] }));
  expect(left).toEqual(original(value({ messages: [orphan] })));
  expect(left).toMatchObject({ value: { metadata: { phone_number_id: NUMBER_ID } } });
  expect(rawOf(value({ payments: [1] }), "flows")).toEqual([undefined]);
});

test("the entry's time is kept", () => {
  const change = { entry_id: "waba", entry_time: SECONDS, field: "messages", value: value({ messages: [text("a")] }) };
  expect(normaliseChange(ACCOUNT, change)[0]?.raw).toEqual(change);
});
