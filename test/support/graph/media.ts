// Files at Meta: POST /{number}/media, GET and DELETE /{media}, and the URL a file is read from for five minutes.
import { createHash, randomBytes } from "node:crypto";
import { Hono } from "hono";
import { Fault, missing, noObject } from "./faults.ts";
import { askedNumber, type Graphed, permit } from "./http.ts";
import { type Business_, type Media, newId, now, numberOf, type PhoneNumber, type World } from "./world.ts";

const DAY_MS = 24 * 3_600_000;
const URL_MS = 5 * 60_000;
const KEPT_MS = 30 * DAY_MS;
const RECEIVED_MS = 7 * DAY_MS;
const MB = 1024 * 1024;

const MOST: [type: RegExp, bytes: number][] = [
  [/^image\/(jpeg|png)$/, 5 * MB],
  [/^image\/webp$/, 500 * 1024],
  [/^audio\/(aac|amr|mpeg|mp4|ogg)\b/, 16 * MB],
  [/^video\/(mp4|3gpp)$/, 16 * MB],
  [/^(text\/plain|application\/.+)$/, 100 * MB],
];

export const mediaRoutes = new Hono<Graphed>().post("/:id/media", async (c) => {
  const number = askedNumber(c, "whatsapp_business_messaging");
  const { business, world } = c.var;
  const form = await c.req.parseBody();
  if (form["messaging_product"] !== "whatsapp") {
    throw new Fault({ code: 100, message: "(#100) The parameter messaging_product is required." });
  }
  const { file } = form;
  if (!(file instanceof File)) throw missing("file");
  const mime_type = typeof form["type"] === "string" ? form["type"] : file.type;
  checkFile(mime_type, file.size);
  const bytes = Buffer.from(await file.arrayBuffer());
  return c.json({ id: keep(world, number, { mime_type, bytes, until: now(business) + KEPT_MS }) });
});

function checkFile(mime_type: string, size: number): void {
  const most = MOST.find(([type]) => type.test(mime_type))?.[1];
  if (most === undefined) {
    const message = `(#100) Param file must be a file with one of the following types: audio/aac, audio/mp4, image/jpeg, video/mp4, application/pdf. Received file of type '${mime_type}'.`;
    throw new Fault({ code: 100, message });
  }
  if (size > most) throw new Fault({ code: 131053, details: `File size is ${size} bytes, the most is ${most}` });
}

function keep(world: World, number: PhoneNumber, file: Omit<Media, "id" | "number">): string {
  const id = newId();
  world.media.set(id, { id, number, ...file });
  return id;
}

/** A file as a person sent it. */
export function receiveFile(
  world: World,
  number: PhoneNumber,
  { mime_type, data }: { mime_type: string; data: string },
): string {
  const business = world.businesses.find(({ numbers }) => numbers.includes(number)) as Business_;
  const until = now(business) + RECEIVED_MS;
  return keep(world, number, { mime_type, bytes: Buffer.from(data, "base64"), until });
}

/** The file a token may see, while Meta keeps it; null when the id is not a file's. */
export function mediaOf(
  { world, business }: Graphed["Variables"],
  id: string,
  asked: string | undefined,
): Media | null {
  const media = world.media.get(id);
  if (!media || media.until < now(business) || !business.numbers.includes(media.number)) return null;
  if (asked !== undefined && numberOf(business, asked, "get") !== media.number) throw noObject(id, "get");
  permit(business, "whatsapp_business_messaging");
  return media;
}

export function describeMedia({ world, business, url }: Graphed["Variables"], media: Media) {
  const end = randomBytes(16).toString("hex");
  world.urls.set(end, { media, until: now(business) + URL_MS });
  return {
    messaging_product: "whatsapp",
    url: `${url}/whatsapp_business/attachments/?mid=${media.id}&ext=${end}`,
    mime_type: media.mime_type,
    sha256: createHash("sha256").update(media.bytes).digest("hex"),
    file_size: media.bytes.length,
    id: media.id,
  };
}

/** The file behind a URL that was handed out at most five minutes ago, to whom may see it; else 404, as Meta does. */
export function download({ world, business }: Graphed["Variables"], end: string | undefined): Response {
  const found = world.urls.get(end ?? "");
  const good = found && found.until >= now(business) && business.numbers.includes(found.media.number);
  if (!good) return new Response("<html>URL signature expired</html>", { status: 404 });
  const { bytes, mime_type } = found.media;
  return new Response(new Uint8Array(bytes), { headers: { "content-type": mime_type } });
}
