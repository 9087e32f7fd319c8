import { accountRow } from "#src/accounts/accounts.ts";
import { asking } from "#src/accounts/object.ts";
import { audit, type Entry } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { mediaId, newId } from "#src/ids.ts";
import type { Kept } from "#src/protocol/kept.ts";
import type { Who } from "#src/users/who.ts";
import type { StoredFile } from "./contract.ts";
import { type Place, placeOf } from "./place.ts";
import { storeMedia } from "./store.ts";
import { isGoodUrl, urlOf } from "./url.ts";

type NewUpload = { account_id: string; filename?: string | undefined; mime_type: string };

/** Stores what somebody uploads, as it comes in. `base`: where the caller reaches the gateway. */
export async function uploadMedia(
  env: Env,
  who: Who,
  { body, base, ...input }: NewUpload & { body: ReadableStream<Uint8Array> | null; base: string },
): Promise<StoredFile> {
  await accountRow(database(env.DB), who, input.account_id);
  if (!body) throw new AppError("invalid", "The body is the file: it must not be empty");
  const now = Date.now();
  const id = mediaId(input.account_id, now, newId());
  const stored = await storeMedia(env, { id, ...input }, body);
  if (stored.is !== "stored") throw refusalOf(stored, input.mime_type);
  const { size, sha256 } = stored;
  const data = { after: { media_id: id, mime_type: input.mime_type, size, sha256 } };
  await tell(env, who, input.account_id, { event_type: "media.uploaded", action: "create", data });
  const url = await urlOf(env.ENCRYPTION_KEY, base, id, now);
  return { id, ...input, size, sha256, url };
}

function refusalOf(stored: Exclude<Kept, { is: "stored" }>, mime_type: string): AppError {
  if (stored.is === "too_large") return new AppError("too_large", `A file has at most ${stored.most} bytes here`);
  if (stored.is === "type_refused") {
    return new AppError("unsupported_media_type", `Files of type ${mime_type} are not taken here`);
  }
  return new AppError("unavailable", "The file could not be stored; nothing of it is kept. Upload it again", {
    retryAfter: 5,
  });
}

/** Where a file stands that the caller may see. */
export async function findMedia(env: Env, who: Who, id: string): Promise<Place> {
  const place = placeOf(id);
  if (!place) throw missing();
  await accountRow(database(env.DB), who, place.account_id);
  return place;
}

/** Where a file stands whose URL this gateway signed. */
export async function openMedia(
  env: Env,
  { id, ...shown }: { id: string; expires: number; signature: string },
): Promise<Place> {
  const place = placeOf(id);
  if (place && (await isGoodUrl(env.ENCRYPTION_KEY, { id, ...shown }, Date.now()))) return place;
  throw new AppError("forbidden", "The URL is not one of this gateway's, or it has ended: ask for the file with a key");
}

// Most files come in a second or two.
const LONGEST_WAIT_MS = 20_000;

/** Waits for a file that is not there and may still come; throws when it does not. */
export async function waitForMedia(env: Env, id: string, { account_id }: Place): Promise<void> {
  const isComing = await asking(account_id, async () =>
    env.ACCOUNT.getByName(account_id).files().isComing(id, LONGEST_WAIT_MS),
  );
  if (isComing) throw new AppError("unavailable", "The file is still being fetched from WhatsApp", { retryAfter: 30 });
}

export const missing = () => new AppError("not_found", "There is no such file, or not any more");

/** Deletes a file. One that is not there, or no longer, is `not_found`. */
export async function deleteMedia(env: Env, who: Who, id: string): Promise<void> {
  const { account_id, key } = await findMedia(env, who, id);
  const wasComing = await asking(account_id, async () => env.ACCOUNT.getByName(account_id).files().drop(id));
  if (!wasComing && !(await env.MEDIA.head(key))) throw missing();
  await env.MEDIA.delete(key);
  const data = { before: { media_id: id } };
  await tell(env, who, account_id, { event_type: "media.deleted", action: "delete", data });
}

const tell = (env: Env, who: Who, account_id: string, told: Omit<Entry, "entity">): Promise<void> =>
  audit(database(env.DB), who, { ...told, entity: ["account", account_id] });
