import type { Row } from "#src/accounts/accounts.ts";
import { accountByNumberId, businessRows } from "#src/accounts/by-meta-id.ts";
import { deleteCopy, getCopy, readCopy } from "#src/copies/copies.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { deleteMedia, findMedia, missing, uploadMedia, waitForMedia } from "#src/media/media.ts";
import { placeOf } from "#src/media/place.ts";
import { urlOf } from "#src/media/url.ts";
import type { Who } from "#src/users/who.ts";
import type { MediaAnswer } from "./contract.ts";
import { wrongPart } from "./fault.ts";

const TYPE = /^[\w.+-]{1,127}\/[\w.+-]{1,127}\s*(;[\x20-\x7e]*)?$/;

/** A file of the form's, stored as every upload is; the id is the gateway's own. */
export async function upload(
  env: Env,
  who: Who,
  { account, form, base }: { account: Row; form: FormData; base: string },
) {
  const file = form.get("file");
  if (!(file instanceof File)) throw wrongPart("file", "is required", true);
  const mime_type = [form.get("type"), file.type].find((type) => typeof type === "string" && TYPE.test(type));
  if (typeof mime_type !== "string") throw wrongPart("type", "must be the file's type, such as image/png");
  const filename = file.name === "" || file.name === "blob" ? undefined : file.name.slice(0, 255);
  const input = { account_id: account.id, filename, mime_type, body: file.stream(), base };
  const { id } = await uploadMedia(env, who, input);
  return { id };
}

/** Which file: one of the gateway's own by its id, or one at Meta, of the number when that is named. */
export type Which = { id: string; phone_number_id?: string | undefined };

/** What Meta tells of a file. `base`: where the caller reaches the gateway, with the version. */
export async function describe(env: Env, who: Who, which: Which, at: { base: string; version: string }) {
  if (placeOf(which.id)) return describeOwn(env, who, which.id, at.base);
  return atMeta(env, who, which, async (account): Promise<MediaAnswer> => {
    const { id, mime_type, sha256, size } = await getCopy(env, who, { id: account.id, meta_media_id: which.id });
    const number = new URLSearchParams({ phone_number_id: account.phone_number_id ?? "" });
    const url = `${at.base}/${at.version}/${id}/file?${number}`;
    return { messaging_product: "whatsapp", url, mime_type, sha256, file_size: size, id };
  });
}

async function describeOwn(env: Env, who: Who, id: string, base: string): Promise<MediaAnswer> {
  const place = await findMedia(env, who, id);
  if (!(await env.MEDIA.head(place.key))) await waitForMedia(env, id, place);
  const file = await env.MEDIA.get(place.key);
  if (!file) throw missing();
  const hash = new crypto.DigestStream("SHA-256");
  await file.body.pipeTo(hash);
  return {
    messaging_product: "whatsapp",
    url: await urlOf(env.ENCRYPTION_KEY, base, id, Date.now()),
    mime_type: file.httpMetadata?.contentType ?? "application/octet-stream",
    sha256: new Uint8Array(await hash.digest).toHex(),
    file_size: file.size,
    id,
  };
}

/** The bytes of a file at Meta, whose own address needs the account's token. */
export const read = (env: Env, who: Who, which: Which): Promise<Response> =>
  atMeta(env, who, which, (account) => readCopy(env, who, { id: account.id, meta_media_id: which.id }));

export async function remove(env: Env, who: Who, which: Which): Promise<void> {
  if (placeOf(which.id)) return deleteMedia(env, who, which.id);
  return atMeta(env, who, which, (account) => deleteCopy(env, who, { id: account.id, meta_media_id: which.id }));
}

// An id of Meta's does not say whose it is: each account is asked, each with its own token.
const MOST_ASKED = 20;

/** Does something with a file at Meta for the account it is of. */
async function atMeta<Result>(
  env: Env,
  who: Who,
  { id, phone_number_id }: Which,
  ask: (account: Row) => Promise<Result>,
): Promise<Result> {
  if (!/^\d{1,32}$/.test(id)) throw missing();
  let failure = missing();
  for (const account of await candidates(env, who, phone_number_id)) {
    try {
      return await ask(account);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // One account's trouble says nothing of the next one's file.
      if (error.code !== "not_found") failure = error;
    }
  }
  throw failure;
}

async function candidates(env: Env, who: Who, phone_number_id: string | undefined): Promise<Row[]> {
  if (phone_number_id === undefined) return businessRows(env, who, MOST_ASKED);
  const account = await accountByNumberId(database(env.DB), who, phone_number_id);
  return account?.account_type === "business-api" ? [account] : [];
}
