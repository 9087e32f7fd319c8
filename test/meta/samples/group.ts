import { ANA, AT, BEN, type Json, rateLimited, SECONDS, value } from "../payloads.ts";
import { ana, type Sample, theFault } from "./sample.ts";

const group = { group_id: "g1", timestamp: String(SECONDS), request_id: "r1" };
const theGroup = { chat: { id: "g1", kind: "group" }, at: AT, request_id: "r1" };
const groups = (...items: Json[]): Json => value({ groups: items });
export const GROUP: Sample[] = [
  {
    field: "group_lifecycle_update",
    sent: groups({
      ...group,
      type: "group_create",
      subject: "s",
      description: "d",
      invite_link: "https://chat.example.com/x",
      join_approval_mode: "auto_approve",
      added_participants: [{ input: 34911222333, wa_id: 34911222333 }],
    }),
    type: "group.created",
    data: {
      ...theGroup,
      subject: "s",
      description: "d",
      invite_link: "https://chat.example.com/x",
      join_approval: false,
      participants: [{ id: ANA.phone, phone: `+${ANA.phone}` }],
    },
  },
  {
    field: "group_lifecycle_update",
    sent: groups({ ...group, type: "group_delete" }),
    type: "group.deleted",
    data: theGroup,
  },
  {
    field: "group_lifecycle_update",
    sent: groups({
      timestamp: String(SECONDS),
      type: "group_create",
      request_id: "r1",
      subject: "s",
      errors: [rateLimited],
    }),
    type: "group.failed",
    data: { at: AT, request_id: "r1", action: "create", errors: [theFault] },
  },
  {
    field: "group_participants_update",
    sent: groups({
      ...group,
      type: "group_participants_add",
      reason: "invite_link",
      added_participants: [{ wa_id: ANA.phone, user_id: ANA.user_id }],
      failed_participants: [{ input: BEN.phone, errors: [rateLimited] }],
    }),
    type: "group.participants",
    data: {
      ...theGroup,
      action: "added",
      participants: [ana],
      reason: "invite_link",
      failed: [{ input: BEN.phone, errors: [theFault] }],
    },
  },
  {
    field: "group_participants_update",
    sent: groups({
      ...group,
      type: "group_participants_remove",
      initiated_by: "business",
      removed_participants: [{ user_id: ANA.user_id }],
    }),
    type: "group.participants",
    data: {
      ...theGroup,
      action: "removed",
      participants: [{ id: ANA.user_id, user_id: ANA.user_id }],
      initiated_by: "business",
    },
  },
  {
    field: "group_participants_update",
    sent: groups({ ...group, type: "group_create", removed_participants: [{ wa_id: ANA.phone }] }),
    type: "group.participants",
    data: { ...theGroup, action: "removed", participants: [{ id: ANA.phone, phone: `+${ANA.phone}` }] },
  },
  ...["created", "revoked"].map((action) => ({
    field: "group_participants_update",
    sent: groups({
      group_id: "g1",
      timestamp: SECONDS,
      type: `group_join_request_${action}`,
      join_request_id: "j1",
      wa_id: ANA.phone,
      user_id: ANA.user_id,
      parent_user_id: "ES.ENT.7",
      username: "@ana.writes",
    }),
    type: "group.join_request",
    data: {
      chat: theGroup.chat,
      at: AT,
      action,
      join_request_id: "j1",
      person: { ...ana, parent_user_id: "ES.ENT.7", username: "ana.writes" },
    },
  })),
  {
    field: "group_settings_update",
    sent: groups({
      ...group,
      type: "group_settings_update",
      group_subject: { text: "New", update_successful: true },
      group_description: { text: "Long", update_successful: false, errors: [rateLimited] },
      profile_picture: { mime_type: "image/jpeg", sha256: "s" },
    }),
    type: "group.updated",
    data: {
      ...theGroup,
      subject: "New",
      picture: { mime_type: "image/jpeg", sha256: "s" },
      changed: ["subject", "picture"],
      failed: [{ member: "description", errors: [theFault] }],
    },
  },
  {
    field: "group_settings_update",
    sent: groups({
      ...group,
      type: "group_settings_update",
      group_subject: { text: "New", update_successful: false, errors: [rateLimited] },
    }),
    type: "group.failed",
    data: { ...theGroup, action: "update", errors: [theFault] },
  },
  {
    field: "group_participants_update",
    sent: groups({
      ...group,
      type: "group_participants_add",
      failed_participants: [{ input: "1", errors: [rateLimited] }],
    }),
    type: "group.failed",
    data: { ...theGroup, action: "participants", errors: [theFault] },
  },
  {
    field: "group_status_update",
    sent: groups({ ...group, type: "group_suspend" }),
    type: "group.suspended",
    data: theGroup,
  },
  {
    field: "group_status_update",
    sent: groups({ ...group, type: "group_suspend_cleared" }),
    type: "group.restored",
    data: theGroup,
  },
];
