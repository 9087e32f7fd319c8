// What is asked for to make or change a template, and the parts that Meta wants of it. Shapes: Meta's pages on template components.
import { blank } from "../send/compose.ts";
import { choices, type Field } from "../send/field.ts";
import { type Content, member, parts, words } from "../send/read.ts";
import { areNumbered, type Part, placesIn } from "../send/template.ts";

export const HEADERS = [
  { value: "NONE", label: "None" },
  { value: "TEXT", label: "Text" },
  { value: "IMAGE", label: "Picture" },
  { value: "VIDEO", label: "Video" },
  { value: "DOCUMENT", label: "Document" },
  { value: "LOCATION", label: "Place" },
];
const ACCEPTED = { IMAGE: "image/jpeg,image/png", VIDEO: "video/mp4", DOCUMENT: "application/pdf" };
export const BUTTONS = [
  { value: "QUICK_REPLY", label: "Quick reply" },
  { value: "URL", label: "Opens an address" },
  { value: "PHONE_NUMBER", label: "Calls a number" },
  { value: "COPY_CODE", label: "Copies a code" },
];
/** Those whose words are not Meta's. */
const WORDED = ["QUICK_REPLY", "URL", "PHONE_NUMBER"];

const NAME: Field[] = [
  { path: "name", label: "Name", about: "Lowercase letters, digits and underscores" },
  { path: "language", label: "Language", about: "As Meta writes it, such as en_US", start: "en_US" },
];
const CATEGORY: Field = {
  path: "category",
  label: "Category",
  is: "choice",
  start: "UTILITY",
  choices: choices("UTILITY", "MARKETING", "AUTHENTICATION"),
};

/** Meta words these itself. */
const CODE: Field[] = [
  { path: "button", label: "Words of the button", about: "It copies the code", start: "Copy code" },
  {
    path: "minutes",
    label: "Minutes until it expires",
    about: "Said below the code; empty: not said",
    is: "number",
    optional: true,
  },
  { path: "advice", label: "Add “do not share this code”", is: "yes", start: "yes", optional: true },
];

const HEADER: Field[] = [
  { path: "header.format", label: "Header", is: "choice", start: "NONE", choices: HEADERS, wide: true },
  { path: "header.text", label: "Words of the header", wide: true, when: ["header.format", "TEXT"] },
  ...Object.entries(ACCEPTED).map(([format, accept]): Field => ({
    path: `header.${format}`,
    label: "Sample for the header",
    is: "file",
    isOwn: true,
    accept,
    when: ["header.format", format],
  })),
];
const BODY: Field = {
  path: "body",
  label: "Body",
  about: "Places for values are {{1}}, {{2}}, … or {{first_name}}, …",
  is: "long",
};
const FOOTER: Field = { path: "footer", label: "Footer", wide: true, optional: true };
const BUTTON_LIST: Field = {
  path: "buttons",
  label: "Buttons",
  is: "many",
  one: "Button",
  least: 0,
  most: 10,
  of: [
    { path: "type", label: "What it does", is: "choice", start: "QUICK_REPLY", choices: BUTTONS },
    { path: "text", label: "Words", about: "25 characters at most", when: ["type", ...WORDED] },
    { path: "url", label: "Address", about: "May end with {{1}}", is: "url", when: ["type", "URL"] },
    { path: "whole", label: "A sample of it, whole", is: "url", optional: true, when: ["type", "URL"] },
    { path: "phone_number", label: "Number", wide: true, when: ["type", "PHONE_NUMBER"] },
    { path: "example", label: "Sample of the code", wide: true, when: ["type", "COPY_CODE"] },
  ],
};

const sampleOf = (of: "header" | "body", text: string): Field[] =>
  placesIn(text).map((name, n) => ({
    path: `samples.${of}.${n}`,
    label: of === "body" ? `Sample for {{${name}}}` : `Header's {{${name}}}`,
  }));

/**
 * What is asked for as the form stands: a sample for each place of a text, since Meta's reviewers want to see one. Name and
 * language of a template stay what they are.
 */
export function asked(values: Content, isNew: boolean): Field[] {
  const what = [...(isNew ? NAME : []), CATEGORY];
  if (values["category"] === "AUTHENTICATION") return [...what, ...CODE];
  const header = member(values, "header");
  return [
    ...what,
    ...HEADER,
    ...(header["format"] === "TEXT" ? sampleOf("header", words(header["text"])) : []),
    BODY,
    ...sampleOf("body", words(values["body"])),
    FOOTER,
    BUTTON_LIST,
  ];
}

/** What the form begins with. */
export const NEW: Content = {
  ...(blank([...NAME, CATEGORY, ...CODE, ...HEADER, BODY, FOOTER, BUTTON_LIST]) as Content),
  samples: { header: [], body: [] },
};

/** The file in the header, as its upload answered; undefined when the header is no file. */
export const headerFile = (content: Content): string | undefined => {
  const header = member(content, "header");
  return words(member(header, words(header["format"]))["id"]) || undefined;
};

/** A part with what only its making needs. */
type NewPart = Part & Content;

/** The parts of the template. `handle`: Meta's of the header's file. */
export function partsOf(content: Content, handle?: string): NewPart[] {
  if (content["category"] === "AUTHENTICATION") return codeParts(content);
  const samples = member(content, "samples");
  const buttons = parts(content, "buttons").map(buttonOf);
  return [
    ...headerOf(member(content, "header"), samples, handle),
    { type: "BODY", text: words(content["body"]), ...exampleOf("body", words(content["body"]), samples) },
    ...(content["footer"] ? [{ type: "FOOTER", text: words(content["footer"]) }] : []),
    ...(buttons.length > 0 ? [{ type: "BUTTONS", buttons }] : []),
  ];
}

/** Whether the places of the texts are named; Meta wants them all of one kind, and refuses a mixture. */
export const isNamed = (content: Content): boolean =>
  !areNumbered([words(content["body"]), words(member(content, "header")["text"])].flatMap(placesIn));

const codeParts = ({ button, minutes, advice }: Content): NewPart[] => [
  { type: "BODY", ...(advice ? { add_security_recommendation: true } : {}) },
  ...(minutes === undefined ? [] : [{ type: "FOOTER", code_expiration_minutes: minutes }]),
  { type: "BUTTONS", buttons: [{ type: "OTP", otp_type: "COPY_CODE", text: words(button) }] },
];

function headerOf({ format = "NONE", text }: Content, samples: Content, handle?: string): NewPart[] {
  if (format === "NONE") return [];
  if (format === "TEXT") {
    return [{ type: "HEADER", format, text: words(text), ...exampleOf("header", words(text), samples) }];
  }
  return [{ type: "HEADER", format: words(format), ...(handle ? { example: { header_handle: [handle] } } : {}) }];
}

/** A sample for each place, as Meta names them: those of a body with numbers are a list within a list. */
function exampleOf(of: "header" | "body", text: string, samples: Content): { example?: object } {
  const names = placesIn(text);
  if (names.length === 0) return {};
  const given = Object.values(member(samples, of)).map(words);
  if (!areNumbered(names)) {
    const named = names.map((param_name, n) => ({ param_name, example: given[n] ?? "" }));
    return { example: { [`${of}_text_named_params`]: named } };
  }
  return { example: { [`${of}_text`]: of === "body" ? [given] : given } };
}

function buttonOf({ type, text, url, whole, phone_number, example }: Content): object {
  if (type === "COPY_CODE") return { type, example };
  if (type === "PHONE_NUMBER") return { type, text, phone_number };
  return type === "URL" ? { type, text, url, ...(whole ? { example: [whole] } : {}) } : { type, text };
}
