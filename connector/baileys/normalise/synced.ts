import type { ChatMutation, proto } from "baileys";
import type { EventType, NewEvent } from "#src/protocol/event.ts";
import { chatOf, personOf } from "./people.ts";
import { countOf, type Json, msOf, numberOf, text, timeOf } from "./read.ts";
import { type Scope, told } from "./scope.ts";

/** One setting that was changed on another device of the account. */
type Change = {
  scope: Scope;
  index: string[];
  action: proto.ISyncActionValue;
  key: (string | undefined)[];
  at?: number;
};
type Read = (change: Change, isFirst: boolean) => NewEvent[];

// What WhatsApp writes for "until it is undone".
const FOR_GOOD = "9999-12-31T23:59:59.999Z";

/** What a change of the account's settings tells; `isFirst`: it is how things stood when the account was linked. */
export function syncedEvents(scope: Scope, { index, syncAction }: ChatMutation, isFirst: boolean): NewEvent[] {
  const [name = ""] = index;
  const { value } = syncAction;
  const read = READERS.get(name);
  if (!read || !value) return [];
  const at = msOf(value.timestamp);
  const key = ["synced", ...index, String(numberOf(value.timestamp) ?? ""), JSON.stringify(value)];
  return read({ scope, index, action: value, key, ...(at !== undefined && { at }) }, isFirst);
}

const setting =
  (read: (action: proto.ISyncActionValue) => Json | null | undefined): Read =>
  ({ scope, index: [, jid], action, key, at }) => {
    const chat = chatOf(scope, jid);
    const found = read(action);
    if (!chat || !found) return [];
    const changed = Object.keys(found);
    return [told(scope, "chat.updated", key, { chat, changed, ...found, at })];
  };

function mutedUntil({ muteAction }: proto.ISyncActionValue): Json | undefined {
  if (!muteAction) return undefined;
  const until = numberOf(muteAction.muteEndTimestamp) ?? -1;
  if (!muteAction.muted) return { muted_until: undefined };
  return { muted_until: until > 0 ? (timeOf(msOf(until)) ?? FOR_GOOD) : FOR_GOOD };
}

const contact: Read = ({ scope, index: [, jid], action: { contactAction }, key, at }) => {
  const full_name = text(contactAction?.fullName);
  const first_name = text(contactAction?.firstName);
  const other = text(contactAction?.lidJid) ?? text(contactAction?.pnJid);
  const person = personOf(scope, jid, { other, username: text(contactAction?.username) });
  if (!person) return [];
  const type: EventType = full_name || first_name ? "contact.updated" : "contact.removed";
  return [told(scope, type, key, { person, full_name, first_name, at })];
};

const deleted: Read = ({ scope, index: [, jid], key, at }, isFirst) => {
  const chat = chatOf(scope, jid);
  return chat && !isFirst ? [told(scope, "chat.deleted", key, { chat, at })] : [];
};

const label: Read = ({ scope, index: [, label_id], action: { labelEditAction }, key }) =>
  label_id && labelEditAction
    ? [
        told(scope, "label.updated", key, {
          label_id,
          name: text(labelEditAction.name),
          color: countOf(labelEditAction.color),
          deleted: labelEditAction.deleted === true,
        }),
      ]
    : [];

const labelled: Read = ({ scope, index: [, label_id, jid, message_id], action, key }) => {
  const chat = chatOf(scope, jid);
  const { labelAssociationAction: association } = action;
  if (!label_id || !chat || !association) return [];
  const assigned = association.labeled === true;
  return [told(scope, "label.assigned", key, { label_id, chat, message_id: text(message_id), assigned })];
};

const READERS = new Map<string, Read>([
  ["contact", contact],
  ["archive", setting(({ archiveChatAction: action }) => action && { archived: action.archived === true })],
  ["pin_v1", setting(({ pinAction: action }) => action && { pinned: action.pinned === true })],
  ["mute", setting(mutedUntil)],
  ["lock", setting(({ lockChatAction: action }) => action && { locked: action.locked === true })],
  [
    "markChatAsRead",
    // What is read from the first is no news.
    (change, isFirst) =>
      isFirst && change.action.markChatAsReadAction?.read
        ? []
        : setting(({ markChatAsReadAction: action }) => action && { unread: action.read !== true })(change, isFirst),
  ],
  ["deleteChat", deleted],
  ["label_edit", label],
  ["label_jid", labelled],
  ["label_message", labelled],
]);
