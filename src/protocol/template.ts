import { z } from "zod";
import { came } from "./came.ts";
import { Text } from "./person.ts";

const template = {
  ...came,
  template_id: Text.optional(),
  name: Text.optional(),
  language: Text.optional().describe("as it was created: en_US and en-US both occur"),
};

const Button = z.object({
  type: Text.optional(),
  text: Text.optional(),
  url: Text.optional(),
  phone_number: Text.optional(),
});

/** What becomes of message templates at Meta. */
export const TEMPLATE_EVENTS = {
  "template.status": z
    .object({
      ...template,
      category: Text.optional(),
      status: Text.describe(
        "APPROVED, REJECTED, PENDING, PAUSED, DISABLED, FLAGGED, IN_APPEAL, LIMIT_EXCEEDED, LOCKED, REINSTATED, ARCHIVED, UNARCHIVED, PENDING_DELETION, DELETED; Meta may send others",
      ),
      reason: Text.optional().describe("why; absent when Meta names none"),
      title: Text.optional().describe("what happened to it, e.g. the pause it is in"),
      description: Text.optional(),
      disable_date: Text.optional().describe("from when it is disabled, as Meta writes it"),
      rejection: z
        .object({ reason: Text.optional(), recommendation: Text.optional() })
        .optional()
        .describe("why it was rejected, and how to mend it"),
    })
    .describe("A template can be sent from now on, or no longer, or soon no longer. Send only what is APPROVED."),
  "template.quality": z
    .object({ ...template, previous: Text.optional(), current: Text.describe("GREEN, YELLOW, RED or UNKNOWN") })
    .describe("What people make of a template changed. Mend one that is YELLOW: at RED it is paused."),
  "template.category": z
    .object({
      ...template,
      category: Text.describe("the category it is billed in now"),
      previous_category: Text.optional().describe("the one before, when it has just changed"),
      correct_category: Text.optional().describe("the one that Meta holds right, when that is another"),
      changes_at: came.at.describe("when it will be put into the correct one, if that is settled"),
    })
    .describe(
      "A template's category changed, will change, or is another than Meta holds right. Look at what it costs; appeal in time.",
    ),
  "template.components": z
    .object({
      ...template,
      title: Text.optional().describe("text of the header"),
      text: Text.optional().describe("text of the body"),
      footer: Text.optional(),
      buttons: z.array(Button).optional(),
    })
    .describe("A template was edited. Replace the copy you keep of it."),
} as const;
