import { list, members, type Read, text, time, within } from "../read.ts";
import { type ReadValue, telling } from "./value.ts";

const template: Record<string, [string, Read<string>]> = {
  template_id: ["message_template_id", text],
  name: ["message_template_name", text],
  language: ["message_template_language", text],
};

// Meta writes NONE, or null, where there is none.
const reason: Read<string> = (value) => (value === "NONE" ? undefined : text(value));

const status = telling(
  "template.status",
  {
    ...template,
    status: ["event", text],
    category: ["message_template_category", text],
    reason,
    title: ["other_info", within("title", text)],
    description: ["other_info", within("description", text)],
    disable_date: ["disable_info", within("disable_date", text)],
    rejection: ["rejection_info", members({ reason: text, recommendation: text })],
  },
  "status",
);

const quality = telling(
  "template.quality",
  { ...template, previous: ["previous_quality_score", text], current: ["new_quality_score", text] },
  "current",
);

const button = members({
  type: ["message_template_button_type", text],
  text: ["message_template_button_text", text],
  url: ["message_template_button_url", text],
  phone_number: ["message_template_button_phone_number", text],
});

const components = telling(
  "template.components",
  {
    ...template,
    title: ["message_template_title", text],
    text: ["message_template_element", text],
    footer: ["message_template_footer", text],
    buttons: ["message_template_buttons", list(button)],
  },
  "template_id",
);

const category = telling(
  "template.category",
  {
    ...template,
    category: ["new_category", text],
    previous_category: text,
    correct_category: text,
    changes_at: ["category_update_timestamp", time],
  },
  "category",
);

const detection = telling("template.category", { ...template, category: text, correct_category: text }, "category");

/** The fields about templates. A change of quality also comes under the field of statuses. */
export const TEMPLATE_FIELDS: [string, ReadValue[]][] = [
  ["message_template_status_update", [status, quality]],
  ["message_template_quality_update", [quality]],
  ["message_template_components_update", [components]],
  ["template_category_update", [category]],
  ["template_correct_category_detection", [detection]],
];
