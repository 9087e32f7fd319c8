import { ANA, AT, SECONDS, value } from "../payloads.ts";
import { ana, anaChat, anaNamed, contacts, type Sample } from "./sample.ts";

export const PEOPLE: Sample[] = [
  {
    field: "user_preferences",
    sent: value({
      contacts,
      user_preferences: [
        {
          wa_id: ANA.phone,
          category: "marketing_messages",
          value: "signup",
          signup_id: 5,
          detail: "by link",
          timestamp: SECONDS,
        },
      ],
    }),
    type: "contact.preference",
    data: {
      chat: anaChat,
      person: anaNamed,
      category: "marketing_messages",
      value: "signup",
      signup_id: "5",
      detail: "by link",
      at: AT,
    },
  },
  {
    field: "user_id_update",
    sent: value({
      contacts,
      user_id_update: [
        {
          wa_id: ANA.phone,
          detail: "updated",
          user_id: { previous: "ES.1", current: "ES.2" },
          parent_user_id: { previous: "ES.ENT.1", current: "ES.ENT.2" },
          timestamp: String(SECONDS),
        },
      ],
    }),
    type: "identity.changed",
    data: {
      chat: anaChat,
      change: "user_id",
      previous: { ...anaNamed, user_id: "ES.1", parent_user_id: "ES.ENT.1" },
      current: { ...anaNamed, user_id: "ES.2", parent_user_id: "ES.ENT.2" },
      at: AT,
      body: "updated",
    },
  },
  {
    field: "smb_app_state_sync",
    sent: value({
      state_sync: [
        {
          type: "contact",
          action: "add",
          contact: {
            full_name: "Ana B.",
            first_name: "Ana",
            phone_number: ANA.phone,
            user_id: ANA.user_id,
            username: "ana.writes",
          },
          metadata: { timestamp: String(SECONDS) },
        },
      ],
    }),
    type: "contact.updated",
    data: { person: { ...ana, username: "ana.writes" }, full_name: "Ana B.", first_name: "Ana", at: AT },
  },
  {
    field: "smb_app_state_sync",
    sent: value({ state_sync: [{ type: "contact", action: "remove", contact: { phone_number: ANA.phone } }] }),
    type: "contact.removed",
    data: { person: { id: ANA.phone, phone: `+${ANA.phone}` } },
  },
];
