import type { NewEvent } from "#src/protocol/event.ts";
import type { Person } from "#src/protocol/person.ts";
import { faults } from "../fault.ts";
import { groupChat, namedIn, personOf } from "../people.ts";
import { type Json, list, members, present, type Read, record, text, time, within } from "../read.ts";
import type { Scope } from "../scope.ts";
import { fieldEvent, type Told } from "./told.ts";

type Action = "create" | "delete" | "participants" | "update";

type Kind = {
  type: Told["type"];
  /** what was asked for, when it may have been in vain */
  action?: Action;
  read(scope: Scope, sent: Json): Json;
};

const peopleIn = ({ people }: Scope, sent: unknown): Person[] | undefined => {
  if (!Array.isArray(sent)) return undefined;
  return sent.flatMap((item) => {
    const named = record(item);
    const person = named && personOf(people, { ...namedIn(named), wa: named["wa_id"] ?? named["input"] });
    return person ?? [];
  });
};

const refused = list(members({ input: text, errors: faults }));

const participants =
  (action: string, name: string): Kind["read"] =>
  (scope, sent) => ({
    action,
    participants: peopleIn(scope, sent[name]) ?? [],
    failed: refused(sent["failed_participants"]),
    initiated_by: text(sent["initiated_by"]),
    reason: text(sent["reason"]),
  });

const joinRequest =
  (action: string): Kind["read"] =>
  ({ people }, sent) => ({
    action,
    join_request_id: text(sent["join_request_id"]),
    person: personOf(people, namedIn(sent)),
    reason: text(sent["reason"]),
  });

const SETTINGS: [member: string, from: string, read: Read<unknown>][] = [
  ["subject", "group_subject", within("text", text)],
  ["description", "group_description", within("text", text)],
  ["picture", "profile_picture", members({ mime_type: text, sha256: text })],
];

/** What was changed of a group, and what could not be. */
const settings: Kind["read"] = (_, sent) => {
  const asked = SETTINGS.flatMap(([member, from, read]) => {
    const setting = record(sent[from]);
    if (!setting) return [];
    const errors = faults(setting["errors"]);
    return { member, value: read(setting), errors, isDone: setting["update_successful"] !== false };
  });
  const done = asked.filter(({ isDone }) => isDone);
  const not = asked.filter(({ isDone }) => !isDone);
  return {
    ...Object.fromEntries(done.map(({ member, value }) => [member, value])),
    changed: done.map(({ member }) => member),
    failed: not.length > 0 ? not.map(({ member, errors }) => present({ member, errors })) : undefined,
  };
};

const APPROVALS = new Map([
  ["approval_required", true],
  ["auto_approve", false],
]);

const created: Kind["read"] = (scope, sent) => ({
  subject: text(sent["subject"]),
  description: text(sent["description"]),
  invite_link: text(sent["invite_link"]),
  join_approval: APPROVALS.get(text(sent["join_approval_mode"]) ?? ""),
  participants: peopleIn(scope, sent["added_participants"]),
});

const nothing = () => ({});

const KINDS = new Map<string, Kind>([
  ["group_create", { type: "group.created", action: "create", read: created }],
  ["group_delete", { type: "group.deleted", action: "delete", read: nothing }],
  [
    "group_participants_add",
    { type: "group.participants", action: "participants", read: participants("added", "added_participants") },
  ],
  [
    "group_participants_remove",
    { type: "group.participants", action: "participants", read: participants("removed", "removed_participants") },
  ],
  ["group_join_request_created", { type: "group.join_request", read: joinRequest("created") }],
  ["group_join_request_revoked", { type: "group.join_request", read: joinRequest("revoked") }],
  ["group_settings_update", { type: "group.updated", action: "update", read: settings }],
  ["group_suspend", { type: "group.suspended", read: nothing }],
  ["group_suspend_cleared", { type: "group.restored", read: nothing }],
]);

// A sample of Meta's tells of people who were removed as of a group that was created.
function kindOf({ change }: Scope, sent: Json | undefined): string {
  const type = text(sent?.["type"]) ?? "";
  if (type !== "group_create" || change.field !== "group_participants_update") return type;
  return sent?.["removed_participants"] ? "group_participants_remove" : "group_participants_add";
}

/** What one of `groups` says; undefined for a kind nobody knows, or no group. */
export function groupEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const sent = record(item);
  const kind = KINDS.get(kindOf(scope, sent));
  if (!sent || !kind) return undefined;
  const id = text(sent["group_id"]);
  const chat = id ? groupChat(id) : undefined;
  const shared = present({ chat, at: time(sent["timestamp"]), request_id: text(sent["request_id"]) });
  const found = kind.read(scope, sent);
  const errors = errorsIn(kind, sent, found);
  const tell = (type: Told["type"], data: Json) =>
    fieldEvent(scope, item, { type, data: { ...shared, ...present(data) }, chat, at: sent["timestamp"] });
  if (errors) return tell("group.failed", { action: kind.action, errors });
  return chat && !isEmpty(kind, found) ? tell(kind.type, found) : undefined;
}

/** Whether nothing was done of what a request may ask for several of. */
const isEmpty = ({ action }: Kind, { participants: people, changed }: Json): boolean =>
  (action === "participants" && Array.isArray(people) && people.length === 0) ||
  (action === "update" && Array.isArray(changed) && changed.length === 0);

/** Why a request was in vain; undefined when it was not, or at least some of it was done. */
function errorsIn(kind: Kind, sent: Json, found: Json): unknown[] | undefined {
  const several = kind.action === "participants" || kind.action === "update";
  if (!kind.action || (several && !isEmpty(kind, found))) return undefined;
  const failed = Array.isArray(found["failed"]) ? found["failed"] : [];
  const errors = [...(faults(sent["errors"]) ?? []), ...failed.flatMap((one) => record(one)?.["errors"] ?? [])];
  return errors.length > 0 ? errors : undefined;
}
