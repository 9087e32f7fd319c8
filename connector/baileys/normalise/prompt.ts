import type { proto } from "baileys";
import { type Json, listed, present, some, text } from "./read.ts";
import { type Content, content } from "./reading.ts";

type M = proto.Message.IInteractiveMessage;
type Header = Json | undefined;
type Parts = { header?: Header; body?: unknown; footer?: unknown; action?: Json | undefined };

/** Something to press, under the name of its kind. */
const prompt = (type: string, { header, body, footer, action }: Parts): Content | undefined =>
  content("interactive", present({ type, header, body: said(body), footer: said(footer), action }));

const said = (value: unknown): Json | undefined => some({ text: text(value) });
const titled = (value: unknown): Header => (text(value) ? { type: "text", text: text(value) } : undefined);

const FILES = ["image", "video", "document", "location", "product"];

/** What stands above the words: a text, or the kind of file. */
function headerOf(from: object, title: unknown): Header {
  const kind = FILES.find((name) => `${name}Message` in from && Reflect.get(from, `${name}Message`));
  return kind ? present({ type: kind, text: text(title) }) : titled(title);
}

export function buttonsOf(sent: proto.Message.IButtonsMessage): Content | undefined {
  const buttons = listed(
    (sent.buttons ?? []).map(({ buttonId, buttonText, nativeFlowInfo }) =>
      nativeFlowInfo
        ? flowButton(nativeFlowInfo.name, nativeFlowInfo.paramsJson)
        : replyButton(buttonId, buttonText?.displayText),
    ),
  );
  const { contentText: body, footerText: footer } = sent;
  return prompt("button", { header: headerOf(sent, sent.text), body, footer, action: some({ buttons }) });
}

const replyButton = (id: unknown, title: unknown): Json | undefined =>
  text(id) ? { type: "reply", reply: present({ id: text(id), title: text(title) }) } : undefined;

export function listOf(sent: proto.Message.IListMessage): Content | undefined {
  const products = sent.productListInfo?.productSections;
  const rows = (sent.sections ?? []).map(({ title, rows: own }) =>
    some({
      title: text(title),
      rows: listed(
        (own ?? []).map((row) =>
          some({ id: text(row.rowId), title: text(row.title), description: text(row.description) }),
        ),
      ),
    }),
  );
  const items = (products ?? []).map(({ title, products: own }) =>
    some({
      title: text(title),
      product_items: listed((own ?? []).map(({ productId }) => some({ product_retailer_id: text(productId) }))),
    }),
  );
  return prompt(products?.length ? "product_list" : "list", {
    header: titled(sent.title),
    body: sent.description,
    footer: sent.footerText,
    action: some({ button: text(sent.buttonText), sections: listed([...rows, ...items]) }),
  });
}

export function templateOf(sent: proto.Message.ITemplateMessage): Content | undefined {
  const hydrated = sent.hydratedTemplate ?? sent.hydratedFourRowTemplate;
  if (!hydrated) return sent.interactiveMessageTemplate ? interactiveOf(sent.interactiveMessageTemplate) : undefined;
  const buttons = listed((hydrated.hydratedButtons ?? []).map(templateButton));
  return prompt("template", {
    header: headerOf(hydrated, hydrated.hydratedTitleText),
    body: hydrated.hydratedContentText,
    footer: hydrated.hydratedFooterText,
    action: some({ buttons }),
  });
}

function templateButton({ quickReplyButton, urlButton, callButton }: proto.IHydratedTemplateButton): Json | undefined {
  if (quickReplyButton) return replyButton(quickReplyButton.id, quickReplyButton.displayText);
  if (urlButton) return present({ type: "url", title: text(urlButton.displayText), url: text(urlButton.url) });
  if (!callButton) return undefined;
  return present({ type: "call", title: text(callButton.displayText), phone_number: text(callButton.phoneNumber) });
}

export function interactiveOf(sent: M): Content | undefined {
  const cards = sent.carouselMessage?.cards;
  const buttons = flowButtons(sent);
  const action = cards ? { cards: listed(cards.map(cardIn)) } : { buttons };
  return prompt(cards ? "carousel" : "native_flow", {
    header: headerOf(sent.header ?? {}, sent.header?.title),
    body: sent.body?.text,
    footer: sent.footer?.text,
    action: some(action),
  });
}

const flowButtons = (sent: M) =>
  listed(
    (sent.nativeFlowMessage?.buttons ?? []).map(({ name, buttonParamsJson }) => flowButton(name, buttonParamsJson)),
  );

const cardIn = (card: M): Json | undefined =>
  some({
    header: headerOf(card.header ?? {}, card.header?.title),
    body: said(card.body?.text),
    footer: said(card.footer?.text),
    buttons: flowButtons(card),
  });

// What a button of a native flow does stands in JSON whose members depend on its name.
function flowButton(name: unknown, json: unknown): Json | undefined {
  const type = text(name);
  if (!type) return undefined;
  const parameters = parsed(json);
  const read = FLOWS.get(type)?.(parameters);
  return read ? present(read) : present({ type, title: text(parameters["display_text"]), parameters });
}

const FLOWS = new Map<string, (parameters: Json) => Json | undefined>([
  ["quick_reply", ({ id, display_text }) => replyButton(id, display_text)],
  ["cta_url", ({ display_text, url }) => ({ type: "url", title: text(display_text), url: text(url) })],
  [
    "cta_call",
    ({ display_text, phone_number }) => ({ type: "call", title: text(display_text), phone_number: text(phone_number) }),
  ],
  [
    "cta_copy",
    ({ display_text, copy_code }) => ({ type: "copy_code", title: text(display_text), code: text(copy_code) }),
  ],
]);

export function parsed(json: unknown): Json {
  try {
    const found: unknown = JSON.parse(text(json) ?? "");
    return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as Json) : {};
  } catch {
    return {};
  }
}
