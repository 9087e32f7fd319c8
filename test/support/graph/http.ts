// What every route of the server shares: the business that a token stands for, bodies, permissions.
import { createHmac } from "node:crypto";
import type { Context } from "hono";
import type { z } from "zod";
import { Fault, missing, wrong } from "./faults.ts";
import type { Json, Permission } from "./graph.ts";
import { type Business_, numberOf, type PhoneNumber, type World } from "./world.ts";

export type Graphed = { Variables: { world: World; business: Business_; url: string } };
export type Asked = Context<Graphed>;

const NEWEST = 26;
const OLDEST = 21;

/** Refuses paths of versions that never were. Ended ones are answered by the oldest living one, as Meta does. */
export function checkVersion(version: string): void {
  const [, major] = /^v(\d+)\.0$/.exec(version) ?? [];
  if (major && Number(major) <= NEWEST && Number(major) >= OLDEST - 8) return;
  throw new Fault({ code: 2500, message: `Unknown path components: /${version}` });
}

/** The business a request is made for; throws what Graph answers to a token that is missing, wrong or expired. */
export function businessOfToken(world: World, authorization: string | null): Business_ {
  const token = /^(?:Bearer|OAuth) +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (!token) {
    throw new Fault({ code: 190, message: "An access token is required to request this resource." });
  }
  const business = world.businesses.find((one) => one.token === token || isAppToken(one, token));
  // Meta repeats the token: nobody may pass these words on.
  if (!business) throw new Fault({ code: 190, message: `Malformed access token ${token}` });
  if (!business.rules.token_valid) {
    const message = "Error validating access token: Session has expired on Friday, 23-Oct-26 04:00:00 PDT.";
    throw new Fault({ code: 190, subcode: 463, message });
  }
  return business;
}

/** An app speaks for itself with its id and secret. */
export const isAppToken = ({ app_id, app_secret }: Business_, token: string | undefined): boolean =>
  token === `${app_id}|${app_secret}`;

/** A proof that the app's secret is known is looked at when one is given. */
export function checkProof({ app_secret, token }: Business_, proof: string | undefined): void {
  if (proof === undefined || proof === createHmac("sha256", app_secret).update(token).digest("hex")) return;
  throw new Fault({ code: 100, message: "Invalid appsecret_proof provided in the API argument" });
}

export function permit({ rules }: Business_, permission: Permission): void {
  if (rules.permissions.includes(permission)) return;
  if (permission === "whatsapp_business_messaging") {
    throw new Fault({
      code: 200,
      message:
        "(#200) You do not have the necessary permissions to send messages on behalf of this WhatsApp Business Account",
    });
  }
  throw new Fault({ code: 10, message: "(#10) Application does not have permission for this action" });
}

/** The number in the path, for whom the token has this permission. */
export function askedNumber(c: Asked, permission: Permission = "whatsapp_business_management"): PhoneNumber {
  const number = numberOf(c.get("business"), c.req.param("id") ?? "", c.req.method);
  permit(c.get("business"), permission);
  return number;
}

/** The body of a request, JSON or a form; `{}` when there is none. */
export async function bodyOf(c: Asked): Promise<Json> {
  const type = c.req.header("content-type") ?? "";
  if (/form/.test(type)) return { ...(await c.req.parseBody()) };
  const text = await c.req.text();
  if (text === "") return {};
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Fault({ code: 100, message: "(#100) The parameter body must be valid JSON." });
  }
}

/** The body of a call that must say what it is about. */
export async function productBodyOf(c: Asked): Promise<Json> {
  const body = await bodyOf(c);
  if (body["messaging_product"] !== "whatsapp") {
    throw new Fault({ code: 100, message: "(#100) The parameter messaging_product is required." });
  }
  return body;
}

/** A text in a body; throws when it is missing. */
export function textIn(body: Json, name: string): string {
  const value = body[name];
  if (typeof value === "string" && value !== "") return value;
  throw missing(name);
}

/** Cuts a list to the page a query asks for, with Graph's cursors; `after` that is none of its own is refused. */
export function paged<Item>(c: Asked, items: Item[], path: string): Json {
  const limit = Number(c.req.query("limit") ?? c.get("business").rules.page);
  const start = offsetOf(c.req.query("after"));
  const page = items.slice(start, start + limit);
  if (page.length === 0) return { data: [] };
  const [before, after] = [cursorOf(start), cursorOf(start + page.length)];
  const next = new URL(path, c.get("url"));
  next.search = new URLSearchParams({ ...c.req.query(), limit: String(limit), after }).toString();
  const more = start + page.length < items.length;
  return { data: page, paging: { cursors: { before, after }, ...(more && { next: next.href }) } };
}

const cursorOf = (offset: number) => Buffer.from(`at:${offset}`).toString("base64url");

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const offset = /^at:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString())?.[1];
  if (offset === undefined) throw new Fault({ code: 100, message: "(#100) Invalid cursors values" });
  return Number(offset);
}

/** The members that `fields` names; of those an object has. */
export function pick(object: Json, fields: string | undefined): Json {
  if (!fields) return object;
  const names = ["id", ...fields.split(",").map((name) => name.trim())];
  return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
}

/** A value in the shape it must have; throws the fault that names what is missing or wrong. */
export function checked<Shape extends z.ZodType>(within: string, shape: Shape, value: unknown): z.infer<Shape> {
  const { success, data, error } = shape.safeParse(value, { reportInput: true });
  if (success) return data;
  const [issue] = error.issues;
  if (!issue) throw new Fault({ code: 131009 });
  const path = [within, ...issue.path].filter((one) => one !== "").join(".");
  throw issue.code === "invalid_type" && issue.input === undefined ? missing(path) : wrong(path, issue.message);
}
