import { expect, test } from "vitest";
import { healthIn } from "#src/meta/health.ts";
import { eventsOf } from "./told.ts";

const T = 1_777_896_000;
const since = new Date(T * 1_000).toISOString();
const template = { message_template_id: 12, message_template_name: "hello", message_template_language: "en" };
const which = { template_id: "12", name: "hello", language: "en" };

test.each<[field: string, value: object, side: object]>([
  [
    "security",
    { event: "PIN_RESET_REQUEST", requester: 61 },
    { aspect: "security", state: "PIN_RESET_REQUEST", requester: "61" },
  ],
  ["security", { event: "PIN_CHANGED" }, { aspect: "security", state: "PIN_CHANGED" }],
  [
    "message_template_status_update",
    { event: "REJECTED", ...template, reason: "NONE" },
    { aspect: "template", state: "REJECTED", ...which },
  ],
  [
    "message_template_quality_update",
    { previous_quality_score: "GREEN", new_quality_score: "RED", ...template },
    { aspect: "template_quality", state: "RED", ...which },
  ],
  [
    "account_alerts",
    { alert_info: { alert_severity: "CRITICAL", alert_status: "ACTIVE", alert_type: "LIMITS" } },
    { aspect: "alert", state: "active", alert: "LIMITS", severity: "CRITICAL" },
  ],
  [
    "account_alerts",
    { alert_info: { alert_severity: "CRITICAL", alert_status: "NONE", alert_type: "LIMITS" } },
    { aspect: "alert", state: "none", alert: "LIMITS", severity: "CRITICAL" },
  ],
  [
    "business_capability_update",
    { max_daily_conversations_per_business: "TIER_2K" },
    { aspect: "messaging_limit", state: "TIER_2K" },
  ],
  ["account_review_update", { decision: "REJECTED" }, { aspect: "review", state: "REJECTED" }],
])("%s %j is a side of the account's health", (field, value, side) => {
  const [event] = eventsOf(value, field, { entry_time: T });
  expect(event && healthIn(event)).toEqual([{ ...side, since }]);
});
