import { type Choice, choices, type Field, join, type Kind } from "./field.ts";

const IMAGES = "image/jpeg,image/png,image/webp";

const file = (path: string, label: string, accept: string): Field => ({ path, label, is: "file", accept });
export const picture = (path: string) => file(path, "Picture", IMAGES);
export const video = (path: string) => file(path, "Video", "video/*");
export const paper = (path: string): Field[] => [
  { path, label: "Document", is: "file", accept: "", named: "filename" },
  { path: join(path, "filename"), label: "File name", optional: true },
];

const caption: Field = { path: "caption", label: "Caption", is: "long", optional: true };

/** Where something is. */
export const place = (at = ""): Field[] =>
  [
    { path: "latitude", label: "Latitude", is: "number" as const },
    { path: "longitude", label: "Longitude", is: "number" as const },
    { path: "name", label: "Name", optional: true },
    { path: "address", label: "Address", optional: true },
  ].map((field) => ({ ...field, path: join(at, field.path) }));

const KINDS_OF = choices("CELL", "WORK", "HOME", "MAIN", "IPHONE");
const PLACES_OF = choices("WORK", "HOME");
const kindOf = (of: Choice[]): Field => ({ path: "type", label: "Kind", is: "choice", choices: of, optional: true });

const card: Field[] = [
  { path: "name.formatted_name", label: "Name", about: "As it is shown", wide: true },
  { path: "name.first_name", label: "First name", about: "Meta wants it, or the last one", optional: true },
  { path: "name.last_name", label: "Last name", optional: true },
  {
    path: "phones",
    label: "Phone numbers",
    is: "many",
    one: "Phone number",
    least: 1,
    most: 20,
    of: [
      { path: "phone", label: "Number" },
      kindOf(KINDS_OF),
      {
        path: "wa_id",
        label: "WhatsApp number",
        about: "Digits alone: makes it one to write to",
        wide: true,
        optional: true,
      },
    ],
  },
  {
    path: "emails",
    label: "E-mail addresses",
    is: "many",
    one: "E-mail address",
    least: 0,
    most: 20,
    of: [{ path: "email", label: "Address" }, kindOf(PLACES_OF)],
  },
  { path: "org.company", label: "Company", optional: true },
  { path: "org.department", label: "Department", optional: true },
  { path: "org.title", label: "Position", optional: true },
  {
    path: "urls",
    label: "Web sites",
    is: "many",
    one: "Web site",
    least: 0,
    most: 20,
    of: [{ path: "url", label: "Address", is: "url" }, kindOf(PLACES_OF)],
  },
  {
    path: "addresses",
    label: "Postal addresses",
    is: "many",
    one: "Postal address",
    least: 0,
    most: 20,
    of: [
      { path: "street", label: "Street", optional: true },
      { path: "zip", label: "Postal code", optional: true },
      { path: "city", label: "City", optional: true },
      { path: "state", label: "State", optional: true },
      { path: "country", label: "Country", optional: true },
      { path: "country_code", label: "Country code", optional: true },
      kindOf(PLACES_OF),
    ],
  },
  { path: "birthday", label: "Birthday", is: "date", optional: true },
];

/** What is written, shown or shared. */
export const PLAIN: Kind[] = [
  {
    is: "text",
    name: "Text",
    fields: [
      { path: "body", label: "Text", is: "long", about: "*bold*, _italic_, ~struck out~, ```code```" },
      { path: "preview_url", label: "Show what a link in it leads to", is: "yes", optional: true },
    ],
  },
  { is: "image", name: "Picture", fields: [picture(""), caption] },
  { is: "video", name: "Video", fields: [video(""), caption] },
  {
    is: "audio",
    name: "Sound",
    fields: [
      file("", "Sound", "audio/*"),
      { path: "voice", label: "As if recorded in the chat", is: "yes", about: "Ogg with Opus", optional: true },
    ],
  },
  { is: "document", name: "Document", fields: [...paper(""), caption] },
  { is: "sticker", name: "Sticker", fields: [file("", "Sticker", "image/webp")] },
  { is: "location", name: "Place", fields: place() },
  {
    is: "contacts",
    name: "Contact cards",
    fields: [{ path: "", label: "Cards", is: "many", one: "Card", least: 1, most: 20, of: card }],
  },
  {
    is: "poll",
    name: "Poll",
    fields: [
      { path: "name", label: "Question" },
      {
        path: "options",
        label: "Answers",
        is: "many",
        one: "Answer",
        least: 2,
        most: 12,
        of: [{ path: "", label: "Answer" }],
      },
      {
        path: "selectable_count",
        label: "How many may be chosen",
        is: "number",
        about: "0: any number of them",
        start: "1",
      },
    ],
  },
];
