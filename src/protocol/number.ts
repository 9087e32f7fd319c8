import { z } from "zod";
import { came } from "./came.ts";
import { Text } from "./person.ts";

const number = { ...came, phone: Text.optional().describe("which number, E.164 when it can be read as one") };

const Hours = z.object({
  status: Text.optional(),
  timezone_id: Text.optional(),
  weekly_operating_hours: z
    .array(
      z
        .object({ day_of_week: Text.optional(), open_time: Text.optional(), close_time: Text.optional() })
        .describe("HHMM"),
    )
    .optional(),
  holiday_schedule: z
    .array(z.object({ date: Text.optional(), start_time: Text.optional(), end_time: Text.optional() }))
    .optional(),
});

const Calling = z.object({
  status: Text.optional().describe("ENABLED or DISABLED"),
  call_icon_visibility: Text.optional(),
  callback_permission_status: Text.optional(),
  call_hours: Hours.optional(),
  sip: z
    .object({
      status: Text.optional(),
      servers: z.array(z.object({ hostname: Text.optional(), port: z.number().optional() })).optional(),
    })
    .optional(),
});

/** What becomes of a business number at Meta. */
export const NUMBER_EVENTS = {
  "number.quality": z
    .object({
      ...number,
      change: Text.describe(
        "ONBOARDING, THROUGHPUT_UPGRADE; formerly UPGRADE, DOWNGRADE, FLAGGED (people complain), UNFLAGGED",
      ),
      messaging_limit: Text.optional().describe("people it may write to first in 24 h, e.g. TIER_10K"),
      previous_limit: Text.optional(),
    })
    .describe("What the number may send changed. Keep below `messaging_limit`; send less when it is FLAGGED."),
  "number.name": z
    .object({
      ...number,
      decision: Text.describe("APPROVED, REJECTED, DEFERRED or PENDING"),
      requested_name: Text.optional(),
      rejection_reason: Text.optional(),
    })
    .describe("Meta decided on a display name. When it is rejected, ask for another."),
  "number.username": z
    .object({
      ...number,
      username: Text.optional().describe("absent when it was deleted"),
      status: Text.describe("reserved, approved or deleted"),
    })
    .describe("The number's username changed. Show the new one."),
  "number.settings": z
    .object({
      ...came,
      phone_number_id: Text.optional(),
      kind: Text.optional().describe("what kind of settings, e.g. PHONE_NUMBER_SETTINGS"),
      settings: z.looseObject({ calling: Calling.optional() }).describe("what is set now, as Meta names it"),
    })
    .describe("Settings of the number were changed. Replace the copy you keep of them."),
  "number.security": z
    .object({
      ...number,
      change: Text.describe("PIN_CHANGED, PIN_RESET_REQUEST or PIN_REQUEST_SUCCESS"),
      requester: Text.optional().describe("Meta's id of who asked for it"),
    })
    .describe("Somebody changed the number's two-step PIN, or asks to. Warn the operator unless it was you."),
} as const;
