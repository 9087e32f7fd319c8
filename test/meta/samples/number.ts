import { AT, SECONDS } from "../payloads.ts";
import { came, type Sample } from "./sample.ts";

const phone = "+15550123200";
const display_phone_number = "+1 555 012 3200";
export const NUMBER: Sample[] = [
  {
    field: "phone_number_quality_update",
    sent: { display_phone_number, event: "DOWNGRADE", current_limit: "TIER_2K", old_limit: "TIER_10K" },
    type: "number.quality",
    data: { ...came, phone, change: "DOWNGRADE", messaging_limit: "TIER_2K", previous_limit: "TIER_10K" },
  },
  {
    field: "phone_number_quality_update",
    sent: {
      display_phone_number,
      event: "ONBOARDING",
      current_limit: "x",
      max_daily_conversations_per_business: "TIER_250",
    },
    type: "number.quality",
    data: { ...came, phone, change: "ONBOARDING", messaging_limit: "TIER_250" },
  },
  {
    field: "phone_number_name_update",
    sent: { display_phone_number, decision: "REJECTED", requested_verified_name: "Shop", rejection_reason: null },
    type: "number.name",
    data: { ...came, phone, decision: "REJECTED", requested_name: "Shop" },
  },
  ...["business_username_update", "business_username_updates"].map((field) => ({
    field,
    sent: { display_phone_number, username: "@shop", status: "approved" },
    type: "number.username",
    data: { ...came, phone, username: "shop", status: "approved" },
  })),
  {
    field: "security",
    sent: { display_phone_number, event: "PIN_RESET_REQUEST", requester: 61555822107539 },
    type: "number.security",
    data: { ...came, phone, change: "PIN_RESET_REQUEST", requester: "61555822107539" },
  },
  {
    field: "account_settings_update",
    sent: {
      timestamp: String(SECONDS),
      type: "[phone_number_settings]",
      phone_number_settings: {
        phone_number_id: "9",
        calling: {
          status: "ENABLED",
          call_icon_visibility: "DEFAULT",
          callback_permission_status: "ENABLED",
          call_hours: {
            status: "ENABLED",
            timezone_id: "Europe/Berlin",
            weekly_operating_hours: [{ day_of_week: "MONDAY", open_time: "0400", close_time: "1020" }],
            holiday_schedule: [{ date: "2026-01-01", start_time: "0000", end_time: "2359" }],
          },
          sip: { status: "ENABLED", servers: [{ hostname: "sip.example.com", port: "9000" }] },
        },
        storage: { region: "DE" },
      },
    },
    type: "number.settings",
    data: {
      entry_id: "waba",
      at: AT,
      phone_number_id: "9",
      kind: "PHONE_NUMBER_SETTINGS",
      settings: {
        calling: {
          status: "ENABLED",
          call_icon_visibility: "DEFAULT",
          callback_permission_status: "ENABLED",
          call_hours: {
            status: "ENABLED",
            timezone_id: "Europe/Berlin",
            weekly_operating_hours: [{ day_of_week: "MONDAY", open_time: "0400", close_time: "1020" }],
            holiday_schedule: [{ date: "2026-01-01", start_time: "0000", end_time: "2359" }],
          },
          sip: { status: "ENABLED", servers: [{ hostname: "sip.example.com", port: 9000 }] },
        },
        storage: { region: "DE" },
      },
    },
  },
];
