import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

const at = Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read");

/** What the account knows of people, and what they wish. */
export const CONTACT_EVENTS = {
  "contact.updated": z
    .object({
      person: Person,
      full_name: Text.optional().describe("as the account's owner saved it"),
      first_name: Text.optional(),
      verified_name: Text.optional().describe("a business's name, as WhatsApp vouches for it"),
      picture_id: Text.optional(),
      about: Text.optional().describe("what they say of themselves"),
      changed: z.array(Text).optional().describe("the members that are another now; one that is absent is gone"),
      at,
    })
    .describe("A contact was saved on the account's phone, or changed. Store it under the person's `id`."),
  "contact.removed": z
    .object({ person: Person, at })
    .describe("A contact was removed on the account's phone. Forget the name, not the person."),
  "contact.blocked": z.object({ person: Person, at }).describe("The account blocked somebody. Do not write to them."),
  "contact.unblocked": z
    .object({ person: Person, at })
    .describe("The account unblocked somebody. They can be written to again."),
  "contact.preference": z
    .object({
      chat: Chat,
      person: Person,
      category: Text.optional().describe("marketing_messages"),
      value: Text.describe("stop, resume or signup"),
      signup_id: Text.optional().describe("the link they signed up by"),
      detail: Text.optional(),
      at,
    })
    .describe("Somebody no longer wants marketing messages, or wants them. Obey before you send the next."),
} as const;
