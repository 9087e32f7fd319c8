import { type Json, list, members, number, type Read, text, time, within } from "../read.ts";
import { cameWith, type Told } from "./told.ts";
import { type Readers, type ReadValue, telling } from "./value.ts";

// Where what an update is about stands in an object of its own, its members are read out of that.
const inside = (name: string, readers: Readers): Readers =>
  Object.fromEntries(
    Object.entries(readers).map(([member, reader]) => {
      const [from, read] = Array.isArray(reader) ? reader : [member, reader];
      return [member, [name, within(from, read)]];
    }),
  );

const waba: [string, Read<Json>] = [
  "waba_info",
  members({
    waba_id: text,
    owner_business_id: text,
    partner_app_id: text,
    ad_account_id: text,
    solution_id: text,
    solution_partner_business_ids: list(text),
  }),
];

const restriction = members(
  { restriction: ["restriction_type", text], expires_at: ["expiration", time] },
  "restriction",
);

const partner = (change: string): ReadValue =>
  telling("business.partner", {
    change: () => change,
    business: waba,
    disconnection: ["disconnection_info", members({ reason: text, initiated_by: text })],
  });

const plain = (type: Told["type"]): ReadValue => telling(type, {});

/** What `account_update` says, by its `event`. */
const UPDATES = new Map<string, ReadValue>([
  ["ACCOUNT_DELETED", plain("business.deleted")],
  ["ACCOUNT_OFFBOARDED", plain("business.offboarded")],
  ["ACCOUNT_RECONNECTED", plain("business.reconnected")],
  ["VERIFIED_ACCOUNT", plain("business.verified")],
  [
    "ACCOUNT_RESTRICTION",
    telling("business.restricted", { restrictions: ["restriction_info", list(restriction)] }, "restrictions"),
  ],
  [
    "ACCOUNT_VIOLATION",
    telling("business.violation", inside("violation_info", { violation: ["violation_type", text] })),
  ],
  [
    "DISABLED_UPDATE",
    telling(
      "business.ban",
      inside("ban_info", { state: ["waba_ban_state", text], date: ["waba_ban_date", text] }),
      "state",
    ),
  ],
  ["PARTNER_ADDED", partner("added")],
  ["PARTNER_REMOVED", partner("removed")],
  ["PARTNER_APP_INSTALLED", partner("app_installed")],
  ["PARTNER_APP_UNINSTALLED", partner("app_uninstalled")],
  [
    "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE",
    telling(
      "business.partner_certification",
      inside("partner_client_certification_info", {
        client_business_id: text,
        status: text,
        rejection_reasons: list((value) => (value === "NONE" ? undefined : text(value))),
      }),
    ),
  ],
  ["AD_ACCOUNT_LINKED", telling("business.ad_account", { business: waba })],
  ["MM_LITE_TERMS_SIGNED", telling("business.terms_signed", { business: waba })],
  ["BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE", telling("business.country", { country: text })],
  [
    "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE",
    telling(
      "business.international_rates",
      inside("auth_international_rate_eligibility", {
        starts_at: ["start_time", time],
        exceptions: [
          "exception_countries",
          list(members({ country: ["country_code", text], starts_at: ["start_time", time] })),
        ],
      }),
    ),
  ],
  [
    "VOLUME_BASED_PRICING_TIER_UPDATE",
    telling(
      "business.pricing_tier",
      inside("volume_tier_info", {
        updated_at: ["tier_update_time", time],
        category: ["pricing_category", text],
        tier: text,
        month: ["effective_month", text],
        region: text,
      }),
    ),
  ],
]);

const update: ReadValue = (scope, value) => UPDATES.get(text(value["event"]) ?? "")?.(scope, value);

// A dashboard's test has the alert's members flat.
const alert: ReadValue = (scope, value) =>
  telling(
    "business.alert",
    {
      entity_type: text,
      entity_id: text,
      severity: () => alertMember(value, "alert_severity"),
      status: () => alertMember(value, "alert_status"),
      alert: () => alertMember(value, "alert_type"),
      description: () => alertMember(value, "alert_description"),
    },
    "alert",
  )(scope, value);

const alertMember = (value: Json, name: string) => within(name, text)(value["alert_info"]) ?? text(value[name]);

const limits = members({
  // Which of the two Meta sends depends on the version of its webhooks.
  messaging_limit: ["max_daily_conversations_per_business", text],
  limit_per_number: ["max_daily_conversation_per_phone", text],
  numbers_per_waba: ["max_phone_numbers_per_waba", number],
  numbers_per_business: ["max_phone_numbers_per_business", number],
});

const capability: ReadValue = (scope, value) => {
  const found = limits(value);
  return found && { type: "business.capability", data: cameWith(scope, found) };
};

const solution = telling(
  "business.partner_solution",
  { change: ["event", text], solution_id: text, status: ["solution_status", text] },
  "change",
);

const payment = telling(
  "business.payment_configuration",
  {
    name: ["configuration_name", text],
    provider: ["provider_name", text],
    provider_mid: text,
    status: text,
    created_at: ["created_timestamp", time],
    updated_at: ["updated_timestamp", time],
  },
  "name",
);

/** The fields about the business behind a number. */
export const ACCOUNT_FIELDS: [string, ReadValue[]][] = [
  ["account_update", [update]],
  ["account_review_update", [telling("business.review", { decision: text }, "decision")]],
  ["account_alerts", [alert]],
  ["business_capability_update", [capability]],
  ["partner_solutions", [solution]],
  ["payment_configuration_update", [payment]],
];
