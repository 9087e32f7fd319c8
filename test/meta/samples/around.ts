import { ANA, AT, BUSINESS_PHONE, rateLimited, SECONDS, status, value } from "../payloads.ts";
import { ana, anaChat, type Sample, theFault } from "./sample.ts";

export const AROUND: Sample[] = [
  ...["control_passed", "control_taken"].map((change) => ({
    field: "messaging_handovers",
    sent: {
      messaging_product: "whatsapp",
      sender: { phone_number: ANA.phone, user_id: ANA.user_id },
      recipient: { phone_number_id: "9", display_phone_number: BUSINESS_PHONE },
      type: change,
      timestamp: String(SECONDS),
      [change]: {
        previous_owner_app_id: 1066355071287456,
        previous_owner_role: "ai_agent",
        new_owner_role: "escalation",
        metadata: "asks for a human",
        conversation_context: { type: "summary", summary: { text: "wants a refund" } },
      },
    },
    type: "business.handover",
    data: {
      entry_id: "waba",
      at: AT,
      chat: anaChat,
      person: ana,
      change,
      previous_owner_app_id: "1066355071287456",
      previous_owner_role: "ai_agent",
      new_owner_role: "escalation",
      metadata: "asks for a human",
      summary: "wants a refund",
    },
  })),
  {
    field: "automatic_events",
    sent: value({
      automatic_events: [
        {
          id: "wamid.lead",
          event_name: "Purchase",
          timestamp: SECONDS,
          ctwa_clid: "c",
          custom_data: { currency: "EUR", value: 9.5 },
        },
      ],
    }),
    type: "business.automatic_event",
    data: {
      entry_id: "waba",
      at: AT,
      message_id: "wamid.lead",
      event_name: "Purchase",
      ctwa_clid: "c",
      currency: "EUR",
      value: 9.5,
    },
  },
  {
    field: "tracking_events",
    sent: {
      events: [{ event_name: "AddToCart", timestamp: SECONDS, tracking_data: { click_id: "c", tracking_token: "t" } }],
    },
    type: "business.tracking_event",
    data: { entry_id: "waba", at: AT, event_name: "AddToCart", click_id: "c", tracking_token: "t" },
  },
  {
    field: "messages",
    sent: value({
      user_actions: [
        {
          action_type: "marketing_messages_link_click",
          timestamp: String(SECONDS),
          marketing_messages_link_click_data: {
            click_component: "cta",
            product_id: 5,
            click_id: "c",
            tracking_token: "t",
          },
        },
        { action_type: "landing_page_view" },
      ],
    }),
    type: "business.user_actions",
    data: {
      user_actions: [
        {
          action: "marketing_messages_link_click",
          at: AT,
          component: "cta",
          product_id: "5",
          click_id: "c",
          tracking_token: "t",
        },
        { action: "landing_page_view" },
      ],
    },
  },
  { field: "messages", sent: value({ errors: [rateLimited] }), type: "business.errors", data: { errors: [theFault] } },
  {
    field: "messages",
    sent: value({
      statuses: [status({ type: "payment", status: "captured", payment: { reference_id: 5, amount: { value: 1 } } })],
    }),
    type: "message.payment",
    data: {
      message_id: "wamid.sent",
      chat: anaChat,
      status: "captured",
      at: AT,
      recipient: { id: ANA.phone, phone: `+${ANA.phone}` },
      payment: { reference_id: "5", amount: { value: 1 } },
    },
  },
];
