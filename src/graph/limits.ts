import type { FieldError } from "#src/errors.ts";
import type { Interactive } from "#src/protocol/interactive.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";
import type { Template } from "#src/protocol/template-message.ts";
import { addressOf } from "#src/protocol/to.ts";

type Check = (FieldError | null)[];

/** Meta's limits, as its pages on each type of message say. Characters are counted as Meta counts them: code points. */
export function limitErrors(message: Outgoing): FieldError[] {
  return [...contentErrors(message), ...aroundErrors(message)].filter((error) => error !== null);
}

function aroundErrors({ type, context, to, recipient_type }: Outgoing): Check {
  const toGroup = addressOf(to, recipient_type)?.kind === "group";
  return [
    type === "reaction" && context ? { path: "context", message: "a reaction is no reply" } : null,
    type === "pin" && !toGroup ? { path: "to", message: "Meta pins messages in groups only" } : null,
  ];
}

function contentErrors(message: Outgoing): Check {
  switch (message.type) {
    case "text":
      return [most("text.body", message.text.body, 4_096)];
    case "image":
      return [most("image.caption", message.image.caption, 1_024)];
    case "video":
      return [most("video.caption", message.video.caption, 1_024)];
    case "document":
      return [most("document.caption", message.document.caption, 1_024)];
    case "contacts":
      return contactErrors(message.contacts);
    case "interactive":
      return interactiveErrors(message.interactive);
    case "template":
      return templateErrors(message.template);
    case "pin":
      return pinErrors(message.pin);
    default:
      return [];
  }
}

type Contacts = Extract<Outgoing, { type: "contacts" }>["contacts"];

const contactErrors = (contacts: Contacts): Check => [
  atMost("contacts", contacts, 257),
  ...contacts.map(({ name }, i) =>
    Object.values(name).filter((part) => part !== undefined).length > 1
      ? null
      : { path: `contacts.${i}.name`, message: "needs one more part beside formatted_name" },
  ),
];

const pinErrors = ({ type, expiration_days }: Extract<Outgoing, { type: "pin" }>["pin"]): Check => [
  type === "pin" && expiration_days === undefined
    ? { path: "pin.expiration_days", message: "must say for how many days" }
    : null,
];

function interactiveErrors(interactive: Interactive): Check {
  const at = (path: string) => `interactive.${path}`;
  const { type, body } = interactive;
  const header = "header" in interactive ? interactive.header : undefined;
  const footer = "footer" in interactive ? interactive.footer : undefined;
  return [
    most(at("body.text"), body?.text, type === "list" ? 4_096 : 1_024),
    most(at("footer.text"), footer?.text, 60),
    most(at("header.text"), header?.type === "text" ? header.text : undefined, 60),
    ...actionErrors(interactive).map((error) => error && { ...error, path: at(`action.${error.path}`) }),
  ];
}

function actionErrors(interactive: Interactive): Check {
  switch (interactive.type) {
    case "button":
      return buttonErrors(interactive.action.buttons);
    case "list":
      return listErrors(interactive.action);
    case "cta_url":
      return [most("parameters.display_text", interactive.action.parameters.display_text, 20)];
    case "product_list":
      return productErrors(interactive.action.sections);
    case "flow":
      return [most("parameters.flow_cta", interactive.action.parameters.flow_cta, 30)];
    case "carousel":
      return carouselErrors(interactive.action.cards);
    case "voice_call":
      return [most("parameters.display_text", interactive.action.parameters?.display_text, 20)];
    default:
      return [];
  }
}

type Action<Kind extends Interactive["type"]> = Extract<Interactive, { type: Kind }>["action"];

const buttonErrors = (buttons: Action<"button">["buttons"]): Check => [
  atMost("buttons", buttons, 3),
  distinct(
    "buttons",
    buttons.map(({ reply }) => reply.id),
    "ids",
  ),
  ...buttons.flatMap(({ reply }, i) => [
    most(`buttons.${i}.reply.id`, reply.id, 256),
    most(`buttons.${i}.reply.title`, reply.title, 20),
  ]),
];

function listErrors({ button, sections }: Action<"list">): Check {
  const rows = sections.flatMap((section) => section.rows);
  return [
    most("button", button, 20),
    atMost("sections", sections, 10),
    rows.length > 10 ? { path: "sections", message: "must have 10 rows at most, in all sections" } : null,
    distinct(
      "sections",
      rows.map(({ id }) => id),
      "row ids",
    ),
    ...titleErrors(sections),
    ...sections.flatMap((section, i) =>
      section.rows.flatMap(({ id, title, description }, k) => [
        most(`sections.${i}.rows.${k}.id`, id, 200),
        most(`sections.${i}.rows.${k}.title`, title, 24),
        most(`sections.${i}.rows.${k}.description`, description, 72),
      ]),
    ),
  ];
}

function productErrors(sections: Action<"product_list">["sections"]): Check {
  const products = sections.flatMap(({ product_items }) => product_items);
  return [
    atMost("sections", sections, 10),
    products.length > 30 ? { path: "sections", message: "must have 30 products at most, in all sections" } : null,
    ...titleErrors(sections),
  ];
}

const titleErrors = (sections: { title?: string | undefined }[]): Check =>
  sections.flatMap(({ title }, i) => [
    most(`sections.${i}.title`, title, 24),
    sections.length > 1 && title === undefined
      ? { path: `sections.${i}.title`, message: "is needed when there are several sections" }
      : null,
  ]);

const carouselErrors = (cards: Action<"carousel">["cards"]): Check => [
  cards.length < 2 ? { path: "cards", message: "must be 2 at least" } : atMost("cards", cards, 10),
  ...cards.flatMap(({ body, action }, i) => [
    most(`cards.${i}.body.text`, body?.text, 160),
    most(
      `cards.${i}.action.parameters.display_text`,
      "parameters" in action ? action.parameters.display_text : undefined,
      20,
    ),
  ]),
];

const templateErrors = ({ components = [] }: Template): Check =>
  components.flatMap((component, i) => {
    if (component.type !== "carousel") return [];
    return [atMost(`template.components.${i}.cards`, component.cards, 10)];
  });

const most = (path: string, text: string | undefined, length: number): FieldError | null =>
  text !== undefined && [...text].length > length ? { path, message: `must be ${length} characters at most` } : null;

const atMost = (path: string, items: unknown[], count: number): FieldError | null =>
  items.length > count ? { path, message: `must be ${count} at most` } : null;

const distinct = (path: string, ids: string[], what: string): FieldError | null =>
  new Set(ids).size < ids.length ? { path, message: `must have ${what} that differ` } : null;
