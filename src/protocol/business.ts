import { z } from "zod";
import { came } from "./came.ts";
import { Chat, Fault, Person, Text, Time } from "./person.ts";

const Waba = z.object({
  waba_id: Text.optional(),
  owner_business_id: Text.optional(),
  partner_app_id: Text.optional(),
  ad_account_id: Text.optional(),
  solution_id: Text.optional(),
  solution_partner_business_ids: z.array(Text).optional(),
});

const AlertState = Text.optional().describe("ACTIVATED or DEACTIVATED");

/** What Meta calls an account: the business that the number belongs to. */
const ACCOUNT = {
  "business.review": z
    .object({ ...came, decision: Text.describe("APPROVED, REJECTED, PENDING or DEFERRED") })
    .describe("Meta reviewed the business. When it is rejected, appeal in Meta's Business Manager."),
  "business.alert": z
    .object({
      ...came,
      entity_type: Text.optional().describe("what it is about: BUSINESS, WABA or a phone number"),
      entity_id: Text.optional(),
      severity: Text.optional().describe("CRITICAL, WARNING or INFORMATIONAL"),
      status: Text.optional().describe("ACTIVE, or NONE when it is over"),
      alert: Text.describe("what is wrong, as Meta names it"),
      description: Text.optional(),
    })
    .describe("Meta warns of something, such as limits that cannot be raised. Show `description` to the operator."),
  "business.restricted": z
    .object({
      ...came,
      restrictions: z.array(
        z.object({
          restriction: Text.describe("e.g. RESTRICTED_BIZ_INITIATED_MESSAGING"),
          expires_at: Time.optional(),
        }),
      ),
    })
    .describe("Meta takes abilities away for a while. Stop what is restricted until `expires_at`."),
  "business.violation": z
    .object({ ...came, violation: Text.optional().describe("the policy, e.g. ADULT") })
    .describe("The business broke one of Meta's policies. Stop it before Meta restricts or disables the account."),
  "business.ban": z
    .object({
      ...came,
      state: Text.describe("DISABLE, SCHEDULE_FOR_DISABLE or REINSTATE"),
      date: Text.optional().describe("from when, as Meta writes it"),
    })
    .describe(
      "Meta disables the business account, will, or has taken it back. Appeal; nothing can be sent while disabled.",
    ),
  "business.deleted": z.object(came).describe("The business account was deleted at Meta. Nothing comes any more."),
  "business.offboarded": z
    .object(came)
    .describe("The number left the Cloud API, e.g. for the WhatsApp Business app alone. Link it anew to go on."),
  "business.reconnected": z.object(came).describe("A number that had left is back. Go on as before."),
  "business.verified": z.object(came).describe("Meta verified the business. Show it."),
  "business.partner": z
    .object({
      ...came,
      change: z.enum(["added", "removed", "app_installed", "app_uninstalled"]),
      business: Waba.optional(),
      disconnection: z
        .object({
          reason: Text.optional().describe("e.g. CHANGE_NUMBER, PRIMARY_INACTIVITY"),
          initiated_by: Text.optional().describe("USER or SYSTEM"),
        })
        .optional()
        .describe("why a number that is in the WhatsApp Business app too was taken from the partner"),
    })
    .describe(
      "A partner or its app was given access to the business account, or lost it. Onboard it, or stop sending for it.",
    ),
  "business.partner_certification": z
    .object({
      ...came,
      client_business_id: Text.optional(),
      status: Text.optional(),
      rejection_reasons: z.array(Text).optional(),
    })
    .describe("Meta decided on a client of the partner programme. Mend what `rejection_reasons` name."),
  "business.partner_solution": z
    .object({
      ...came,
      change: Text.describe("SOLUTION_CREATED or SOLUTION_UPDATED"),
      solution_id: Text.optional(),
      status: Text.optional().describe("INITIATED, ACTIVE, REJECTED, DRAFT, PENDING_DEACTIVATION or DEACTIVATED"),
    })
    .describe("A solution shared with a partner came further. Accept it or take note of its `status`."),
  "business.ad_account": z
    .object({ ...came, business: Waba.optional() })
    .describe("An advertising account was linked. Take note of `business.ad_account_id`."),
  "business.terms_signed": z
    .object({ ...came, business: Waba.optional() })
    .describe("The terms of marketing messages were signed. They can be sent from now on."),
  "business.country": z
    .object({ ...came, country: Text.optional().describe("two letters") })
    .describe("The business's main country was set or changed. Prices may follow it."),
  "business.international_rates": z
    .object({
      ...came,
      starts_at: Time.optional(),
      exceptions: z.array(z.object({ country: Text.optional(), starts_at: Time.optional() })).optional(),
    })
    .describe("Authentication messages to other countries will cost the international rate. Plan for it."),
  "business.pricing_tier": z
    .object({
      ...came,
      updated_at: Time.optional(),
      category: Text.optional(),
      tier: Text.optional().describe("from and to, in messages: 25000001:50000000"),
      month: Text.optional().describe("the month it is for: 2025-11"),
      region: Text.optional(),
    })
    .describe("The business reached another price by volume. Take note of it."),
  "business.capability": z
    .object({
      ...came,
      messaging_limit: Text.optional().describe("people the business may write to first in 24 h, e.g. TIER_10K"),
      limit_per_number: Text.optional().describe("the same, of each number, as formerly told; -1: all"),
      numbers_per_waba: z.number().optional(),
      numbers_per_business: z.number().optional(),
    })
    .describe("What the business may do changed. Keep below `messaging_limit`."),
} as const;

/** What happens around the business's conversations. */
const AROUND = {
  "business.flow_status": z
    .object({
      ...came,
      flow_id: Text,
      previous_status: Text.optional(),
      status: Text.optional().describe("DRAFT, PUBLISHED, BLOCKED, THROTTLED or DEPRECATED"),
      message: Text.optional(),
      warning: Text.optional().describe("its version will soon freeze"),
    })
    .describe("A flow's status changed. Send only what is PUBLISHED; migrate it when there is a `warning`."),
  "business.flow_expiry": z
    .object({ ...came, flow_id: Text, warning: Text.optional() })
    .describe("A flow's version will expire. Migrate it before it can no longer be sent."),
  "business.flow_alert": z
    .object({
      ...came,
      flow_id: Text,
      measure: z.enum(["client_error_rate", "endpoint_error_rate", "endpoint_latency", "endpoint_availability"]),
      state: AlertState,
      message: Text.optional(),
      threshold: z.number().optional().describe("percent, or milliseconds of latency"),
      error_rate: z.number().optional().describe("percent"),
      errors: z
        .array(z.object({ type: Text.optional(), rate: z.number().optional(), count: z.number().optional() }))
        .optional(),
      p50_latency: z.number().optional().describe("milliseconds"),
      p90_latency: z.number().optional().describe("milliseconds"),
      requests_count: z.number().optional(),
      availability: z.number().optional().describe("percent"),
    })
    .describe("A flow's endpoint or clients are worse than a threshold, or well again. See to the endpoint."),
  "business.payment_configuration": z
    .object({
      ...came,
      name: Text,
      provider: Text.optional(),
      provider_mid: Text.optional(),
      status: Text.optional().describe("Active, Needs Connecting or Needs Testing"),
      created_at: Time.optional(),
      updated_at: Time.optional(),
    })
    .describe("A way to be paid was set up or changed. Ask for payments only through one that is Active."),
  "business.automatic_event": z
    .object({
      ...came,
      message_id: Text.optional().describe("the message in which WhatsApp noticed it"),
      event_name: Text.describe("LeadSubmitted or Purchase"),
      ctwa_clid: Text.optional().describe("the click on an advertisement it goes back to"),
      currency: Text.optional(),
      value: z.number().optional(),
    })
    .describe(
      "WhatsApp noticed a lead or a purchase in a chat that an advertisement began. Report it as a conversion.",
    ),
  "business.tracking_event": z
    .object({
      ...came,
      event_name: Text,
      click_id: Text.optional(),
      tracking_token: Text.optional(),
    })
    .describe("A click on a marketing message led to something. Count it for `click_id`."),
  "business.user_actions": z
    .object({
      user_actions: z.array(
        z.object({
          action: Text.describe("marketing_messages_link_click, landing_page_view; Meta may send others"),
          at: Time.optional(),
          component: Text.optional().describe("what was clicked: cta or body"),
          product_id: Text.optional(),
          click_id: Text.optional(),
          tracking_token: Text.optional(),
        }),
      ),
    })
    .describe("People followed a marketing message's link or saw its page; nobody is named. Count them."),
  "business.handover": z
    .object({
      ...came,
      chat: Chat,
      person: Person,
      change: z.enum(["control_passed", "control_taken"]),
      previous_owner_app_id: Text.optional(),
      previous_owner_role: Text.optional(),
      new_owner_app_id: Text.optional(),
      new_owner_role: Text.optional(),
      metadata: Text.optional().describe("what the app that passed it says"),
      summary: Text.optional().describe("WhatsApp's own summary of the conversation so far"),
    })
    .describe("Another app or a person answers the chat from now on. Answer only while it is yours."),
  "business.errors": z
    .object({ errors: z.array(Fault) })
    .describe(
      "WhatsApp could not do something for the number as a whole, such as keep up with its rate. Tell the operator.",
    ),
} as const;

/** What Meta tells of the business behind the numbers. */
export const BUSINESS_EVENTS = { ...ACCOUNT, ...AROUND } as const;
