import type { BinaryNode } from "baileys";
import type { EventType, NewEvent } from "#src/protocol/event.ts";
import { identityEvents } from "./identity.ts";
import { childrenOf, jsonIn } from "./node.ts";
import { chatOf, personOf } from "./people.ts";
import { countOf, type Json, secondsOf, some, text, timeOf } from "./read.ts";
import { type Scope, told } from "./scope.ts";

// Notifications that are JSON inside: what WhatsApp answers to GraphQL, told by itself.

type Notice = { scope: Scope; key: (string | undefined)[]; at: number | undefined; value: Json };
type Read = (notice: Notice) => NewEvent[];

const record = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
const inside = (value: unknown, ...path: string[]): unknown => path.reduce((at, name) => record(at)[name], value);

/** What such a notification tells; none for what has no events. */
export function mexEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  const { from, id, t } = stanza.attrs;
  return childrenOf(stanza).flatMap((child, place) => {
    const body = record(jsonIn(child));
    const data = Object.entries(record(body["data"]));
    // The older form names the operation and lists what it changed.
    const operation = text(body["operation"]) ?? text(child.attrs["op_name"]) ?? "";
    const updates = Array.isArray(body["updates"]) ? body["updates"].map((update) => [operation, update] as const) : [];
    return [...data, ...updates].flatMap(([name, value], index) => {
      const key = ["mex", from, id, `${place}.${index}`, name, t];
      return READERS.get(name)?.({ scope, key, at: secondsOf(t), value: record(value) }) ?? [];
    });
  });
}

const channel =
  (type: EventType, read: (value: Json, scope: Scope) => Json | undefined): Read =>
  ({ scope, key, at, value }) => {
    const chat = chatOf(scope, text(value["id"]) ?? text(value["jid"]));
    const data = chat?.kind === "newsletter" ? read(value, scope) : undefined;
    return chat && data ? [told(scope, type, key, { chat, ...data, at })] : [];
  };

const changes = (found: Json): Json | undefined => {
  const change = some(found);
  return change && { changed: Object.keys(change), ...change };
};
const lower = (value: unknown): string | undefined => text(value)?.toLowerCase();

const metadata = channel("newsletter.updated", (value) =>
  changes({
    name: text(inside(value, "thread_metadata", "name", "text")),
    description: text(inside(value, "thread_metadata", "description", "text")),
  }),
);

/** An account may not write to people it does not know, or only to so many. */
const restricted =
  (restriction: string, read: (value: Json) => Json): Read =>
  ({ scope, key, at, value }) => [told(scope, "account.restricted", key, { restriction, ...read(value), at })];

const linkedProfiles: Read = ({ scope, key, at, value }) => {
  const lid = text(value["jid"]);
  const profiles = Array.isArray(value["added_profiles"]) ? value["added_profiles"] : [];
  return profiles.flatMap((profile, index) => {
    const phone = text(profile) ?? text(record(profile)["pn"]) ?? text(record(profile)["jid"]);
    const current = lid && phone ? personOf(scope, phone, { other: lid }) : undefined;
    const previous = lid && current?.lid ? ({ id: current.lid, lid: current.lid } as const) : undefined;
    return identityEvents(scope, [...key, String(index)], { change: "phone", previous, current, id: key[2], at });
  });
};

const READERS = new Map<string, Read>([
  [
    "xwa2_notify_newsletter_on_join",
    channel("newsletter.role", (value) => ({ role: lower(inside(value, "viewer_metadata", "role")) ?? "subscriber" })),
  ],
  ["xwa2_notify_newsletter_on_leave", channel("newsletter.role", () => ({ role: "guest" }))],
  [
    "xwa2_notify_newsletter_on_state_change",
    channel("newsletter.updated", (value) => changes({ state: lower(inside(value, "state", "type")) })),
  ],
  ["xwa2_notify_newsletter_on_metadata_update", metadata],
  ["xwa2_notify_newsletter_on_admin_metadata_update", metadata],
  [
    "NotificationNewsletterUpdate",
    channel("newsletter.updated", ({ settings }) =>
      changes({ name: text(record(settings)["name"]), description: text(record(settings)["description"]) }),
    ),
  ],
  [
    "NotificationNewsletterAdminPromote",
    channel("newsletter.role", ({ user }, scope) => ({ person: personOf(scope, text(user)), role: "admin" })),
  ],
  ["xwa2_notify_linked_profiles", linkedProfiles],
  ["NotificationLinkedProfilesUpdates", linkedProfiles],
  [
    "xwa2_notify_account_reachout_timelock",
    restricted("new_chats", (value) => ({
      active: value["is_active"] === true,
      until: timeOf(secondsOf(value["time_enforcement_ends"])),
      kind: lower(value["enforcement_type"]),
    })),
  ],
  [
    "xwa2_notify_new_chat_messages_capping_info_update",
    restricted("new_chats_per_cycle", (value) => ({
      active: value["capping_status"] === "CAPPED",
      used: countOf(value["used_quota"]),
      allowed: countOf(value["total_quota"]),
      until: timeOf(secondsOf(value["cycle_end_timestamp"])),
      kind: lower(value["capping_status"]),
    })),
  ],
]);
