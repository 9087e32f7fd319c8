// Every kind of message that @great-detail/whatsapp knows.
import { Client, MessageType } from "@great-detail/whatsapp";
import type { Known, Way } from "./way.ts";

export const greatDetailOf = ({ url, key, fetch }: Way) =>
  new Client({
    prefixUrl: url,
    graphVersion: "v23.0",
    request: { headers: { authorization: `Bearer ${key}` }, fetch },
  });

type Message = Parameters<Client["message"]["createMessage"]>[0];

export function greatDetail(way: Way): Known {
  const { message } = greatDetailOf(way);
  // Its types want what Meta's own pages call optional.
  const send =
    (type: MessageType | "reaction", content: unknown, more: object = {}) =>
    () =>
      message
        .createMessage({ phoneNumberID: way.number, to: way.to, type, [type]: content, ...more } as unknown as Message)
        .json();
  return {
    text: send(MessageType.Text, { body: "Grüße 👋", preview_url: true }, { biz_opaque_callback_data: "order 8" }),
    reply: send(MessageType.Text, { body: "a" }, { context: { message_id: way.answers } }),
    group: send(MessageType.Text, { body: "a" }, { recipientType: "group", to: "Y2FwaV9ncm91cDoxNzA1NTU1MDEzOQZD" }),
    audio: send(MessageType.Audio, { id: "1013859600285441" }),
    document: send(MessageType.Document, { link: "https://example.com/a.pdf", filename: "a.pdf" }),
    image: send(MessageType.Image, { id: "1479537139650973", caption: "An image" }),
    video: send(MessageType.Video, { link: "https://example.com/a.mp4" }),
    sticker: send(MessageType.Sticker, { id: "798882015472548" }),
    location: send(MessageType.Location, { latitude: "37.44", longitude: "-122.16", name: "N", address: "A" }),
    contacts: send(MessageType.Contacts, [
      { name: { formatted_name: "Ada L", last_name: "L" }, birthday: "1999-01-23" },
    ]),
    reaction: send("reaction", { message_id: way.answers, emoji: "👍" }),
    template: send(MessageType.Template, {
      name: "order",
      language: { code: "en_US" },
      components: [
        { type: "header", parameters: [{ type: "image", image: { id: "1" } }] },
        {
          type: "body",
          parameters: [{ type: "currency", currency: { fallback_value: "$1", code: "USD", amount_1000: 1000 } }],
        },
        { type: "button", sub_type: "QUICK_REPLY", index: 0, parameters: [{ type: "payload", payload: "p" }] },
      ],
    }),
    interactive: send(MessageType.Interactive, {
      type: "button",
      body: { text: "Which?" },
      action: { buttons: [{ type: "reply", reply: { id: "yes", title: "Yes" } }] },
    }),
    read: () =>
      message
        .createStatus({
          phoneNumberID: way.number,
          message_id: way.answers,
          status: "read",
          typing_indicator: { type: "text" },
        })
        .json(),
  };
}
