import { proto } from "baileys";
import { ANA, AT, GROUP, ME, NEWSLETTER, person, SECONDS } from "./world.ts";
import { FILE, MEDIA } from "./said.ts";

const { Message } = proto;
const VCARD = [
  "BEGIN:VCARD",
  "VERSION:3.0",
  "N:Lovelace;Ada;King;Lady;",
  "FN:Ada Lovelace",
  "item1.TEL;type=CELL;waid=16505551234:+1 650-555-1234",
  "EMAIL;type=INTERNET;type=WORK:ada@example",
  " .com",
  "ORG:Engines\\, Ltd;Notes;",
  "TITLE:Analyst",
  "URL:https\\://example.com",
  "ADR;TYPE=HOME:;;1 Main St;London;;SW1;UK",
  "BDAY:1815-12-10",
  "END:VCARD",
].join("\r\n");
const CARD = {
  name: {
    formatted_name: "Ada Lovelace",
    first_name: "Ada",
    middle_name: "King",
    last_name: "Lovelace",
    prefix: "Lady",
  },
  phones: [{ phone: "+1 650-555-1234", wa_id: "16505551234", type: "CELL" }],
  emails: [{ email: "ada@example.com", type: "WORK" }],
  urls: [{ url: "https://example.com" }],
  addresses: [{ street: "1 Main St", city: "London", zip: "SW1", country: "UK", type: "HOME" }],
  org: { company: "Engines, Ltd", department: "Notes", title: "Analyst" },
  birthday: "1815-12-10",
  vcard: VCARD,
};
const key = (more: proto.IMessageKey = {}) => ({ remoteJid: ANA.phone, fromMe: false, id: "M0", ...more });
const options = [{ optionName: "Tea" }, { optionName: "Coffee" }];
const poll = { name: "Drink?", options, selectableOptionsCount: 1 };
const POLL = { name: "Drink?", options: ["Tea", "Coffee"], selectable_count: 1 };

/** Messages of every type, as WhatsApp has them and as events do. */
export const CONTENTS: [string, proto.IMessage, string, unknown][] = [
  ["text", { conversation: "Hello" }, "text", { body: "Hello" }],
  [
    "a link with what it leads to",
    {
      extendedTextMessage: {
        text: "See https://example.com",
        matchedText: "https://example.com",
        title: "Example",
        description: "A page",
        jpegThumbnail: new Uint8Array(9),
      },
    },
    "text",
    {
      body: "See https://example.com",
      preview: { url: "https://example.com", title: "Example", description: "A page" },
    },
  ],
  ["image", { imageMessage: { ...FILE, caption: "Us" } }, "image", { ...MEDIA, caption: "Us" }],
  ["video", { videoMessage: { ...FILE, seconds: 5, gifPlayback: true } }, "video", { ...MEDIA, seconds: 5, gif: true }],
  ["video note", { ptvMessage: { ...FILE, seconds: 5 } }, "video", { ...MEDIA, seconds: 5, video_note: true }],
  ["voice", { audioMessage: { ...FILE, ptt: true, seconds: 7 } }, "audio", { ...MEDIA, voice: true, seconds: 7 }],
  ["sound", { audioMessage: { ...FILE, seconds: 7 } }, "audio", { ...MEDIA, seconds: 7 }],
  [
    "document",
    { documentWithCaptionMessage: { message: { documentMessage: { ...FILE, fileName: "a.pdf", caption: "Read" } } } },
    "document",
    { ...MEDIA, filename: "a.pdf", caption: "Read" },
  ],
  ["sticker", { stickerMessage: { ...FILE, isAnimated: true } }, "sticker", { ...MEDIA, animated: true }],
  [
    "lottie sticker",
    { lottieStickerMessage: { message: { stickerMessage: { ...FILE, isLottie: true } } } },
    "sticker",
    { ...MEDIA, animated: true, lottie: true },
  ],
  [
    "location",
    { locationMessage: { degreesLatitude: 0, degreesLongitude: -3.5, name: "Null Island", address: "Sea" } },
    "location",
    { latitude: 0, longitude: -3.5, name: "Null Island", address: "Sea" },
  ],
  [
    "live location",
    {
      liveLocationMessage: {
        degreesLatitude: 1,
        degreesLongitude: 2,
        accuracyInMeters: 9,
        sequenceNumber: 3,
        caption: "Here",
      },
    },
    "location",
    { latitude: 1, longitude: 2, accuracy_meters: 9, live: true, live_sequence: 3, caption: "Here" },
  ],
  ["contact", { contactMessage: { displayName: "Ada", vcard: VCARD } }, "contacts", [CARD]],
  [
    "contacts",
    { contactsArrayMessage: { contacts: [{ displayName: "Ada", vcard: VCARD }, { displayName: "Nobody" }] } },
    "contacts",
    [CARD, { name: { formatted_name: "Nobody" } }],
  ],
  ["poll", { pollCreationMessage: poll }, "poll", POLL],
  ["poll 2", { pollCreationMessageV2: poll }, "poll", POLL],
  ["poll 3", { pollCreationMessageV3: poll }, "poll", POLL],
  ["poll 4", { pollCreationMessageV4: { message: { pollCreationMessage: poll } } }, "poll", POLL],
  [
    "quiz",
    { pollCreationMessageV5: { ...poll, pollType: Message.PollType.QUIZ, correctAnswer: { optionName: "Tea" } } },
    "poll",
    { ...POLL, quiz: true, correct_option: "Tea" },
  ],
  [
    "how a poll stands",
    { pollResultSnapshotMessage: { name: "Drink?", pollVotes: [{ optionName: "Tea", optionVoteCount: 2 }] } },
    "poll_result",
    { name: "Drink?", votes: [{ option: "Tea", count: 2 }] },
  ],
  [
    "event",
    {
      eventMessage: {
        name: "Tea",
        startTime: SECONDS,
        location: { name: "Home", degreesLatitude: 1, degreesLongitude: 2 },
        joinLink: "https://call.whatsapp.com/video/abc",
        extraGuestsAllowed: true,
      },
    },
    "event",
    {
      name: "Tea",
      starts_at: AT,
      location: { name: "Home", latitude: 1, longitude: 2 },
      link: "https://call.whatsapp.com/video/abc",
      call: "video",
      guests_allowed: true,
    },
  ],
  [
    "planned call",
    { scheduledCallCreationMessage: { title: "Talk", callType: 1, scheduledTimestampMs: SECONDS * 1000 } },
    "event",
    { name: "Talk", call: "voice", starts_at: AT },
  ],
  [
    "a button pressed",
    { buttonsResponseMessage: { selectedButtonId: "b1", selectedDisplayText: "Yes", type: 1 } },
    "interactive",
    { type: "button_reply", button_reply: { id: "b1", title: "Yes" } },
  ],
  [
    "a row chosen",
    { listResponseMessage: { title: "One", description: "First", singleSelectReply: { selectedRowId: "r1" } } },
    "interactive",
    { type: "list_reply", list_reply: { id: "r1", title: "One", description: "First" } },
  ],
  [
    "a template's button pressed",
    { templateButtonReplyMessage: { selectedId: "t1", selectedDisplayText: "Stop", selectedIndex: 0 } },
    "button",
    { payload: "t1", text: "Stop" },
  ],
  [
    "a form filled in",
    {
      interactiveResponseMessage: {
        body: { text: "Done" },
        nativeFlowResponseMessage: { name: "flow", paramsJson: '{"a":1}' },
      },
    },
    "interactive",
    { type: "nfm_reply", nfm_reply: { name: "flow", body: "Done", response_json: '{"a":1}', response: { a: 1 } } },
  ],
  [
    "order",
    {
      orderMessage: {
        orderId: "o1",
        orderTitle: "Shoes",
        itemCount: 2,
        status: 1,
        sellerJid: ANA.phone,
        totalAmount1000: 12_500,
        totalCurrencyCode: "EUR",
        message: "Please",
      },
    },
    "order",
    {
      order_id: "o1",
      title: "Shoes",
      item_count: 2,
      status: "inquiry",
      seller: person(ANA),
      total: { value: 12.5, currency: "EUR" },
      text: "Please",
    },
  ],
  [
    "product",
    {
      productMessage: {
        product: { productId: "p1", title: "Shoe", retailerId: "sku", priceAmount1000: 9_990, currencyCode: "EUR" },
        businessOwnerJid: ANA.phone,
      },
    },
    "product",
    {
      product_id: "p1",
      title: "Shoe",
      retailer_id: "sku",
      price: { value: 9.99, currency: "EUR" },
      business: person(ANA),
    },
  ],
  [
    "invitation into a group",
    { groupInviteMessage: { groupJid: GROUP, groupName: "Hikers", inviteCode: "AbC", inviteExpiration: SECONDS } },
    "group_invite",
    { group: { id: GROUP, kind: "group" }, name: "Hikers", code: "AbC", expires_at: AT },
  ],
  [
    "invitation to run a channel",
    { newsletterAdminInviteMessage: { newsletterJid: NEWSLETTER, newsletterName: "News" } },
    "newsletter_invite",
    { newsletter: { id: NEWSLETTER, kind: "newsletter" }, name: "News", role: "admin" },
  ],
  [
    "money asked for",
    {
      requestPaymentMessage: {
        amount: { value: 1250, offset: 100, currencyCode: "INR" },
        noteMessage: { conversation: "Lunch" },
        requestFrom: ANA.phone,
      },
    },
    "payment",
    { kind: "requested", amount: { value: 12.5, currency: "INR" }, note: "Lunch", from: person(ANA) },
  ],
  ["money sent", { sendPaymentMessage: { requestMessageKey: key() } }, "payment", { kind: "sent", message_id: "M0" }],
  [
    "money refused",
    { declinePaymentRequestMessage: { key: key() } },
    "payment",
    { kind: "declined", message_id: "M0" },
  ],
  ["album", { albumMessage: { expectedImageCount: 3, expectedVideoCount: 1 } }, "album", { images: 3, videos: 1 }],
  [
    "pin",
    { pinInChatMessage: { key: key(), type: 1 }, messageContextInfo: { messageAddOnDurationInSecs: 604_800 } },
    "pin",
    { message_id: "M0", from: person(ME), type: "pin", expiration_days: 7 },
  ],
  [
    "keep",
    { keepInChatMessage: { key: key({ fromMe: true }), keepType: 1 } },
    "keep",
    { message_id: "M0", from: person(ANA), kept: true },
  ],
  [
    "what became of a call",
    { callLogMesssage: { isVideo: true, callOutcome: 1, durationSecs: 0, callType: 0 } },
    "call_log",
    { video: true, outcome: "missed", kind: "regular", seconds: 0 },
  ],
  [
    "a set of stickers",
    { stickerPackMessage: { stickerPackId: "s", name: "Cats", publisher: "Me", stickers: [{ fileName: "1" }] } },
    "sticker_pack",
    { pack_id: "s", name: "Cats", publisher: "Me", stickers: 1 },
  ],
  ["a wish for the number", { requestPhoneNumberMessage: {} }, "phone_request", {}],
  [
    "a wrapper in a wrapper",
    { ephemeralMessage: { message: { viewOnceMessageV2: { message: { imageMessage: FILE } } } } },
    "image",
    MEDIA,
  ],
  [
    "what has no type here",
    { statusNotificationMessage: { type: 2, originalMessageKey: key() } },
    "unsupported",
    {
      type: "statusNotificationMessage",
      content: { statusNotificationMessage: { type: "STATUS_RESHARE", originalMessageKey: key() } },
    },
  ],
  [
    "a file that is nowhere",
    { imageMessage: { caption: "?" } },
    "unsupported",
    { type: "imageMessage", content: { imageMessage: { caption: "?" } } },
  ],
];
