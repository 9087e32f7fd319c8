import { mediaId } from "#src/ids.ts";
import type { Wanted } from "#src/media/wanted.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Chat } from "#src/protocol/person.ts";
import { type Json, record, text } from "./read.ts";

const HOLDING = ["image", "video", "audio", "document", "sticker"];

/** A file in an event, and the message it belongs to. */
type Found = { file: Json; message: Json };

/**
 * Gives the files of an event ids of this gateway's own, in place, and answers what is to be fetched. Meta's ids are good for
 * its own API and for days; its URLs for minutes, and with the token only.
 */
export function filesOf(accountId: string, { occurred_at = 0, data }: NewEvent): Wanted[] {
  return filesIn(data).flatMap(({ file, message }): Wanted[] => {
    const source = text(file["id"]);
    if (source === undefined) return [];
    const at = Date.parse(text(message["sent_at"]) ?? "") || occurred_at;
    const id = mediaId(accountId, at, source);
    file["id"] = id;
    delete file["url"];
    return [wantedOf({ id, source }, file, message)];
  });
}

/** Where files stand: in a message, in what an edit makes of it, in messages of old, in a call's recording. */
function filesIn(data: Json): Found[] {
  const recording = record(data["audio"]);
  if (data["call_id"] !== undefined) return recording ? [{ file: recording, message: data }] : [];
  const old = data["messages"];
  const messages = Array.isArray(old) ? old.flatMap((one): Json[] => [record(one) ?? {}]) : [data];
  return messages.flatMap((message) => {
    const file = heldIn(message) ?? heldIn(record(message["edit"]));
    return file ? [{ file, message }] : [];
  });
}

function heldIn(content: Json | undefined): Json | undefined {
  const type = text(content?.["type"]) ?? "";
  return HOLDING.includes(type) ? record(content?.[type]) : undefined;
}

function wantedOf(ids: Pick<Wanted, "id" | "source">, file: Json, message: Json): Wanted {
  const [mime_type, sha256, filename] = ["mime_type", "sha256", "filename"].map((name) => text(file[name]));
  const message_id = text(message["message_id"]);
  const chat = record(message["chat"]) as Chat | undefined;
  return {
    ...ids,
    mime_type: mime_type ?? "application/octet-stream",
    ...(sha256 && { sha256 }),
    ...(filename && { filename }),
    ...(message_id && { message_id }),
    ...(chat && { chat }),
  };
}
