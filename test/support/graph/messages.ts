// POST /{number}/messages.
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { checkMessage } from "./bodies.ts";
import { Fault, missing, wrong } from "./faults.ts";
import type { Json } from "./graph.ts";
import { askedNumber, type Graphed, productBodyOf, textIn } from "./http.ts";
import { respectLimits } from "./limits.ts";
import { checkTemplate } from "./approved.ts";
import { type Business_, digitsOf, now, type PhoneNumber, type World } from "./world.ts";
import { tell } from "./webhooks.ts";

const DAY_MS = 24 * 3_600_000;

export const messageRoutes = new Hono<Graphed>().post("/:id/messages", async (c) => {
  const number = askedNumber(c, "whatsapp_business_messaging");
  const { business, world } = c.var;
  const body = await productBodyOf(c);
  if (!number.registered) throw new Fault({ code: 133010 });
  if (body["status"] !== undefined) return c.json(markRead(body));
  const type = checkMessage(body);
  const recipient = recipientOf(number, body);
  if (business.rules.strict.includes("media")) checkMedia(world, number, body);
  if (business.rules.strict.includes("templates") && type === "template") checkTemplate(business, body["template"]);
  if (type !== "template") checkWindow(business, number, recipient.id);
  if (body["recipient"] && type === "template") refuseUserId(business, body);
  respectLimits(business, number, recipient.id);
  const id = `wamid.${randomBytes(24).toString("base64")}`;
  const sent = { id, number, body };
  world.sent.set(id, sent);
  void tell(world, business, sent, business.rules.statuses);
  return c.json({ messaging_product: "whatsapp", contacts: [recipient.contact], messages: [{ id }] });
});

/** Marks read and shows that somebody types; the message must be one of WhatsApp's. */
function markRead(body: Json) {
  if (body["status"] !== "read") throw wrong("status", "must be read");
  if (!textIn(body, "message_id").startsWith("wamid.")) throw wrong("message_id", "is not a message id");
  const typing = body["typing_indicator"] as Json | undefined;
  if (typing && typing["type"] !== "text") throw wrong("typing_indicator.type", "must be text");
  return { success: true };
}

/** Who is meant, and how the answer shows them. `to` wins over `recipient`. */
function recipientOf(number: PhoneNumber, body: Json) {
  const { to, recipient, recipient_type } = body as Record<string, string | undefined>;
  if (to && recipient_type === "group") return { id: to, contact: { input: to, wa_id: to } };
  if (to) {
    const digits = digitsOf(to);
    if (!/^\+?[\d ()-]+$/.test(to) || digits.length < 7 || digits.length > 15)
      throw wrong("to", "is not a phone number");
    if (digits === digitsOf(number.display_phone_number)) throw new Fault({ code: 131021 });
    return { id: digits, contact: { input: to, wa_id: digits } };
  }
  if (!recipient) throw missing("to");
  if (!/^[A-Z]{2}(\.ENT)?\.[A-Za-z0-9]{1,128}$/.test(recipient)) throw wrong("recipient", "is not a user id");
  return { id: recipient, contact: { input: recipient, user_id: recipient } };
}

/** Codes go to phone numbers only. */
function refuseUserId({ templates }: Business_, body: Json): void {
  const { name } = body["template"] as { name: string };
  if (templates.some((one) => one.name === name && one.category === "AUTHENTICATION")) {
    throw new Fault({ code: 131062 });
  }
}

function checkWindow(business: Business_, { windows }: PhoneNumber, person: string): void {
  if (!business.rules.strict.includes("window")) return;
  const last = windows.get(person);
  if (last !== undefined && now(business) - last < DAY_MS) return;
  const details =
    "Message failed to send because more than 24 hours have passed since the customer last replied to this number.";
  throw new Fault({ code: 131047, details });
}

/** Every media id in a body must be a file of the number's, whatever it stands in. */
function checkMedia(world: World, number: PhoneNumber, body: Json): void {
  for (const [kind, id] of idsIn(body)) {
    const media = world.media.get(id);
    if (media?.number !== number) throw new Fault({ code: 131009, details: `Parameter ${kind}.id is not a media id` });
    if (!fits(kind, media.mime_type)) {
      throw new Fault({ code: 131053, details: `Unsupported ${kind} mime type ${media.mime_type}` });
    }
  }
}

const fits = (kind: string, mime_type: string) =>
  kind === "document" || (kind === "sticker" ? mime_type === "image/webp" : mime_type.startsWith(`${kind}/`));

const KINDS = ["image", "video", "audio", "document", "sticker"];

function idsIn(value: unknown): [kind: string, id: string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const id = KINDS.includes(name) && typeof member === "object" && member !== null && "id" in member && member.id;
    return typeof id === "string" ? [[name, id] as [string, string]] : idsIn(member);
  });
}
