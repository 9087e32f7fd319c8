import type { NewEvent } from "#src/protocol/event.ts";
import { faults } from "../fault.ts";
import { chatWith, namedIn, personOf } from "../people.ts";
import { list, members, number, record, text, time, within } from "../read.ts";
import type { Scope } from "../scope.ts";
import { cameWith, fieldEvent } from "./told.ts";
import type { ReadValue } from "./value.ts";

const change = members({
  previous_owner_app_id: text,
  previous_owner_role: text,
  new_owner_app_id: text,
  new_owner_role: text,
  metadata: text,
  summary: ["conversation_context", within("summary", within("text", text))],
});

/** What `messaging_handovers` says: who answers a chat from now on. */
export const handover: ReadValue = (scope, value) => {
  const type = text(value["type"]) ?? "";
  const sender = record(value["sender"]);
  const person = sender && personOf(scope.people, { ...namedIn(sender), wa: sender["phone_number"] });
  if (!["control_passed", "control_taken"].includes(type) || !person) return undefined;
  const at = value["timestamp"];
  const chat = chatWith(person);
  const data = cameWith(scope, { chat, person, change: type, ...change(value[type]) }, at);
  return { type: "business.handover", data, chat, at };
};

const automatic = members(
  {
    message_id: ["id", text],
    event_name: text,
    ctwa_clid: text,
    currency: ["custom_data", within("currency", text)],
    value: ["custom_data", within("value", number)],
  },
  "event_name",
);

/** What one of `automatic_events` says: a lead or a purchase. */
export const automaticEvent = (scope: Scope, item: unknown) =>
  occurrence(scope, item, "business.automatic_event", automatic(item));

const tracking = members(
  {
    event_name: text,
    click_id: ["tracking_data", within("click_id", text)],
    tracking_token: ["tracking_data", within("tracking_token", text)],
  },
  "event_name",
);

/** What one of the `events` of `tracking_events` says: what a click led to. */
export const trackingEvent = (scope: Scope, item: unknown) =>
  occurrence(scope, item, "business.tracking_event", tracking(item));

type Occurrence = "business.automatic_event" | "business.tracking_event";

function occurrence(
  scope: Scope,
  item: unknown,
  type: Occurrence,
  found: ReturnType<typeof tracking>,
): NewEvent | undefined {
  const at = record(item)?.["timestamp"];
  return found && fieldEvent(scope, item, { type, data: cameWith(scope, found, at), at });
}

const clicked = "marketing_messages_link_click_data";
const actions = list(
  members(
    {
      action: ["action_type", text],
      at: ["timestamp", time],
      component: [clicked, within("click_component", text)],
      product_id: [clicked, within("product_id", text)],
      click_id: [clicked, within("click_id", text)],
      tracking_token: [clicked, within("tracking_token", text)],
    },
    "action",
  ),
);

/** What people did with marketing messages; undefined unless all items can be read. */
export function userActionsEvent(scope: Scope, items: unknown[]): NewEvent | undefined {
  const user_actions = actions(items);
  if (user_actions?.length !== items.length) return undefined;
  return fieldEvent(scope, items, { type: "business.user_actions", data: { user_actions } });
}

/** What WhatsApp could not do for the number as a whole; undefined unless all items are errors. */
export function errorsEvent(scope: Scope, items: unknown[]): NewEvent | undefined {
  const errors = faults(items);
  if (errors?.length !== items.length) return undefined;
  return fieldEvent(scope, items, { type: "business.errors", data: { errors } });
}
