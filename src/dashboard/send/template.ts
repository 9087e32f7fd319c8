import type { components } from "#src/client/api.d.ts";
import type { Field, Form } from "./field.ts";
import { paper, picture, place, video } from "./plain.ts";

type Template = components["schemas"]["Template"];
export type Button = { type?: string; otp_type?: string; text?: string; url?: string; phone_number?: string };
export type Part = {
  type: string;
  text?: string;
  format?: string;
  buttons?: Button[];
  cards?: { components: Part[] }[];
};

/** One component of the message: what it always has, and what is asked for, as paths within it. */
type Filled = { always: object; fields: Field[] };

const PLACE = /\{\{\s*(\w+)\s*\}\}/g;

/** Whether places are numbered: then values are given by number, wherever the places stand. */
export const areNumbered = (names: string[]): boolean => names.every((name) => /^\d+$/.test(name));

/** The distinct `{{…}}` of a text, in the order in which Meta takes their values. */
export function placesIn(text = ""): string[] {
  const names = [...new Set([...text.matchAll(PLACE)].map(([, name]) => name ?? ""))];
  return areNumbered(names) ? names.toSorted((a, b) => Number(a) - Number(b)) : names;
}

/** A text with its places filled; what is still empty stays as it stands. */
export const fillIn = (text: string, values: Map<string, string>): string =>
  text.replaceAll(PLACE, (whole, name: string) => values.get(name) || whole);

/** The form of a template: a field for each place that has to be filled, and the rest of the message as it always is. */
export function templateForm(template: Template): Form {
  const isNamed = template.parameter_format === "NAMED";
  const filled = filledOf((template.components ?? []) as Part[], isNamed);
  const always = { name: template.name, language: { code: template.language } };
  if (filled.length === 0) return { fields: [], always };
  return { fields: within("components", filled), always: { ...always, components: filled.map((one) => one.always) } };
}

const filledOf = (parts: Part[], isNamed: boolean): Filled[] => parts.flatMap((part) => filledBy(part, isNamed));

/** The fields of several components, each at its place in their list. */
const within = (path: string, filled: Filled[]): Field[] =>
  filled.flatMap(({ fields }, i) => fields.map((field) => at(`${path}.${i}`, field)));

const at = (path: string, field: Field): Field => ({ ...field, path: `${path}.${field.path}` });

function filledBy(part: Part, isNamed: boolean): Filled[] {
  switch (part.type.toUpperCase()) {
    case "HEADER":
      return headerOf(part, isNamed);
    case "BODY":
      return wordsOf("body", "Text", part.text, isNamed);
    case "BUTTONS":
      return (part.buttons ?? []).flatMap(buttonOf);
    case "CAROUSEL":
      return carouselOf(part, isNamed);
    case "LIMITED_TIME_OFFER":
      return [offer];
    default:
      return [];
  }
}

function wordsOf(type: string, label: string, text: string | undefined, isNamed: boolean): Filled[] {
  const names = placesIn(text);
  if (names.length === 0) return [];
  const parameters = names.map((name) => ({ type: "text", ...(isNamed ? { parameter_name: name } : {}) }));
  const fields = names.map((name, i) => ({ path: `parameters.${i}.text`, label: `${label}: {{${name}}}` }));
  return [{ always: { type, parameters }, fields }];
}

function headerOf({ format = "TEXT", text }: Part, isNamed: boolean): Filled[] {
  const kind = format.toLowerCase();
  if (kind === "text") return wordsOf("header", "Header", text, isNamed);
  const fields = HEADERS[kind];
  if (!fields) return [];
  const always = { type: "header", parameters: [{ type: kind }] };
  return [
    { always, fields: fields.map((field) => ({ ...at("parameters.0", field), label: `Header: ${field.label}` })) },
  ];
}

const HEADERS: Record<string, Field[]> = {
  image: [picture("image")],
  video: [video("video")],
  gif: [video("gif")],
  document: paper("document"),
  location: place("location"),
};

/** What of a button has to be filled, or can be. */
function buttonOf({ type = "", text = "", url = "" }: Button, n: number): Filled[] {
  const kind = type.toUpperCase();
  const label = (what: string) => `Button “${text || kind.toLowerCase()}”: ${what}`;
  const button = (sub_type: string, parameter: object, ...fields: Field[]): Filled[] => [
    { always: { type: "button", sub_type, index: n, parameters: [parameter] }, fields },
  ];
  const [name] = placesIn(url);
  if (kind === "URL" && name) {
    return button("url", { type: "text" }, { path: "parameters.0.text", label: label(`end of ${url}`) });
  }
  if (kind === "OTP") return button("url", { type: "text" }, { path: "parameters.0.text", label: label("the code") });
  if (kind === "COPY_CODE") {
    return button(
      "copy_code",
      { type: "coupon_code" },
      { path: "parameters.0.coupon_code", label: label("code to copy") },
    );
  }
  if (kind === "MPM") return button("mpm", { type: "action" }, ...productsOf(label));
  if (kind === "ORDER_DETAILS") {
    const about = "As Meta's page for the country says";
    const path = "parameters.0.action.order_details";
    return button("order_details", { type: "action" }, { path, label: label("the order"), is: "json", about });
  }
  return [];
}

const productsOf = (label: (what: string) => string): Field[] => [
  {
    path: "parameters.0.action.thumbnail_product_retailer_id",
    label: label("product of the picture"),
    about: "Its content id in the catalogue",
  },
  {
    path: "parameters.0.action.sections",
    label: label("sections"),
    is: "many",
    one: "Section",
    least: 1,
    most: 10,
    of: [
      { path: "title", label: "Title" },
      {
        path: "product_items",
        label: "Products",
        is: "many",
        one: "Product",
        least: 1,
        most: 30,
        of: [{ path: "product_retailer_id", label: "Product", about: "Its content id in the catalogue" }],
      },
    ],
  },
];

const offer: Filled = {
  always: { type: "limited_time_offer", parameters: [{ type: "limited_time_offer" }] },
  fields: [
    {
      path: "parameters.0.limited_time_offer.expiration_time_ms",
      label: "End of the offer",
      is: "number",
      about: "As milliseconds since 1970",
    },
  ],
};

function carouselOf({ cards = [] }: Part, isNamed: boolean): Filled[] {
  const filled = cards.map(({ components }) => filledOf(components, isNamed));
  const always = {
    type: "carousel",
    cards: filled.map((parts, card_index) => ({ card_index, components: parts.map((part) => part.always) })),
  };
  const fields = filled.flatMap((parts, i) =>
    within(`cards.${i}.components`, parts).map((field) => ({ ...field, label: `Card ${i + 1} · ${field.label}` })),
  );
  return fields.length > 0 ? [{ always, fields }] : [];
}
