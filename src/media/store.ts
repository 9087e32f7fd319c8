import { log, reasonOf } from "#src/log.ts";
import type { Kept } from "#src/protocol/kept.ts";
import { limitsOf, takesType } from "./limits.ts";
import { placeOf } from "./place.ts";
import { Upload } from "./upload.ts";

/** A file to store. `sha256`: what it must have, hex or base64; `filename`: as its sender named it. */
export type NewFile = {
  account_id: string;
  id: string;
  mime_type: string;
  filename?: string | undefined;
  sha256?: string | undefined;
};

/** Stores a file as it streams in, whole or not at all. Storing the same again changes nothing. */
export async function storeMedia(env: Env, file: NewFile, stream: ReadableStream<Uint8Array>): Promise<Kept> {
  const place = placeOf(file.id);
  if (place?.account_id !== file.account_id) throw new Error("not the id of a file of this account");
  const limits = limitsOf(env);
  if (!takesType(limits, file.mime_type)) {
    await stream.cancel();
    return { is: "type_refused" };
  }
  const upload = new Upload(env.MEDIA, place.key, metadataOf(file));
  const stored = await drain(stream, upload, { most: limits.bytes, sha256: file.sha256 });
  if (stored.is !== "stored") await abort(upload, file.account_id);
  return stored;
}

/** Takes a file away; one that is not there is no matter. */
export async function removeMedia({ MEDIA }: Env, id: string): Promise<void> {
  const place = placeOf(id);
  if (place) await MEDIA.delete(place.key);
}

type Expected = { most: number; sha256: string | undefined };

async function drain(stream: ReadableStream<Uint8Array>, upload: Upload, { most, sha256 }: Expected): Promise<Kept> {
  try {
    // Leaving the loop cancels the stream.
    for await (const chunk of stream) {
      await upload.add(chunk);
      if (upload.size > most) return { is: "too_large", most };
    }
    const hex = await upload.digest();
    if (sha256 !== undefined && !isHash(sha256, hex)) return { is: "corrupt" };
    await upload.finish();
    return { is: "stored", size: upload.size, sha256: hex };
  } catch (error) {
    return { is: "broken", reason: reasonOf(error) };
  }
}

/** R2 forgets what was begun and never finished by itself, in a week. */
async function abort(upload: Upload, account_id: string): Promise<void> {
  try {
    await upload.abort();
  } catch (error) {
    log.warn("media.not_aborted", { account_id, reason: reasonOf(error) });
  }
}

const metadataOf = ({ mime_type, filename }: NewFile) => ({
  httpMetadata: { contentType: mime_type },
  // Names are of any alphabet, metadata are headers.
  ...(filename !== undefined && { customMetadata: { filename: encodeURIComponent(filename) } }),
});

/** WhatsApp writes hashes in hex and in base64. */
function isHash(expected: string, hex: string): boolean {
  const bytes = Uint8Array.fromHex(hex);
  return [hex, bytes.toBase64()].includes(/^[0-9a-f]{64}$/i.test(expected) ? expected.toLowerCase() : expected);
}
