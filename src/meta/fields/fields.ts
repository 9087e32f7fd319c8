import { messageEvent } from "../message.ts";
import { paymentEvent, statusEvent } from "../status.ts";
import { ACCOUNT_FIELDS } from "./account.ts";
import { callErrorsEvent, callEvent, callStatusEvent } from "./call.ts";
import { automaticEvent, errorsEvent, handover, trackingEvent, userActionsEvent } from "./conversation.ts";
import { FLOW_FIELDS } from "./flow.ts";
import { groupEvent } from "./group.ts";
import { history, oldMessages } from "./history.ts";
import { each, type ReadList, whole } from "./lists.ts";
import { NUMBER_FIELDS } from "./number.ts";
import { contactEvent, preferenceEvent, userIdEvent } from "./person.ts";
import { standbyEchoEvent, standbyEvent, standbyStatusEvent } from "./standby.ts";
import { TEMPLATE_FIELDS } from "./template.ts";
import type { ReadValue } from "./value.ts";

/**
 * How a field's values are read: by the lists in them (`echo`: of what the account wrote itself; `inside`: the lists stand in
 * that member), or each as a whole by the first reader that can.
 */
export type Field = { lists: Map<string, ReadList>; echo?: boolean; inside?: string } | { values: ReadValue[] };

const lists = (...readers: [string, ReadList][]): Field => ({
  lists: new Map([["errors", whole(errorsEvent)], ["user_actions", whole(userActionsEvent)], ...readers]),
});

const messages = lists(
  ["messages", each(messageEvent)],
  ["statuses", each((scope, item) => statusEvent(scope, item) ?? paymentEvent(scope, item))],
);
const echoes: Field = { ...lists(["message_echoes", each(messageEvent)]), echo: true };
const standby: Field = {
  ...lists(
    ["messages", each(standbyEvent)],
    ["statuses", each(standbyStatusEvent)],
    ["message_echoes", each(standbyEchoEvent)],
  ),
  inside: "standby",
};
const groups = lists(["groups", each(groupEvent)]);

const values: [string, ReadValue[]][] = [
  ...ACCOUNT_FIELDS,
  ...NUMBER_FIELDS,
  ...TEMPLATE_FIELDS,
  ...FLOW_FIELDS,
  ["messaging_handovers", [handover]],
];

/** The fields that have events of their own. */
export const FIELDS = new Map<string, Field>([
  ["messages", messages],
  ["smb_message_echoes", echoes],
  ["message_echoes", echoes],
  ["history", lists(["history", history], ["messages", oldMessages])],
  ["calls", lists(["calls", each(callEvent)], ["statuses", each(callStatusEvent)], ["errors", whole(callErrorsEvent)])],
  ["group_lifecycle_update", groups],
  ["group_participants_update", groups],
  ["group_settings_update", groups],
  ["group_status_update", groups],
  ["user_preferences", lists(["user_preferences", each(preferenceEvent)])],
  ["user_id_update", lists(["user_id_update", each(userIdEvent)])],
  ["smb_app_state_sync", lists(["state_sync", each(contactEvent)])],
  ["automatic_events", lists(["automatic_events", each(automaticEvent)])],
  ["tracking_events", lists(["events", each(trackingEvent)])],
  ["standby", standby],
  ...values.map(([field, readers]): [string, Field] => [field, { values: readers }]),
]);
