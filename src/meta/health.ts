import type { NewEvent } from "#src/protocol/event.ts";
import type { HealthChange } from "#src/protocol/health.ts";
import { present, text } from "./read.ts";

type Data = NewEvent["data"];
type Read = (data: Data) => (HealthChange | undefined)[];

const BANS = new Map<string, "active" | "to_be_disabled" | "disabled">([
  ["DISABLE", "disabled"],
  ["SCHEDULE_FOR_DISABLE", "to_be_disabled"],
  ["REINSTATE", "active"],
]);

const stated = (aspect: "violation" | "review" | "messaging_limit", state: unknown): HealthChange | undefined => {
  const found = text(state);
  return found === undefined ? undefined : { aspect, state: found };
};

const standing = (state: "active" | "deleted" | "offboarded"): Read => {
  return () => [{ aspect: "standing", state }];
};

const ban: Read = (data) => {
  const state = BANS.get(text(data["state"]) ?? "");
  const date = text(data["date"]);
  return [state && { aspect: "standing", state, ...(date && state !== "active" && { date }) }];
};

const quality: Read = ({ change, messaging_limit }) => [
  change === "FLAGGED" ? { aspect: "quality", state: "flagged" } : undefined,
  change === "UNFLAGGED" ? { aspect: "quality", state: "good" } : undefined,
  change === "THROUGHPUT_UPGRADE" ? { aspect: "throughput", state: "high" } : undefined,
  stated("messaging_limit", messaging_limit),
];

const name: Read = ({ decision, requested_name }) => {
  const asked = text(requested_name);
  return [{ aspect: "name", state: String(decision), ...(asked && { name: asked }) }];
};

const restricted: Read = ({ restrictions }) => [
  { aspect: "restriction", state: "restricted", restrictions: restrictions as { restriction: string }[] },
];

const security: Read = ({ change, requester }) => {
  const by = text(requester);
  return [{ aspect: "security", state: String(change), ...(by && { requester: by }) }];
};

const alert: Read = ({ status, alert: warned, severity }) => [
  present({
    aspect: "alert",
    state: status === "NONE" ? "none" : "active",
    alert: text(warned),
    severity: text(severity),
  }) as HealthChange,
];

const template =
  (aspect: "template" | "template_quality", member: string): Read =>
  ({ template_id, name: named, language, ...data }) => {
    const which = { template_id: text(template_id), name: text(named), language: text(language) };
    return [present({ aspect, state: String(data[member]), ...which }) as HealthChange];
  };

/** What events of Meta's say of the account's health. */
const READERS = new Map<string, Read>([
  ["business.ban", ban],
  ["business.deleted", standing("deleted")],
  ["business.offboarded", standing("offboarded")],
  ["business.reconnected", standing("active")],
  // A number that is in the WhatsApp Business app too was taken out of the Cloud API there.
  ["business.partner", (data) => (data["disconnection"] ? standing("offboarded")(data) : [])],
  ["business.restricted", restricted],
  ["business.violation", ({ violation }) => [stated("violation", violation)]],
  ["business.review", ({ decision }) => [stated("review", decision)]],
  [
    "business.capability",
    ({ messaging_limit, limit_per_number }) => [stated("messaging_limit", messaging_limit ?? limit_per_number)],
  ],
  ["number.quality", quality],
  ["number.name", name],
  ["number.security", security],
  ["template.status", template("template", "status")],
  ["template.quality", template("template_quality", "current")],
  ["business.alert", alert],
]);

/** The sides of the account's health that an event tells of. */
export function healthIn({ type, data }: NewEvent): HealthChange[] {
  const changes = READERS.get(type)?.(data) ?? [];
  const since = text(data["at"]);
  return changes.flatMap((change) => (change ? [present({ ...change, since }) as HealthChange] : []));
}
