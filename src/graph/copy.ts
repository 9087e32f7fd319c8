import { z } from "zod";
import { placeOf, prefixOf } from "#src/media/place.ts";
import { type GraphError, type Silence, unreadable } from "./answer.ts";
import type { Business } from "./business.ts";
import { askGraph, type GraphRequest } from "./client.ts";
import { multipartOf, type Outgoing } from "./multipart.ts";
import { factsOfToken } from "./token.ts";

// Meta keeps what was uploaded for 30 days.
const KNOWN_MS = 29 * 24 * 3_600_000;
const UPLOAD_MS = 120_000;

type CopyEnv = Pick<Env, "GRAPH_URL" | "ENCRYPTION_KEY" | "MEDIA">;

/** `missing`: the account has no such file, or not any more. */
type Missing = { is: "missing" };
/** `filename`: as the file was named when it was uploaded here, when it was */
export type Copy = { is: "copied"; media_id: string; filename?: string } | Missing | GraphError | Silence;
export type Handle = { is: "handle"; handle: string } | Missing | { is: "no_app" } | GraphError | Silence;

const Id = z.object({ id: z.string() });
const HandleIn = z.object({ h: z.string() });
const Known = z.object({ media_id: z.string(), until: z.coerce.number() });

/**
 * Meta's id of a file of the account, for messages of its number: the file is uploaded when it is not known there, and its
 * id is remembered beside the file for as long as Meta keeps it.
 */
export async function copyToMeta(env: CopyEnv, { id, config }: Business, file_id: string): Promise<Copy> {
  const place = placeOf(file_id);
  if (place?.account_id !== id) return { is: "missing" };
  // Meta's ids are good for one number.
  const beside = `${place.key}.${config.phone_number_id}`;
  const [file, note] = await Promise.all([env.MEDIA.head(place.key), env.MEDIA.head(beside)]);
  const known = Known.safeParse(note?.customMetadata).data;
  const named = file?.customMetadata?.["filename"];
  const filename = named === undefined ? {} : { filename: decodeURIComponent(named) };
  if (file && known && known.until > Date.now()) return { is: "copied", media_id: known.media_id, ...filename };
  const outgoing = await openFile(env, place.key);
  if (!outgoing) return { is: "missing" };
  const stream = multipartOf({ messaging_product: "whatsapp", type: outgoing.mime_type }, outgoing);
  const path = `/${config.phone_number_id}/media`;
  const answer = await askGraph(env, config, { method: "POST", path, stream, deadlineMs: UPLOAD_MS });
  if (answer.is !== "answered") return answer;
  const media_id = Id.safeParse(answer.body).data?.id;
  if (media_id === undefined) return unreadable();
  const until = String(Date.now() + KNOWN_MS);
  await Promise.all([
    env.MEDIA.put(beside, "", { customMetadata: { media_id, until } }),
    env.MEDIA.put(noteOf(id, media_id), "", { customMetadata: { beside } }),
  ]);
  return { is: "copied", media_id, ...filename };
}

/** Where it is noted which file Meta's id is of, so that it can be forgotten when the file is deleted there. */
const noteOf = (account_id: string, media_id: string) => `${prefixOf(account_id)}/meta.${media_id}`;

/** Forgets what is remembered of a file at Meta: it is uploaded anew when it is needed. */
export async function forgetCopy({ MEDIA }: Pick<Env, "MEDIA">, account_id: string, media_id: string): Promise<void> {
  const note = noteOf(account_id, media_id);
  const beside = (await MEDIA.head(note))?.customMetadata?.["beside"];
  if (beside !== undefined) await MEDIA.delete([beside, note]);
}

/** A handle for a file of the account, which templates and profiles take. `no_app`: Meta does not tell the token's app. */
export async function handleOf(env: CopyEnv, { id, config }: Business, file_id: string): Promise<Handle> {
  const place = placeOf(file_id);
  const file = place?.account_id === id ? await openFile(env, place.key) : null;
  if (!file) return { is: "missing" };
  const app_id = (await factsOfToken(env, config))?.app_id;
  if (!app_id) {
    await file.stream.cancel();
    return { is: "no_app" };
  }
  const query = { file_name: file.filename, file_length: String(file.size), file_type: file.mime_type };
  const session = await askGraph(env, config, { method: "POST", path: `/${app_id}/uploads`, query });
  const upload = session.is === "answered" ? Id.safeParse(session.body).data?.id : undefined;
  if (upload === undefined) {
    await file.stream.cancel();
    return session.is === "answered" ? unreadable() : session;
  }
  const stream = { type: file.mime_type, body: file.stream.pipeThrough(new FixedLengthStream(file.size)), offset: 0 };
  const request: GraphRequest = { method: "POST", path: `/${upload}`, stream, deadlineMs: UPLOAD_MS };
  const answer = await askGraph(env, config, request);
  if (answer.is !== "answered") return answer;
  const handle = HandleIn.safeParse(answer.body).data?.h;
  return handle === undefined ? unreadable() : { is: "handle", handle };
}

async function openFile({ MEDIA }: CopyEnv, key: string): Promise<Outgoing | null> {
  const object = await MEDIA.get(key);
  if (!object) return null;
  const { contentType = "application/octet-stream" } = object.httpMetadata ?? {};
  const filename = decodeURIComponent(object.customMetadata?.["filename"] ?? "file");
  // What stands behind the type, such as a codec, is no part of what Meta compares.
  const mime_type = contentType.split(";")[0]?.trim() ?? contentType;
  return { stream: object.body, size: object.size, mime_type, filename };
}
