import { proto, unpadRandomMax16 } from "baileys";
import { actionOf } from "./action.ts";
import { aroundOf } from "./context.ts";
import { contentOf } from "./content.ts";
import { type Envelope, envelopeOf, envelopeOfInfo, partiesOf } from "./envelope.ts";
import { protocolTold } from "./protocol.ts";
import { type Json, present, text } from "./read.ts";
import type { Reading } from "./reading.ts";
import type { Scope } from "./scope.ts";
import { messageEvents, undecryptableEvents, unknownEvent, type Way } from "./tell.ts";
import { joined, only, type Told } from "./told.ts";
import { MACHINERY_FIELDS, unwrapped } from "./unwrap.ts";
import { fieldsIn } from "./wire.ts";

type Attrs = Record<string, string>;

/**
 * What a decrypted message says; `attrs` are its stanza's. It never throws: bytes that say nothing known are told as they
 * are. `padded` is false for what is not encrypted.
 */
export function normaliseMessage(
  scope: Scope,
  attrs: Attrs,
  plaintext: Uint8Array,
  { way = "live", padded = true }: { way?: Way; padded?: boolean } = {},
): Told {
  const envelope = envelopeOf(scope, attrs);
  try {
    const bytes = padded ? unpadRandomMax16(plaintext) : plaintext;
    const message = proto.Message.decode(bytes);
    const found = envelope && messageTold(scope, envelope, message, way);
    if (found) return found;
    const isMachinery = attrs["category"] === "peer" || fieldsIn(bytes).isSubsetOf(MACHINERY_FIELDS);
    return isMachinery ? only() : only(unknownEvent(scope, attrs, envelope, bytes));
  } catch {
    return only(unknownEvent(scope, attrs, envelope, plaintext));
  }
}

/** What a message says whose envelope is known; undefined when nothing is in it that is known here. */
export function messageTold(scope: Scope, envelope: Envelope, message: proto.IMessage, way: Way): Told | undefined {
  const inside = unwrapped(message);
  if (!inside || !partiesOf(scope, envelope)) return undefined;
  const brings = { work: [], secrets: [] };
  const reading: Reading = { scope, envelope, brings, info: inside.info };
  if (inside.name === "protocolMessage") {
    const sent = inside.sent as proto.Message.IProtocolMessage;
    const again = envelope.fromMe ? sent.peerDataOperationRequestResponseMessage : undefined;
    return again ? resentTold(scope, again) : protocolTold(reading, sent, way);
  }
  if (inside.name === "placeholderMessage") return only(...undecryptableEvents(scope, envelope, "phone_only"));

  const action = actionOf(reading, inside);
  const content = action?.content ?? contentOf(reading, message)?.content;
  if (!content) return undefined;
  const type = action?.event ?? (envelope.fromMe ? "message.sent" : "message.received");
  const around = present({
    ...aroundOf(reading, inside.contextInfo),
    view_once: inside.viewOnce ? true : undefined,
  });
  if (text(inside.about?.id)) around["context"] = { ...(around["context"] as Json), message_id: inside.about?.id };
  return { ...brings, events: messageEvents(reading, { type, content, around, way }) };
}

/** What the phone sends again because it could not be read here. */
function resentTold(scope: Scope, answer: proto.Message.IPeerDataOperationRequestResponseMessage): Told {
  const parts = (answer.peerDataOperationResult ?? []).map(({ placeholderMessageResendResponse: found }): Told => {
    if (!found?.webMessageInfoBytes) return only();
    const info = proto.WebMessageInfo.decode(found.webMessageInfoBytes);
    const envelope = envelopeOfInfo(scope, info);
    return (envelope && info.message && messageTold(scope, envelope, info.message, "recovered")) || only();
  });
  return joined(...parts);
}
