import { AT, SECONDS } from "../payloads.ts";
import { came, type Sample } from "./sample.ts";

const named = {
  message_template_id: 1689556908129832,
  message_template_name: "order",
  message_template_language: "en_US",
};
const theTemplate = { ...came, template_id: "1689556908129832", name: "order", language: "en_US" };
export const TEMPLATE: Sample[] = [
  {
    field: "message_template_status_update",
    sent: { ...named, event: "APPROVED", reason: "NONE", message_template_category: "UTILITY" },
    type: "template.status",
    data: { ...theTemplate, status: "APPROVED", category: "UTILITY" },
  },
  {
    field: "message_template_status_update",
    sent: {
      ...named,
      event: "PAUSED",
      reason: null,
      other_info: { title: "FIRST_PAUSE", description: "paused for 3 hours" },
    },
    type: "template.status",
    data: { ...theTemplate, status: "PAUSED", title: "FIRST_PAUSE", description: "paused for 3 hours" },
  },
  {
    field: "message_template_status_update",
    sent: {
      ...named,
      event: "REJECTED",
      reason: "INVALID_FORMAT",
      disable_info: { disable_date: "January 31, 2027" },
      rejection_info: { reason: "side by side", recommendation: "separate them" },
    },
    type: "template.status",
    data: {
      ...theTemplate,
      status: "REJECTED",
      reason: "INVALID_FORMAT",
      disable_date: "January 31, 2027",
      rejection: { reason: "side by side", recommendation: "separate them" },
    },
  },
  ...["message_template_quality_update", "message_template_status_update"].map((field) => ({
    field,
    sent: { ...named, previous_quality_score: "GREEN", new_quality_score: "YELLOW" },
    type: "template.quality",
    data: { ...theTemplate, previous: "GREEN", current: "YELLOW" },
  })),
  {
    field: "message_template_components_update",
    sent: {
      ...named,
      message_template_title: "Confirmed",
      message_template_element: "Thank you, {{1}}",
      message_template_footer: "The shop",
      message_template_buttons: [
        {
          message_template_button_type: "URL",
          message_template_button_text: "Mail",
          message_template_button_url: "https://example.com",
        },
        { message_template_button_type: "PHONE_NUMBER", message_template_button_phone_number: "+1555" },
      ],
    },
    type: "template.components",
    data: {
      ...theTemplate,
      title: "Confirmed",
      text: "Thank you, {{1}}",
      footer: "The shop",
      buttons: [
        { type: "URL", text: "Mail", url: "https://example.com" },
        { type: "PHONE_NUMBER", phone_number: "+1555" },
      ],
    },
  },
  {
    field: "template_category_update",
    sent: { ...named, new_category: "UTILITY", correct_category: "MARKETING", category_update_timestamp: SECONDS },
    type: "template.category",
    data: { ...theTemplate, category: "UTILITY", correct_category: "MARKETING", changes_at: AT },
  },
  {
    field: "template_category_update",
    sent: { ...named, previous_category: "UTILITY", new_category: "MARKETING" },
    type: "template.category",
    data: { ...theTemplate, category: "MARKETING", previous_category: "UTILITY" },
  },
  {
    field: "template_correct_category_detection",
    sent: { ...named, category: "UTILITY", correct_category: "MARKETING" },
    type: "template.category",
    data: { ...theTemplate, category: "UTILITY", correct_category: "MARKETING" },
  },
];
