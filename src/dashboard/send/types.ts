import type { Account } from "../client.ts";

/** A field of a message's form: which member of the content it is, and how it is asked for. */
export type Field = {
  path: string;
  label: string;
  is?: "text" | "long" | "number" | "lines" | "json" | "url" | "file" | "yes" | "choice";
  choices?: string[];
  about?: string;
  optional?: boolean;
};

export type Kind = {
  type: string;
  name: string;
  fields: Field[];
  only?: Account["account_type"];
  /** what its content has without anybody being asked */
  always?: Record<string, unknown>;
};

const file = (extra: Field[] = []): Field[] => [
  {
    path: "link",
    label: "Address of the file",
    is: "url",
    about: "https; WhatsApp or the gateway fetches it",
    optional: true,
  },
  {
    path: "id",
    label: "Or a file of this account",
    is: "file",
    about: "Uploaded to the gateway first",
    optional: true,
  },
  ...extra,
];
const caption: Field = { path: "caption", label: "Caption", is: "long", optional: true };
const ref: Field = { path: "message_id", label: "Message", about: "WhatsApp's id of it, as its event has it" };

/** What can be sent, and what is asked for each. The API says what an account cannot send. */
export const KINDS: Kind[] = [
  { type: "text", name: "Text", fields: [{ path: "body", label: "Text", is: "long" }] },
  { type: "image", name: "Picture", fields: file([caption]) },
  { type: "video", name: "Video", fields: file([caption]) },
  {
    type: "audio",
    name: "Sound",
    fields: file([
      { path: "voice", label: "As if recorded in the chat", is: "yes", about: "Ogg with Opus", optional: true },
    ]),
  },
  {
    type: "document",
    name: "Document",
    fields: file([{ path: "filename", label: "File name", optional: true }, caption]),
  },
  { type: "sticker", name: "Sticker", fields: file() },
  {
    type: "location",
    name: "Place",
    fields: [
      { path: "latitude", label: "Latitude", is: "number" },
      { path: "longitude", label: "Longitude", is: "number" },
      { path: "name", label: "Name", optional: true },
      { path: "address", label: "Address", optional: true },
    ],
  },
  {
    type: "poll",
    name: "Poll",
    only: "whatsmeow",
    fields: [
      { path: "name", label: "Question" },
      { path: "options", label: "Answers", is: "lines", about: "One a line, 2 to 12" },
    ],
  },
  {
    type: "reaction",
    name: "Reaction",
    fields: [ref, { path: "emoji", label: "Emoji", about: "Empty: it is taken back", optional: true }],
  },
  {
    type: "contacts",
    name: "Contact cards",
    fields: [{ path: "", label: "Cards", is: "json", about: "A list, as the contract has it" }],
  },
  {
    type: "interactive",
    name: "Buttons, list or form",
    only: "business-api",
    fields: [{ path: "", label: "Content", is: "json", about: "As the contract has it" }],
  },
  {
    type: "template",
    name: "Template",
    only: "business-api",
    fields: [
      { path: "name", label: "Name", about: "Of an approved one" },
      { path: "language.code", label: "Language", about: "Such as en_US" },
      {
        path: "components",
        label: "Values",
        is: "json",
        about: "A list of components; empty when it has no places",
        optional: true,
      },
    ],
  },
  {
    type: "edit",
    name: "New words for a message",
    only: "whatsmeow",
    always: { type: "text" },
    fields: [ref, { path: "text.body", label: "New words", is: "long" }],
  },
  { type: "revoke", name: "Delete for everyone", only: "whatsmeow", fields: [ref] },
  {
    type: "pin",
    name: "Pin",
    fields: [ref, { path: "type", label: "Pin it, or take the pin away", is: "choice", choices: ["pin", "unpin"] }],
  },
];

/** Those an account's kind may send at all. */
export const kindsOf = (account: Pick<Account, "account_type">): Kind[] =>
  KINDS.filter(({ only }) => !only || only === account.account_type);
