import { type Choice, type Field, type Kind } from "./field.ts";
import { paper, picture, video } from "./plain.ts";

const HEADERS: Choice[] = [
  { value: "text", label: "Words" },
  { value: "image", label: "Picture" },
  { value: "video", label: "Video" },
  { value: "document", label: "Document" },
];

/** What stands above the text: nothing, words or a file; with `start` it cannot be nothing. */
const header = (choices = HEADERS, start?: string): Field[] => [
  { path: "header.type", label: "Header", is: "choice", choices, ...(start ? { start } : { optional: true }) },
  { path: "header.text", label: "Words of the header", when: ["header.type", "text"] },
  ...[picture("header.image"), video("header.video"), ...paper("header.document")].map((field): Field => ({
    ...field,
    when: ["header.type", field.path.split(".")[1] ?? ""],
  })),
];
const words = HEADERS.slice(0, 1);
const body: Field = { path: "body.text", label: "Text", is: "long" };
const footer: Field = { path: "footer.text", label: "Footer", optional: true };
const around = [...header(), body, footer];

/** An interactive kind, by the name the API has for it. */
type Named = Kind["is"] & `interactive.${string}`;
const kind = (is: Named, name: string, fields: Field[], action?: object): Kind => ({
  is,
  name,
  fields,
  always: { type: is.slice("interactive.".length), ...(action ? { action } : {}) },
});

const id = (about: string): Field => ({ path: "id", label: "Id", about, start: "choice-{n}" });
const product: Field = { path: "product_retailer_id", label: "Product", about: "Its content id in the catalogue" };
const catalog: Field = { path: "action.catalog_id", label: "Catalogue", about: "Its id at Meta" };
const at = (path: string, field: Field): Field => ({ ...field, path: `${path}.${field.path}` });

const buttons: Field = {
  path: "action.buttons",
  label: "Buttons",
  is: "many",
  one: "Button",
  least: 1,
  most: 3,
  always: { type: "reply" },
  of: [
    { path: "reply.title", label: "Title", about: "20 characters at most" },
    at("reply", id("Comes back when it is pressed")),
  ],
};

const rows: Field = {
  path: "rows",
  label: "Rows",
  is: "many",
  one: "Row",
  least: 1,
  most: 10,
  of: [
    { path: "title", label: "Title", about: "24 characters at most" },
    id("Comes back when it is chosen"),
    { path: "description", label: "Description", wide: true, optional: true },
  ],
};
const section = (of: Field[]): Field => ({
  path: "action.sections",
  label: "Sections",
  is: "many",
  one: "Section",
  least: 1,
  most: 10,
  of: [{ path: "title", label: "Title", about: "Needed when there are several", wide: true, optional: true }, ...of],
});
const products: Field = {
  path: "product_items",
  label: "Products",
  is: "many",
  one: "Product",
  least: 1,
  most: 30,
  of: [product],
};

const link = (path: string): Field[] => [
  { path: `${path}.display_text`, label: "Words of the button", about: "20 characters at most" },
  { path: `${path}.url`, label: "Where it leads", is: "url" },
];

const cards: Field = {
  path: "action.cards",
  label: "Cards",
  is: "many",
  one: "Card",
  least: 2,
  most: 10,
  numbered: "card_index",
  always: { type: "cta_url", action: { name: "cta_url" } },
  of: [
    ...header(HEADERS.slice(1, 3), "image"),
    { path: "body.text", label: "Text", is: "long", optional: true },
    ...link("action.parameters"),
  ],
};

const flow: Field[] = [
  { path: "action.parameters.flow_cta", label: "Words of the button", about: "30 characters at most" },
  { path: "action.parameters.flow_id", label: "Flow", about: "Its id at Meta" },
  { path: "action.parameters.flow_token", label: "Token", about: "Yours: comes back with the answer", optional: true },
  {
    path: "action.parameters.flow_action_payload.screen",
    label: "First screen",
    about: "Empty: the one that the flow begins with",
    optional: true,
  },
  { path: "action.parameters.flow_action_payload.data", label: "Its data", is: "json", optional: true },
  {
    path: "action.parameters.mode",
    label: "Which of its versions",
    is: "choice",
    choices: [
      { value: "published", label: "The published one" },
      { value: "draft", label: "The draft" },
    ],
    optional: true,
  },
];

const parameters = (...fields: Field[]) => fields.map((field) => at("action.parameters", field));

const order: Field[] = parameters(
  { path: "reference_id", label: "Order", about: "Your id of it" },
  {
    path: "type",
    label: "Goods",
    is: "choice",
    start: "physical-goods",
    choices: [
      { value: "physical-goods", label: "To be shipped" },
      { value: "digital-goods", label: "Digital" },
    ],
  },
  { path: "currency", label: "Currency", about: "ISO 4217, such as INR or BRL" },
  { path: "total_amount.value", label: "Total", is: "number", about: "In the smallest unit: 100 for 1.00" },
  { path: "total_amount.offset", label: "Units in one of the currency", is: "number", start: "100" },
  { path: "order.status", label: "Status", start: "pending" },
  {
    path: "order.items",
    label: "Items",
    is: "many",
    one: "Item",
    least: 1,
    most: 50,
    of: [
      { path: "name", label: "Name" },
      { path: "retailer_id", label: "Your id of it" },
      { path: "quantity", label: "How many", is: "number", start: "1" },
      { path: "amount.value", label: "Price", is: "number", about: "In the smallest unit" },
      { path: "amount.offset", label: "Units in one of the currency", is: "number", start: "100" },
    ],
  },
  { path: "order.subtotal.value", label: "Subtotal", is: "number" },
  { path: "order.subtotal.offset", label: "Its units in one of the currency", is: "number", start: "100" },
  {
    path: "payment_settings",
    label: "Payment settings",
    is: "json",
    about: "They differ by country: as Meta's page for it says",
  },
);

const STATUSES = ["pending", "processing", "partially_shipped", "shipped", "completed", "canceled"];
const status: Field[] = parameters(
  { path: "reference_id", label: "Order", about: "The id it was sent with" },
  {
    path: "order.status",
    label: "Status",
    is: "choice",
    start: "processing",
    choices: STATUSES.map((value) => ({ value, label: value.replace("_", " ") })),
  },
  { path: "order.description", label: "What is said of it", optional: true },
);

const call: Field[] = parameters(
  { path: "display_text", label: "Words of the button", about: "20 characters at most", optional: true },
  { path: "ttl_minutes", label: "For how many minutes it can be pressed", is: "number", optional: true },
  { path: "payload", label: "Payload", about: "Yours: comes back with the call", optional: true },
);

const country: Field = { path: "action.parameters.country", label: "Country", about: "Its code, such as IN" };

/** What asks for an answer, by something to press. */
export const PRESSED: Kind[] = [
  kind("interactive.button", "Buttons", [...around, buttons]),
  kind("interactive.list", "List to choose from", [
    ...header(words),
    body,
    footer,
    { path: "action.button", label: "Words that open the list", about: "20 characters at most" },
    section([rows]),
  ]),
  kind("interactive.cta_url", "Link button", [...around, ...link("action.parameters")], { name: "cta_url" }),
  kind("interactive.location_request_message", "Ask for the place", [body, footer], { name: "send_location" }),
  kind("interactive.request_contact_info", "Ask for the phone number", [body], { name: "request_contact_info" }),
  kind("interactive.address_message", "Ask for the address", [...around, country], { name: "address_message" }),
  kind("interactive.flow", "Flow", [...around, ...flow], { name: "flow", parameters: { flow_message_version: "3" } }),
  kind("interactive.carousel", "Cards side by side", [body, cards]),
  kind("interactive.product", "Product", [{ ...body, optional: true }, footer, catalog, at("action", product)]),
  kind("interactive.product_list", "Several products", [
    ...header(words, "text"),
    body,
    footer,
    catalog,
    section([products]),
  ]),
  kind(
    "interactive.catalog_message",
    "Whole catalogue",
    [
      body,
      footer,
      {
        path: "action.parameters.thumbnail_product_retailer_id",
        label: "Product of the picture",
        about: "Its content id; empty: the first",
        optional: true,
      },
    ],
    { name: "catalog_message" },
  ),
  kind("interactive.order_details", "Order to pay", [...around, ...order], { name: "review_and_pay" }),
  kind("interactive.order_status", "Status of an order", [body, footer, ...status], { name: "review_order" }),
  kind("interactive.call_permission_request", "Ask to be let call", [body, footer], {
    name: "call_permission_request",
  }),
  kind("interactive.voice_call", "Call button", [body, ...call], { name: "voice_call" }),
];
