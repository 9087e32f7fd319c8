import { z } from "zod";
import { Person, Text, Time } from "./person.ts";

/** What the account knows of somebody; `changed` names what is another now, and what is named and absent is gone. */
export const ContactUpdated = z.object({
  contact: Person,
  changed: z.array(Text).min(1),
  full_name: Text.optional().describe("the name in the account's own address book"),
  first_name: Text.optional(),
  verified_name: Text.optional().describe("a business's name, as WhatsApp vouches for it"),
  picture_id: Text.optional(),
  about: Text.optional().describe("what they say of themselves"),
  at: Time.optional(),
});

/** Somebody the account blocked or let in again, or struck off its address book. */
export const ContactChanged = z.object({ contact: Person, at: Time.optional() });
