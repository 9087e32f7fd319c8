import { Text, Time } from "./person.ts";

/** Where and when something of the business changed; what every event has that is about no conversation. */
export const came = {
  entry_id: Text.optional().describe("the WhatsApp Business account or portfolio Meta told it for"),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
};
