import { type Field, type Kind } from "./field.ts";

const message: Field = {
  path: "message_id",
  label: "Message",
  about: "WhatsApp's id of it, as its event has it; or this gateway's, msg_…",
};
const whose: Field[] = [
  {
    path: "from",
    label: "Who wrote it",
    about: "A personal account needs it for a message in a group",
    optional: true,
  },
  { path: "from_me", label: "The account wrote it itself", is: "yes", optional: true },
];

/** What is done about a message that is there. */
export const ABOUT: Kind[] = [
  {
    is: "reaction",
    name: "Reaction",
    about: true,
    fields: [
      message,
      { path: "emoji", label: "Emoji", about: "Empty: the reaction is taken back", optional: true },
      ...whose,
    ],
  },
  {
    is: "edit",
    name: "New words for a message",
    about: true,
    always: { type: "text" },
    fields: [message, { path: "text.body", label: "New words", is: "long" }],
  },
  { is: "revoke", name: "Delete for everyone", about: true, fields: [message, ...whose] },
  {
    is: "pin",
    name: "Pin",
    about: true,
    fields: [
      message,
      {
        path: "type",
        label: "What to do",
        is: "choice",
        start: "pin",
        choices: [
          { value: "pin", label: "Pin it" },
          { value: "unpin", label: "Take the pin away" },
        ],
      },
      { path: "expiration_days", label: "For how many days", is: "number", start: "7", when: ["type", "pin"] },
      ...whose,
    ],
  },
];
