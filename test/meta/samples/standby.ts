import { ANA, AT, type Json, SECONDS, status, text, value } from "../payloads.ts";
import { business } from "../told.ts";
import { anaChat, anaNamed, contacts, type Sample } from "./sample.ts";

const standby = (more: Json): Json => value({ standby: { contacts, ...more } });
export const STANDBY: Sample[] = [
  {
    field: "standby",
    sent: standby({ messages: [text("hello")] }),
    type: "message.standby",
    data: {
      message_id: "wamid.one",
      chat: anaChat,
      from: anaNamed,
      to: business,
      from_me: false,
      sent_at: AT,
      type: "text",
      text: { body: "hello" },
    },
  },
  {
    field: "standby",
    sent: standby({
      message_echoes: [
        {
          id: "wamid.echo",
          timestamp: String(SECONDS),
          message: {
            messaging_product: "whatsapp",
            to: ANA.phone,
            recipient_type: "individual",
            type: "text",
            text: { body: "shipped", preview_url: true },
            context: { message_id: "wamid.zero" },
          },
        },
      ],
    }),
    type: "message.standby",
    data: {
      message_id: "wamid.echo",
      chat: anaChat,
      from: business,
      to: anaNamed,
      from_me: true,
      sent_at: AT,
      type: "text",
      text: { body: "shipped" },
      context: { message_id: "wamid.zero" },
    },
  },
  {
    field: "standby",
    sent: standby({ statuses: [status({})] }),
    type: "message.status",
    data: { message_id: "wamid.sent", chat: anaChat, status: "delivered", at: AT, recipient: anaNamed, standby: true },
  },
];
