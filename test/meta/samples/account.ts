import { AT, type Json, SECONDS } from "../payloads.ts";
import { came, type Sample } from "./sample.ts";

const waba = {
  waba_id: "55",
  owner_business_id: "66",
  partner_app_id: "77",
  solution_partner_business_ids: ["88", "99"],
};

const update = (event: string, type: string, { sent = {}, data = {} }: { sent?: Json; data?: Json } = {}): Sample => ({
  field: "account_update",
  sent: { event, ...sent },
  type: `business.${type}`,
  data: { ...came, ...data },
});

export const ACCOUNT: Sample[] = [
  update("ACCOUNT_DELETED", "deleted"),
  update("ACCOUNT_OFFBOARDED", "offboarded"),
  update("ACCOUNT_RECONNECTED", "reconnected"),
  update("VERIFIED_ACCOUNT", "verified"),
  update("ACCOUNT_RESTRICTION", "restricted", {
    sent: {
      restriction_info: [
        { restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expiration: SECONDS },
        { restriction_type: "RESTRICTED_ADD_PHONE_NUMBER_ACTION" },
      ],
    },
    data: {
      restrictions: [
        { restriction: "RESTRICTED_BIZ_INITIATED_MESSAGING", expires_at: AT },
        { restriction: "RESTRICTED_ADD_PHONE_NUMBER_ACTION" },
      ],
    },
  }),
  update("ACCOUNT_VIOLATION", "violation", {
    sent: { violation_info: { violation_type: "ADULT" } },
    data: { violation: "ADULT" },
  }),
  update("DISABLED_UPDATE", "ban", {
    sent: { ban_info: { waba_ban_state: "DISABLE", waba_ban_date: "May 4, 2026" } },
    data: { state: "DISABLE", date: "May 4, 2026" },
  }),
  ...["ADDED", "APP_INSTALLED", "APP_UNINSTALLED"].map((change) =>
    update(`PARTNER_${change}`, "partner", {
      sent: { waba_info: waba },
      data: { change: change.toLowerCase(), business: waba },
    }),
  ),
  update("PARTNER_REMOVED", "partner", {
    sent: { waba_info: waba, disconnection_info: { reason: "CHANGE_NUMBER", initiated_by: "USER" } },
    data: {
      change: "removed",
      business: waba,
      disconnection: { reason: "CHANGE_NUMBER", initiated_by: "USER" },
    },
  }),
  update("PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE", "partner_certification", {
    sent: {
      partner_client_certification_info: {
        client_business_id: "12",
        status: "FAILED",
        rejection_reasons: ["ADDRESS_NOT_MATCHING", "NONE"],
      },
    },
    data: { client_business_id: "12", status: "FAILED", rejection_reasons: ["ADDRESS_NOT_MATCHING"] },
  }),
  update("AD_ACCOUNT_LINKED", "ad_account", {
    sent: { waba_info: { waba_id: 55, ad_account_id: "a1" } },
    data: { business: { waba_id: "55", ad_account_id: "a1" } },
  }),
  update("MM_LITE_TERMS_SIGNED", "terms_signed", {
    sent: { waba_info: { waba_id: "55" } },
    data: { business: { waba_id: "55" } },
  }),
  update("BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE", "country", { sent: { country: "IN" }, data: { country: "IN" } }),
  update("AUTH_INTL_PRICE_ELIGIBILITY_UPDATE", "international_rates", {
    sent: {
      auth_international_rate_eligibility: {
        start_time: SECONDS,
        exception_countries: [{ country_code: "ID", start_time: String(SECONDS) }],
      },
    },
    data: { starts_at: AT, exceptions: [{ country: "ID", starts_at: AT }] },
  }),
  update("VOLUME_BASED_PRICING_TIER_UPDATE", "pricing_tier", {
    sent: {
      volume_tier_info: {
        tier_update_time: SECONDS,
        pricing_category: "UTILITY",
        tier: "25000001:50000000",
        effective_month: "2026-05",
        region: "INDIA",
      },
    },
    data: { updated_at: AT, category: "UTILITY", tier: "25000001:50000000", month: "2026-05", region: "INDIA" },
  }),
  {
    field: "account_review_update",
    sent: { decision: "REJECTED" },
    type: "business.review",
    data: { ...came, decision: "REJECTED" },
  },
  {
    field: "account_alerts",
    sent: {
      entity_type: "BUSINESS",
      entity_id: 506914307656634,
      alert_info: {
        alert_severity: "WARNING",
        alert_status: "ACTIVE",
        alert_type: "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED",
        alert_description: "Limits cannot be increased",
      },
    },
    type: "business.alert",
    data: {
      ...came,
      entity_type: "BUSINESS",
      entity_id: "506914307656634",
      severity: "WARNING",
      status: "ACTIVE",
      alert: "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED",
      description: "Limits cannot be increased",
    },
  },
  {
    field: "account_alerts",
    sent: { entity_id: "5", alert_severity: "CRITICAL", alert_type: "OBA_APPROVED" },
    type: "business.alert",
    data: { ...came, entity_id: "5", severity: "CRITICAL", alert: "OBA_APPROVED" },
  },
  {
    field: "business_capability_update",
    sent: { max_daily_conversations_per_business: "TIER_2K", max_phone_numbers_per_waba: 25 },
    type: "business.capability",
    data: { ...came, messaging_limit: "TIER_2K", numbers_per_waba: 25 },
  },
  {
    field: "business_capability_update",
    sent: { max_daily_conversation_per_phone: -1, max_phone_numbers_per_business: "20" },
    type: "business.capability",
    data: { ...came, limit_per_number: "-1", numbers_per_business: 20 },
  },
  {
    field: "partner_solutions",
    sent: { event: "SOLUTION_UPDATED", solution_id: 77, solution_status: "ACTIVE" },
    type: "business.partner_solution",
    data: { ...came, change: "SOLUTION_UPDATED", solution_id: "77", status: "ACTIVE" },
  },
  {
    field: "payment_configuration_update",
    sent: {
      configuration_name: "pay",
      provider_name: "razorpay",
      provider_mid: "acc",
      status: "Needs Testing",
      created_timestamp: SECONDS,
      updated_timestamp: SECONDS,
    },
    type: "business.payment_configuration",
    data: {
      ...came,
      name: "pay",
      provider: "razorpay",
      provider_mid: "acc",
      status: "Needs Testing",
      created_at: AT,
      updated_at: AT,
    },
  },
];
