import { proto } from "baileys";
import { cardOf } from "./card.ts";
import * as commerce from "./commerce.ts";
import { audioOf, documentOf, imageOf, stickerOf, videoOf } from "./media.ts";
import { eventOf, pollOf, pollResultOf } from "./poll.ts";
import { buttonsOf, interactiveOf, listOf, parsed, templateOf } from "./prompt.ts";
import { type Json, listed, numberOf, present, some, text } from "./read.ts";
import { type Content, content, type Reading } from "./reading.ts";
import { type Unwrapped, unwrapped } from "./unwrap.ts";

type Sent = Required<{ [Name in keyof proto.IMessage]: NonNullable<proto.IMessage[Name]> }>;
type Readers = { [Name in keyof Sent]?: (reading: Reading, sent: Sent[Name]) => Content | undefined };

/** A reader of the content of one type. */
const as =
  <S>(type: string, read: (reading: Reading, sent: S) => Json | undefined) =>
  (reading: Reading, sent: S): Content | undefined =>
    content(type, read(reading, sent));

function textOf(_: Reading, sent: proto.Message.IExtendedTextMessage): Json | undefined {
  const body = text(sent.text);
  const preview = some({ url: text(sent.matchedText), title: text(sent.title), description: text(sent.description) });
  return body ? present({ body, preview }) : undefined;
}

function locationOf(_: Reading, sent: proto.Message.ILocationMessage): Json | undefined {
  const { degreesLatitude, degreesLongitude, name, address, url, comment, isLive, ...more } = sent;
  const place = placeIn(degreesLatitude, degreesLongitude, more);
  const about = { name: text(name), address: text(address), url: text(url), caption: text(comment) };
  return place && present({ ...place, ...about, live: isLive ? true : undefined });
}

function liveLocationOf(_: Reading, sent: proto.Message.ILiveLocationMessage): Json | undefined {
  const place = placeIn(sent.degreesLatitude, sent.degreesLongitude, sent);
  const live_sequence = numberOf(sent.sequenceNumber);
  return place && present({ ...place, caption: text(sent.caption), live: true, live_sequence });
}

type Motion = Pick<
  proto.Message.ILocationMessage,
  "accuracyInMeters" | "speedInMps" | "degreesClockwiseFromMagneticNorth"
>;

function placeIn(north: unknown, east: unknown, motion: Motion): Json | undefined {
  const latitude = numberOf(north);
  const longitude = numberOf(east);
  if (latitude === undefined || longitude === undefined) return undefined;
  return {
    latitude,
    longitude,
    accuracy_meters: numberOf(motion.accuracyInMeters),
    speed_mps: numberOf(motion.speedInMps),
    heading_degrees: numberOf(motion.degreesClockwiseFromMagneticNorth),
  };
}

const cards = (sent: proto.Message.IContactMessage[]) =>
  content("contacts", listed(sent.map(({ displayName, vcard }) => cardOf(displayName, vcard))));

/** An answer to something that was to be pressed. */
const answer = (type: "button_reply" | "list_reply", id: unknown, title: unknown, description?: unknown) =>
  text(id)
    ? content("interactive", {
        type,
        [type]: present({ id: text(id), title: text(title), description: text(description) }),
      })
    : undefined;

function flowAnswer(_: Reading, sent: proto.Message.IInteractiveResponseMessage): Content | undefined {
  const { name, paramsJson } = sent.nativeFlowResponseMessage ?? {};
  const response_json = text(paramsJson);
  const response = response_json ? parsed(response_json) : undefined;
  const nfm_reply = some({ name: text(name), body: text(sent.body?.text), response_json, response });
  return content("interactive", nfm_reply && { type: "nfm_reply", nfm_reply });
}

const spoken = (_: Reading, sent: { text?: string | null }): Json | undefined =>
  text(sent.text) ? { body: text(sent.text) } : undefined;

const READERS: Readers = {
  conversation: (_, sent) => content("text", text(sent) && { body: text(sent) }),
  extendedTextMessage: as("text", textOf),
  imageMessage: as("image", imageOf),
  videoMessage: as("video", (reading, sent) => videoOf(reading, sent, false)),
  ptvMessage: as("video", (reading, sent) => videoOf(reading, sent, true)),
  audioMessage: as("audio", audioOf),
  documentMessage: as("document", documentOf),
  stickerMessage: as("sticker", stickerOf),
  locationMessage: as("location", locationOf),
  liveLocationMessage: as("location", liveLocationOf),
  contactMessage: (_, sent) => cards([sent]),
  contactsArrayMessage: (_, sent) => cards(sent.contacts ?? []),
  pollCreationMessage: as("poll", pollOf),
  pollCreationMessageV2: as("poll", pollOf),
  pollCreationMessageV3: as("poll", pollOf),
  pollCreationMessageV5: as("poll", pollOf),
  pollResultSnapshotMessage: as("poll_result", pollResultOf),
  pollResultSnapshotMessageV3: as("poll_result", pollResultOf),
  eventMessage: as("event", eventOf),
  scheduledCallCreationMessage: as("event", commerce.scheduledCallOf),
  buttonsMessage: (_, sent) => buttonsOf(sent),
  listMessage: (_, sent) => listOf(sent),
  templateMessage: (_, sent) => templateOf(sent),
  interactiveMessage: (_, sent) => interactiveOf(sent),
  buttonsResponseMessage: (_, sent) => answer("button_reply", sent.selectedButtonId, sent.selectedDisplayText),
  listResponseMessage: (_, sent) =>
    answer("list_reply", sent.singleSelectReply?.selectedRowId, sent.title, sent.description),
  templateButtonReplyMessage: as("button", (_, sent) =>
    some({ payload: text(sent.selectedId), text: text(sent.selectedDisplayText) }),
  ),
  interactiveResponseMessage: flowAnswer,
  orderMessage: as("order", commerce.orderOf),
  productMessage: as("product", commerce.productOf),
  groupInviteMessage: as("group_invite", commerce.groupInviteOf),
  newsletterAdminInviteMessage: as("newsletter_invite", commerce.newsletterInviteOf("admin")),
  newsletterFollowerInviteMessageV2: as("newsletter_invite", commerce.newsletterInviteOf("follower")),
  requestPaymentMessage: as("payment", commerce.paymentRequestOf),
  sendPaymentMessage: as("payment", commerce.paymentSentOf),
  declinePaymentRequestMessage: as("payment", commerce.paymentAnswerOf("declined")),
  cancelPaymentRequestMessage: as("payment", commerce.paymentAnswerOf("cancelled")),
  paymentInviteMessage: as("payment", commerce.paymentInviteOf),
  invoiceMessage: as("payment", commerce.invoiceOf),
  albumMessage: as("album", (_, sent) =>
    present({ images: numberOf(sent.expectedImageCount), videos: numberOf(sent.expectedVideoCount) }),
  ),
  pinInChatMessage: as("pin", commerce.pinOf),
  keepInChatMessage: as("keep", commerce.keepOf),
  callLogMesssage: as("call_log", commerce.callLogOf),
  stickerPackMessage: as("sticker_pack", commerce.stickerPackOf),
  requestPhoneNumberMessage: as("phone_request", () => ({})),
  questionResponseMessage: as("text", spoken),
  statusQuestionAnswerMessage: as("text", spoken),
};

/** Content, and what stood around it. */
export type Found = { content: Content; unwrapped: Unwrapped };

/**
 * The content of a message, or of a quotation or an edit. What has no reader, or cannot be read by it, becomes `unsupported`
 * with all that was sent. Undefined when there is nothing in it but what devices need.
 */
export function contentOf(reading: Reading, message: proto.IMessage): Found | undefined {
  const found = unwrapped(message);
  if (!found) return undefined;
  const { name, sent } = found;
  // The reader of a name takes what stands under that name.
  const read = READERS[name] as ((reading: Reading, sent: unknown) => Content | undefined) | undefined;
  const all: Reading = { ...reading, info: found.info ?? reading.info };
  return { content: read?.(all, sent) ?? unsupported(name, sent), unwrapped: found };
}

const AS_JSON = { longs: String, enums: String, bytes: String, json: true };

// Previews are not told: they are large, and the file itself can be fetched.
const isPreview = (name: string) => /thumbnail$|^waveform$|sidecar$/i.test(name);

function unsupported(name: keyof proto.IMessage, sent: unknown): Content {
  const plain = proto.Message.toObject(proto.Message.fromObject({ [name]: sent }), AS_JSON)[name];
  const json = JSON.stringify(plain ?? null, (key, value: unknown) => (isPreview(key) ? undefined : value));
  return {
    type: "unsupported",
    unsupported: present({ type: name, content: some({ [name]: JSON.parse(json) ?? undefined }) }),
  };
}
