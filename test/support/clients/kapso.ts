// Every kind of message that @kapso/whatsapp-cloud-api knows.
import { WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import type { Known, Way } from "./way.ts";

const LINK = "https://example.com/a.png";
const header = { type: "image" as const, image: { link: LINK } };
const text = { type: "text" as const, text: "A header" };
const said = { bodyText: "Which?", footerText: "A footer" };
const buttons = [{ id: "yes", title: "Yes" }];
const product = { catalogId: "c", productRetailerId: "p" };

export const kapsoOf = ({ url, key, fetch }: Pick<Way, "url" | "key" | "fetch">) =>
  new WhatsAppClient({ baseUrl: url, accessToken: key, graphVersion: "v24.0", fetch });

export function kapso(way: Way): Known {
  const { messages } = kapsoOf(way);
  const at = { phoneNumberId: way.number, to: way.to };
  return {
    text: () => messages.sendText({ ...at, body: "Grüße 👋", previewUrl: true, bizOpaqueCallbackData: "order 7" }),
    "user id": () => messages.sendText({ phoneNumberId: way.number, recipient: "US.13491208655302741918", body: "a" }),
    reply: () => messages.sendText({ ...at, body: "a", contextMessageId: way.answers }),
    image: () => messages.sendImage({ ...at, image: { link: LINK, caption: "An image" } }),
    audio: () => messages.sendAudio({ ...at, audio: { id: "1013859600285441", voice: true } }),
    document: () => messages.sendDocument({ ...at, document: { id: "1", filename: "a.pdf", caption: "A file" } }),
    video: () => messages.sendVideo({ ...at, video: { id: "2", caption: "A video" } }),
    sticker: () => messages.sendSticker({ ...at, sticker: { id: "3" } }),
    location: () => messages.sendLocation({ ...at, location: { latitude: 0, longitude: 1.5, name: "A place" } }),
    contacts: () =>
      messages.sendContacts({
        ...at,
        contacts: [
          { name: { formattedName: "Ada L", firstName: "Ada" }, phones: [{ phone: "+15550001", waId: "15550001" }] },
        ],
      }),
    reaction: () => messages.sendReaction({ ...at, reaction: { messageId: way.answers, emoji: "👍" } }),
    "no reaction": () => messages.sendReaction({ ...at, reaction: { messageId: way.answers } }),
    template: () =>
      messages.sendTemplate({
        ...at,
        template: {
          name: "order",
          language: { code: "en_US", policy: "deterministic" },
          components: [
            { type: "body", parameters: [{ type: "text", text: "Ada", parameterName: "name" }] },
            { type: "button", subType: "url", index: "0", parameters: [{ type: "text", text: "x" }] },
          ],
        },
      }),
    buttons: () => messages.sendInteractiveButtons({ ...at, ...said, header, buttons }),
    list: () =>
      messages.sendInteractiveList({
        ...at,
        ...said,
        header: text,
        buttonText: "Choose",
        sections: [{ title: "All", rows: [{ id: "a", title: "A", description: "The first" }] }],
      }),
    product: () => messages.sendInteractiveProduct({ ...at, ...said, ...product }),
    "product list": () =>
      messages.sendInteractiveProductList({
        ...at,
        ...said,
        header: text,
        catalogId: "c",
        sections: [{ title: "All", productItems: [{ productRetailerId: "p" }] }],
      }),
    flow: () =>
      messages.sendInteractiveFlow({
        ...at,
        ...said,
        header: text,
        parameters: {
          flowId: "1",
          flowCta: "Open",
          flowToken: "t",
          flowAction: "navigate",
          flowActionPayload: { screen: "S", data: { some_key: 1 } },
        },
      }),
    address: () => messages.sendInteractiveAddress({ ...at, ...said, parameters: { country: "IN" } }),
    "location request": () =>
      messages.sendInteractiveLocationRequest({ ...at, ...said, parameters: { requestMessage: "Where?" } }),
    "call permission": () =>
      messages.sendInteractiveCallPermission({ ...at, ...said, parameters: { phoneNumber: "+15550001" } }),
    cta_url: () =>
      messages.sendInteractiveCtaUrl({ ...at, ...said, header, parameters: { displayText: "Go", url: LINK } }),
    "carousel of links": () =>
      messages.sendInteractiveCarousel({
        ...at,
        bodyText: "Which?",
        cards: [0, 1].map((cardIndex) => ({ cardIndex, header, action: { displayText: "Go", url: LINK } })),
      }),
    "carousel of replies": () =>
      messages.sendInteractiveCarousel({
        ...at,
        bodyText: "Which?",
        cards: [0, 1].map((cardIndex) => ({
          cardIndex,
          header,
          bodyText: "This one?",
          action: { buttons: [{ id: `card ${cardIndex}`, title: "This" }] },
        })),
      }),
    catalogue: () => messages.sendInteractiveCatalogMessage({ ...at, bodyText: "All we have", parameters: {} }),
    raw: () =>
      messages.sendInteractiveRaw({
        ...at,
        interactive: { type: "location_request_message", body: { text: "Where?" }, action: { name: "send_location" } },
      }),
    read: () => messages.markRead({ phoneNumberId: way.number, messageId: way.answers }),
    typing: () =>
      messages.markRead({ phoneNumberId: way.number, messageId: way.answers, typingIndicator: { type: "text" } }),
  };
}
