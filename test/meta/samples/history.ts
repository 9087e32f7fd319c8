import { ANA, AT, BUSINESS_PHONE, type Json, rateLimited, value, text } from "../payloads.ts";
import { business } from "../told.ts";
import { anaChat, type Sample, theFault } from "./sample.ts";

// As it is on the wire: what is undefined is not there.
const old = (id: string, more: Json): Json =>
  JSON.parse(JSON.stringify({ ...text("old", { id, from_user_id: undefined }), ...more }));
const oldText = { sent_at: AT, type: "text", text: { body: "old" } };
export const HISTORY: Sample[] = [
  {
    field: "history",
    sent: value({
      history: [
        {
          metadata: { phase: 0, chunk_order: 1, progress: 55 },
          threads: [
            {
              id: ANA.phone,
              messages: [
                old("wamid.1", { from: BUSINESS_PHONE, history_context: { status: "READ" } }),
                old("wamid.2", { history_context: { status: "PENDING" }, type: "media_placeholder", text: undefined }),
              ],
            },
            {
              context: { user_id: "GB.112233", username: "@benny" },
              messages: [
                old("wamid.3", { from: undefined, from_user_id: "GB.112233" }),
                old("wamid.4", { from: BUSINESS_PHONE }),
              ],
            },
          ],
        },
      ],
    }),
    type: "history.batch",
    data: {
      phase: 0,
      chunk: 1,
      progress: 55,
      messages: [
        {
          message_id: "wamid.1",
          chat: anaChat,
          from: business,
          to: { id: ANA.phone, phone: `+${ANA.phone}` },
          from_me: true,
          ...oldText,
          status: "read",
        },
        {
          message_id: "wamid.2",
          chat: anaChat,
          from: { id: ANA.phone, phone: `+${ANA.phone}` },
          to: business,
          from_me: false,
          sent_at: AT,
          type: "unsupported",
          unsupported: { type: "media_placeholder" },
          status: "pending",
        },
        {
          message_id: "wamid.3",
          chat: { id: "GB.112233", kind: "user" },
          from: { id: "GB.112233", user_id: "GB.112233", username: "benny" },
          to: business,
          from_me: false,
          ...oldText,
        },
        {
          message_id: "wamid.4",
          chat: { id: "GB.112233", kind: "user" },
          from: business,
          to: { id: "GB.112233", user_id: "GB.112233", username: "benny" },
          from_me: true,
          ...oldText,
        },
      ],
    },
  },
  {
    field: "history",
    sent: value({
      messages: [old("wamid.2", { type: "image", text: undefined, image: { id: "7001", mime_type: "image/jpeg" } })],
    }),
    type: "history.batch",
    data: {
      messages: [
        {
          message_id: "wamid.2",
          chat: anaChat,
          from: { id: ANA.phone, phone: `+${ANA.phone}` },
          to: business,
          from_me: false,
          sent_at: AT,
          type: "image",
          image: { id: "7001", mime_type: "image/jpeg" },
        },
      ],
    },
  },
  {
    field: "history",
    sent: value({ history: [{ errors: [{ code: 2593109, title: "off" }] }] }),
    type: "history.failed",
    data: { declined: true, errors: [{ code: 2593109, title: "off" }] },
  },
  {
    field: "history",
    sent: value({ history: [{ errors: [rateLimited] }] }),
    type: "history.failed",
    data: { declined: false, errors: [theFault] },
  },
];
