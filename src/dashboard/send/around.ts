import type { Field, Kind } from "./field.ts";

export const TO: Field = {
  path: "to",
  label: "To",
  about: "A phone number with its country code, or the id of a chat",
};

export const ANSWERED: Field = {
  path: "context.message_id",
  label: "Answers the message",
  about: "WhatsApp's id of it; empty: none",
  optional: true,
};

/** What few want. */
export const SELDOM: Field[] = [
  { path: "not_before", label: "Not before", about: "Empty: at once", is: "moment", optional: true },
  {
    path: "expires_in",
    label: "Expires after",
    about: "The seconds it may wait to be sent; empty: an hour",
    is: "number",
    optional: true,
  },
  {
    path: "callback_data",
    label: "Your reference",
    about: "Comes back with every status of the message",
    optional: true,
  },
];

/** What is asked for around the content of a message. What is about a message that is there answers none. */
export const aroundOf = ({ about }: Kind): Field[] => [TO, ...(about ? [] : [ANSWERED]), ...SELDOM];
