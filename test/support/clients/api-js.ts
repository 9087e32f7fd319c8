// Every kind of message that whatsapp-api-js knows. It has Meta's address built in: its requests are led to the gateway.
import { WhatsAppAPI } from "whatsapp-api-js";
import * as messages from "whatsapp-api-js/messages";
import type { Known, Way } from "./way.ts";

const LINK = "https://example.com/a.png";

export function apiJsOf({ url, key, fetch }: Way, appSecret = "unused"): WhatsAppAPI {
  const led: typeof fetch = (input, init) => fetch(String(input).replace("https://graph.facebook.com", url), init);
  return new WhatsAppAPI({ token: key, appSecret, v: "v24.0", ponyfill: { fetch: led } });
}

export function apiJs(way: Way): Known {
  const client = apiJsOf(way);
  const {
    Interactive,
    Body,
    Footer,
    Header,
    Template,
    BodyComponent,
    BodyParameter,
    HeaderComponent,
    HeaderParameter,
  } = messages;
  const to = way.to;
  const send = (message: Parameters<WhatsAppAPI["sendMessage"]>[2], context?: string) => () =>
    client.sendMessage(way.number, to, message, context, "order 9");
  // Each kind of action has a constructor's overload of its own.
  const ask = (action: object, header?: InstanceType<typeof Header>) =>
    send(new Interactive(action as never, new Body("Which?"), header, new Footer("A footer")));
  const section = new messages.ProductSection("All", new messages.Product("p"));
  const template = (
    ...components: ConstructorParameters<typeof Template> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ) => send(new Template("order", "en", ...components));
  const card = () => new messages.CarouselCard(new messages.Image("1", true), new messages.PayloadComponent("x"));
  return {
    text: send(new messages.Text("Grüße 👋", true)),
    reply: send(new messages.Text("a"), way.answers),
    image: send(new messages.Image(LINK, false, "An image")),
    audio: send(new messages.Audio("1", true, true)),
    document: send(new messages.Document("2", true, "A file", "a.pdf")),
    video: send(new messages.Video("3", true)),
    sticker: send(new messages.Sticker("4", true)),
    location: send(new messages.Location(1.5, 0, "A place", "A street")),
    contacts: send(
      new messages.Contacts([
        new messages.Name("Ada L", "Ada"),
        new messages.Phone("+15550001", "HOME", "15550001"),
        new messages.Birthday("1999", "01", "23"),
      ]),
    ),
    reaction: send(new messages.Reaction(way.answers, "👍")),
    buttons: ask(new messages.ActionButtons(new messages.Button("yes", "Yes")), new Header(new messages.Image(LINK))),
    list: ask(
      new messages.ActionList("Choose", new messages.ListSection("All", new messages.Row("a", "A", "The first"))),
      new Header("A header"),
    ),
    catalogue: ask(new messages.ActionCatalog(new messages.Product("p"))),
    product: ask(new messages.ActionProduct(new messages.CatalogProduct("p", "c"))),
    "product list": ask(new messages.ActionProductList("c", section), new Header("A header")),
    cta_url: ask(new messages.ActionCTA("Go", LINK)),
    "flow to a screen": ask(new messages.ActionNavigateFlow("t", "1", "Open", "S", { a: 1 })),
    "flow with data": ask(new messages.ActionDataExchangeFlow("t", "1", "Open")),
    "location request": ask(new messages.ActionLocation()),
    "call permission": ask(new messages.ActionCallPermission()),
    "contact request": send(new Interactive(new messages.ActionContactRequest(), new Body("Your number?"))),
    template: template(
      new HeaderComponent(new HeaderParameter(new messages.Document("1", true))),
      new BodyComponent(
        new BodyParameter("Ada"),
        new BodyParameter(new messages.Currency(1_000, "USD", "$1")),
        new BodyParameter(new messages.DateTime("today")),
      ),
      new messages.URLComponent("x"),
      new messages.PayloadComponent("y"),
      new messages.CatalogComponent(new messages.Product("p")),
      new messages.MPMComponent(new messages.Product("p"), section),
      new messages.CopyComponent("25OFF"),
      new messages.FlowComponent("t", { a: 1 }),
    ),
    "template offer": template(new messages.LTOComponent(1_900_000_000_000), new messages.CopyComponent("25OFF")),
    "template target": template(new messages.TapTargetComponent("A page", LINK)),
    "template carousel": template(
      new BodyComponent(new BodyParameter("Ada")),
      new messages.CarouselComponent(card(), card()),
    ),
    "template code": send(Template.OTP("code", "en", "123456")),
    read: () => client.markAsRead(way.number, way.answers),
    typing: () => client.markAsRead(way.number, way.answers, "text"),
  };
}
