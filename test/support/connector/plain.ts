// The plainest events there are: what came, under an id that a repeat has too. For tests that count.
import { proto, unpadRandomMax16 } from "baileys";
import { only } from "#connector/baileys/normalise/told.ts";
import type { Reader } from "#connector/baileys/reader.ts";
import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";

const told = (type: string, key: (string | undefined)[], data: Record<string, unknown> = {}): NewEvent => ({
  id: eventId("tests", type, ...key),
  type,
  data,
});

export const plainReader: Reader = {
  stanza: ({ tag, attrs }) =>
    only(told(tag, [attrs.id, attrs.from, attrs.participant, attrs.type], { id: attrs.id, type: attrs.type })),
  message: ({ stanza: { attrs } }, plaintext) => {
    const outer = proto.Message.decode(unpadRandomMax16(plaintext));
    const message = outer.deviceSentMessage?.message ?? outer;
    const text = message.conversation || message.extendedTextMessage?.text;
    return text ? only(told("text", [attrs.id, attrs.participant ?? attrs.from], { id: attrs.id, text })) : only();
  },
  unreadable: ({ stanza: { attrs } }, error) =>
    only(told("unreadable", [attrs.id], { id: attrs.id, error: String(error) })),
  sent: () => only(),
};
