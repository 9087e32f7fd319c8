import { BufferJSON, proto } from "baileys";
import type { Work as Kept } from "#src/protocol/commit.ts";
import type { FileToFetch } from "#src/protocol/file.ts";
import type { Chat } from "#src/protocol/person.ts";

/** The kinds of file WhatsApp knows; each has keys of its own. */
export type FileKind = "image" | "video" | "ptv" | "audio" | "ptt" | "document" | "sticker";

/** A file to fetch: where it is, and what it is decrypted with. */
export type MediaWork = {
  kind: "media";
  media_id: string;
  file: FileKind;
  mime_type: string;
  filename?: string | undefined;
  size?: number | undefined;
  direct_path?: string | undefined;
  url?: string | undefined;
  /** absent for what is not encrypted, as in channels */
  media_key?: Uint8Array | undefined;
  sha256?: Uint8Array | undefined;
  /** the message it belongs to, as its event names it, and as WhatsApp does: asked for anew when the file has expired */
  message_id: string;
  chat: Chat;
  key: proto.IMessageKey;
};

/** A piece of history to fetch and tell. */
export type HistoryWork = { kind: "history"; id: string; notification: proto.Message.IHistorySyncNotification };

/** Collections of the account's settings to fetch anew. */
export type SyncWork = { kind: "sync"; id: string; collections: string[] };

export type Work = MediaWork | HistoryWork | SyncWork;

const encode = (data: object): string => Buffer.from(JSON.stringify(data, BufferJSON.replacer)).toString("base64");
const decode = (data: string): unknown => JSON.parse(Buffer.from(data, "base64").toString(), BufferJSON.reviver);

/** Work as a commit carries it. */
export const encodeWork = ({ id, kind, ...data }: HistoryWork | SyncWork): Kept => ({ id, kind, data: encode(data) });

/** Work as it comes back with the vault. */
export function decodeWork({ id, kind, data }: Kept): HistoryWork | SyncWork {
  const work = { id, kind, ...(decode(data) as object) } as HistoryWork | SyncWork;
  if (work.kind !== "history") return work;
  // A protocol buffer is JSON of its own kind: bytes are texts in it.
  return { ...work, notification: proto.Message.HistorySyncNotification.fromObject(work.notification) };
}

/** What fetching a file takes, beside what the edge knows of it. */
export type FileSource = Pick<MediaWork, "file" | "direct_path" | "url" | "media_key" | "key">;

/** A file to fetch as a commit carries it. */
export const encodeFile = ({ media_id, mime_type, sha256, size, filename, message_id, chat, ...rest }: MediaWork) => {
  const { file, direct_path, url, media_key, key } = rest;
  const source: FileSource = { file, direct_path, url, media_key, key };
  return {
    id: media_id,
    source: encode(source),
    mime_type,
    ...(sha256 && { sha256: sha256.toHex() }),
    ...(size !== undefined && { size }),
    ...(filename !== undefined && { filename }),
    message_id,
    chat,
  } satisfies FileToFetch;
};

export const decodeFile = (source: string): FileSource => decode(source) as FileSource;
