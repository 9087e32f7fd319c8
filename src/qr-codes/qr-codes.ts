import { z } from "zod";
import { audit, type Entry } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { askMeta, pageOfMeta } from "#src/graph/ask.ts";
import { type Business, businessOf } from "#src/graph/business.ts";
import type { Who } from "#src/users/who.ts";
import type { QrCode, NewQrCode } from "./contract.ts";

const AtMeta = z.object({
  code: z.string(),
  prefilled_message: z.string(),
  deep_link_url: z.string(),
  qr_image_url: z.string().optional(),
});
const Found = z.object({ data: z.array(AtMeta) });
const Done = z.object({ success: z.literal(true) });

const toQrCode = ({ code, prefilled_message, deep_link_url, qr_image_url }: z.infer<typeof AtMeta>): QrCode => ({
  code,
  message: prefilled_message,
  url: deep_link_url,
  ...(qr_image_url && { image_url: qr_image_url }),
});

const pathOf = ({ config }: Business) => `/${config.phone_number_id}/message_qrdls`;

type Paged = { id: string; limit: number; cursor?: string | undefined };
type One = { id: string; code: string };

export async function listQrCodes(env: Env, who: Who, { id, limit, cursor }: Paged) {
  const business = await businessOf(env, who, id);
  const { items, next } = await pageOfMeta(env, business, { path: pathOf(business), limit, cursor }, AtMeta);
  return { items: items.map(toQrCode), next };
}

export async function getQrCode(env: Env, who: Who, { id, code }: One): Promise<QrCode> {
  return qrCodeAtMeta(env, await businessOf(env, who, id), code);
}

async function qrCodeAtMeta(env: Env, business: Business, code: string): Promise<QrCode> {
  const { data } = await askMeta(env, business, { path: `${pathOf(business)}/${code}` }, Found);
  if (!data[0]) throw new AppError("not_found", "There is no such QR code");
  return toQrCode(data[0]);
}

export async function createQrCode(env: Env, who: Who, { id, message, image }: { id: string } & NewQrCode) {
  const business = await businessOf(env, who, id);
  const json = { prefilled_message: message, ...(image && { generate_qr_image: image }) };
  const made = toQrCode(await askMeta(env, business, { method: "POST", path: pathOf(business), json }, AtMeta));
  await tell(env, who, id, { event_type: "qr_code.created", action: "create", data: { after: made } });
  return made;
}

export async function changeQrCode(env: Env, who: Who, { id, code, message }: One & { message: string }) {
  const business = await businessOf(env, who, id);
  const before = await qrCodeAtMeta(env, business, code);
  const json = { code, prefilled_message: message };
  const made = toQrCode(await askMeta(env, business, { method: "POST", path: pathOf(business), json }, AtMeta));
  await tell(env, who, id, { event_type: "qr_code.updated", action: "update", data: { before, after: made } });
  return made;
}

export async function deleteQrCode(env: Env, who: Who, { id, code }: One): Promise<void> {
  const business = await businessOf(env, who, id);
  await askMeta(env, business, { method: "DELETE", path: `${pathOf(business)}/${code}` }, Done);
  await tell(env, who, id, { event_type: "qr_code.deleted", action: "delete", data: { before: { code } } });
}

const tell = (env: Env, who: Who, id: string, told: Omit<Entry, "entity">) =>
  audit(database(env.DB), who, { ...told, entity: ["account", id] });
