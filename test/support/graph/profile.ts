// What surrounds a number: its profile, whom it blocks, its links.
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import { Fault, noObject, titleOf, wrong } from "./faults.ts";
import type { Json } from "./graph.ts";
import { type Asked, askedNumber, bodyOf, checked, type Graphed, paged, pick, productBodyOf } from "./http.ts";
import { type Business_, digitsOf, now, type PhoneNumber } from "./world.ts";

const DAY_MS = 24 * 3_600_000;
const LINKS = 2_000;

const VERTICALS = [
  "OTHER",
  "AUTO",
  "BEAUTY",
  "APPAREL",
  "EDU",
  "ENTERTAIN",
  "EVENT_PLAN",
  "FINANCE",
  "GROCERY",
  "GOVT",
  "HOTEL",
  "HEALTH",
  "NONPROFIT",
  "PROF_SERVICES",
  "RETAIL",
  "TRAVEL",
  "RESTAURANT",
  "NOT_A_BIZ",
  "UNDEFINED",
  "",
] as const;

const Profile = z.object({
  messaging_product: z.literal("whatsapp"),
  about: z.string().min(1).max(139).optional(),
  address: z.string().max(256).optional(),
  description: z.string().max(512).optional(),
  email: z.union([z.literal(""), z.email()]).optional(),
  websites: z.array(z.string().max(256)).max(2).optional(),
  vertical: z.enum(VERTICALS).optional(),
  profile_picture_handle: z.string().optional(),
});
const Blocks = z.object({
  messaging_product: z.literal("whatsapp"),
  block_users: z.array(z.object({ user: z.string().optional(), user_id: z.string().optional() })).max(1_000),
});
const Link = z.object({
  code: z.string().optional(),
  prefilled_message: z.string().min(1).max(140),
  generate_qr_image: z.enum(["SVG", "PNG"]).optional(),
});

export const profileRoutes = new Hono<Graphed>()
  .get("/:id/whatsapp_business_profile", (c) => {
    const { profile } = askedNumber(c);
    const shown = { messaging_product: "whatsapp", ...profile };
    return c.json({ data: [pick(shown, c.req.query("fields"))] });
  })
  .post("/:id/whatsapp_business_profile", async (c) => {
    const number = askedNumber(c);
    const { profile_picture_handle: handle, ...changes } = checked("", Profile, await productBodyOf(c));
    if (handle !== undefined && !c.var.business.handles.has(handle))
      throw wrong("profile_picture_handle", "is no handle");
    const picture = handle && { profile_picture_url: `https://pps.whatsapp.net/${handle.slice(-8)}` };
    Object.assign(number.profile, changes, picture);
    return c.json({ success: true });
  })
  .get("/:id/block_users", (c) => {
    const blocked = askedNumber(c, "whatsapp_business_messaging").blocked;
    const shown = blocked.map((person) => ({ messaging_product: "whatsapp", ...shownPerson(person) }));
    return c.json(paged(c, shown, c.req.path));
  })
  .post("/:id/block_users", async (c) => changeBlocks(c, true))
  .delete("/:id/block_users", async (c) => changeBlocks(c, false))
  .get("/:id/message_qrdls", (c) => {
    const links = [...askedNumber(c).links.values()];
    return c.json(paged(c, links.map(withoutImage), c.req.path));
  })
  .post("/:id/message_qrdls", async (c) => c.json(saveLink(askedNumber(c), checked("", Link, await bodyOf(c)))))
  .get("/:id/message_qrdls/:code", (c) => c.json({ data: [withoutImage(linkOf(c))] }))
  .delete("/:id/message_qrdls/:code", (c) => {
    const { code } = linkOf(c);
    askedNumber(c).links.delete(String(code));
    return c.json({ success: true });
  });

const shownPerson = (person: string): Json => (/^\d+$/.test(person) ? { wa_id: person } : { user_id: person });

/** Blocks or unblocks each for itself: what failed comes beside an error, and the rest is done. */
async function changeBlocks(c: Asked, block: boolean): Promise<Response> {
  const number = askedNumber(c, "whatsapp_business_messaging");
  const { block_users } = checked("", Blocks, await productBodyOf(c));
  const done: Json[] = [];
  const failed: Json[] = [];
  for (const { user, user_id } of block_users) {
    const input = user ?? user_id ?? "";
    const person = user === undefined ? input : digitsOf(user);
    const shown = { input, ...shownPerson(person) };
    if (block && !mayBlock(c.var.business, number, person)) {
      failed.push({ ...shown, errors: [REENGAGE] });
      continue;
    }
    done.push(shown);
    const others = number.blocked.filter((one) => one !== person);
    number.blocked = block ? [...others, person] : others;
  }
  const lists = { [block ? "added_users" : "removed_users"]: done, ...(failed.length > 0 && { failed_users: failed }) };
  const answer = { messaging_product: "whatsapp", block_users: lists };
  if (failed.length === 0) return c.json(answer);
  const details = "Failed to block some users, see the block_users response list for details";
  const { error } = JSON.parse(new Fault({ code: 139100, details }).body) as Json;
  return c.json({ ...answer, error }, 400);
}

const REENGAGE = {
  message: titleOf(131047),
  code: 131047,
  error_data: { details: "User has not messaged in the last 24 hours" },
};

function mayBlock(business: Business_, { windows }: PhoneNumber, person: string): boolean {
  if (!business.rules.strict.includes("window")) return true;
  return now(business) - (windows.get(person) ?? Number.NEGATIVE_INFINITY) < DAY_MS;
}

function saveLink(
  { links, display_phone_number }: PhoneNumber,
  { code, prefilled_message, generate_qr_image }: z.infer<typeof Link>,
) {
  if (code !== undefined && !links.has(code)) throw wrong("code", "is no code of this number");
  if (code === undefined && links.size >= LINKS) throw new Fault({ code: 100, details: "No more codes can be made" });
  const known = code ?? randomBytes(8).toString("hex").slice(0, 14).toUpperCase();
  const link: Json = {
    code: known,
    prefilled_message,
    deep_link_url: `https://wa.me/message/${known}`,
    ...(generate_qr_image && {
      qr_image_url: `https://scontent.xx.fbcdn.net/${digitsOf(display_phone_number)}/${known}.${generate_qr_image}`,
    }),
  };
  links.set(known, link);
  return link;
}

const withoutImage = ({ code, prefilled_message, deep_link_url }: Json): Json => ({
  code,
  prefilled_message,
  deep_link_url,
});

function linkOf(c: Asked): Json {
  const code = c.req.param("code") ?? "";
  const link = askedNumber(c).links.get(code);
  if (!link) throw noObject(code, c.req.method);
  return link;
}
