import { z } from "zod";
import { audit, type Entry } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { askMeta, problemOf } from "#src/graph/ask.ts";
import { type Business, businessOf } from "#src/graph/business.ts";
import { download } from "#src/graph/client.ts";
import { copyToMeta, forgetCopy, handleOf } from "#src/graph/copy.ts";
import type { Who } from "#src/users/who.ts";
import type { MetaMedia } from "./contract.ts";

const READ_MS = 120_000;

const AtMeta = z.object({
  id: z.string(),
  url: z.string(),
  mime_type: z.string(),
  sha256: z.string(),
  file_size: z.coerce.number().int(),
});
const Done = z.object({ success: z.literal(true) });

type One = { id: string; meta_media_id: string };
type File = { id: string; media_id: string };

/** Uploads a file of the account to Meta; answers Meta's id of it. */
export async function createCopy(env: Env, who: Who, { id, media_id }: File): Promise<{ id: string }> {
  const copy = await copyToMeta(env, await businessOf(env, who, id), media_id);
  if (copy.is === "missing") throw noFile();
  if (copy.is !== "copied") throw problemOf(copy);
  const data = { media_id, meta_media_id: copy.media_id };
  await tell(env, who, id, { event_type: "copy.created", action: "create", data });
  return { id: copy.media_id };
}

export async function createHandle(env: Env, who: Who, { id, media_id }: File): Promise<{ handle: string }> {
  const handle = await handleOf(env, await businessOf(env, who, id), media_id);
  if (handle.is === "missing") throw noFile();
  if (handle.is === "no_app") {
    throw new AppError(
      "unprocessable",
      "Meta does not tell the app of config.access_token, which uploads are made for",
    );
  }
  if (handle.is !== "handle") throw problemOf(handle);
  return { handle: handle.handle };
}

export async function getCopy(env: Env, who: Who, one: One): Promise<MetaMedia> {
  const { id, mime_type, sha256, file_size } = await copyAtMeta(env, await businessOf(env, who, one.id), one);
  return { id, mime_type, sha256, size: file_size };
}

/** The file itself, as it streams from Meta. */
export async function readCopy(env: Env, who: Who, one: One): Promise<Response> {
  const business = await businessOf(env, who, one.id);
  const { url, mime_type } = await copyAtMeta(env, business, one);
  const file = await download(env, business.config, url, READ_MS);
  if (file.is !== "file") throw problemOf(file);
  // It is somebody's file: nothing of it may run as a page of ours.
  const headers = {
    "content-type": mime_type,
    "content-disposition": "attachment",
    "x-content-type-options": "nosniff",
  };
  return new Response(file.response.body, { headers });
}

export async function deleteCopy(env: Env, who: Who, { id, meta_media_id }: One): Promise<void> {
  const business = await businessOf(env, who, id);
  const query = { phone_number_id: business.config.phone_number_id };
  await askMeta(env, business, { method: "DELETE", path: `/${meta_media_id}`, query }, Done);
  await forgetCopy(env, id, meta_media_id);
  await tell(env, who, id, { event_type: "copy.deleted", action: "delete", data: { meta_media_id } });
}

const copyAtMeta = (env: Env, business: Business, { meta_media_id }: One) => {
  const query = { phone_number_id: business.config.phone_number_id };
  return askMeta(env, business, { path: `/${meta_media_id}`, query }, AtMeta);
};

function noFile(): AppError {
  const message = "is no file of this account, or not any more";
  return new AppError("unprocessable", `media_id ${message}`, { errors: [{ path: "media_id", message }] });
}

const tell = (env: Env, who: Who, id: string, told: Omit<Entry, "entity">) =>
  audit(database(env.DB), who, { ...told, entity: ["account", id] });
