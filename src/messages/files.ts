import type { FieldError } from "#src/errors.ts";
import { fileObjection } from "#src/graph/file-limits.ts";
import { placeOf } from "#src/media/place.ts";
import type { Side } from "#src/protocol/capability.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";
import { type OwnFile, ownFilesIn } from "./own-files.ts";

/** What speaks against the gateway's own files in a message: they are not there, or Meta does not take them as that. */
export async function fileErrors({ MEDIA }: Env, side: Side, message: Outgoing): Promise<FieldError[]> {
  const errors = await Promise.all(ownFilesIn(message).map((file) => errorOf(MEDIA, side, file)));
  return errors.filter((error) => error !== null);
}

async function errorOf(bucket: R2Bucket, side: Side, { id, kind, path }: OwnFile): Promise<FieldError | null> {
  const place = placeOf(id);
  const file = place && (await bucket.head(place.key));
  if (!file) return { path: `${path}.id`, message: "is no file of this account, or not any more" };
  const mime_type = file.httpMetadata?.contentType ?? "application/octet-stream";
  const objection = side === "business-api" ? fileObjection(kind, { mime_type, size: file.size }) : null;
  return objection === null ? null : { path: `${path}.id`, message: objection };
}
