// The plainest events there are: what came, under an id that a repeat has too. For tests that count.
import { proto, unpadRandomMax16 } from "baileys";
import type { Reader } from "#connector/baileys/reader.ts";
import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";

const told = (type: string, key: (string | undefined)[], data: Record<string, unknown> = {}): NewEvent => ({
  id: eventId("tests", type, ...key),
  type,
  data,
});

export const plainReader: Reader = {
  stanza: ({ tag, attrs }) => [
    told(tag, [attrs.id, attrs.from, attrs.participant, attrs.type], { id: attrs.id, type: attrs.type }),
  ],
  message: ({ stanza: { attrs } }, plaintext) => {
    const outer = proto.Message.decode(unpadRandomMax16(plaintext));
    const message = outer.deviceSentMessage?.message ?? outer;
    const text = message.conversation || message.extendedTextMessage?.text;
    return text ? [told("text", [attrs.id, attrs.participant ?? attrs.from], { id: attrs.id, text })] : [];
  },
  unreadable: ({ stanza: { attrs } }, error) => [
    told("unreadable", [attrs.id], { id: attrs.id, error: String(error) }),
  ],
};
