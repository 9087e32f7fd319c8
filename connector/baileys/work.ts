import { BufferJSON, proto } from "baileys";
import type { Work as Kept } from "#src/protocol/commit.ts";

/** The kinds of file WhatsApp knows; each has keys of its own. */
export type FileKind = "image" | "video" | "ptv" | "audio" | "ptt" | "document" | "sticker";

/** A file to fetch: where it is, and what it is decrypted with. */
export type MediaWork = {
  kind: "media";
  id: string;
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
  enc_sha256?: Uint8Array | undefined;
  /** the message it belongs to, as its event names it, and as WhatsApp does: asked for anew when the file has expired */
  message_id: string;
  chat: { id: string; kind: string };
  key: proto.IMessageKey;
};

/** A piece of history to fetch and tell. */
export type HistoryWork = { kind: "history"; id: string; notification: proto.Message.IHistorySyncNotification };

/** Collections of the account's settings to fetch anew. */
export type SyncWork = { kind: "sync"; id: string; collections: string[] };

export type Work = MediaWork | HistoryWork | SyncWork;

/** Work as a commit carries it. */
export const encodeWork = ({ id, kind, ...data }: Work): Kept => ({
  id,
  kind,
  data: Buffer.from(JSON.stringify(data, BufferJSON.replacer)).toString("base64"),
});

/** Work as it comes back with the vault. */
export function decodeWork({ id, kind, data }: Kept): Work {
  const said = JSON.parse(Buffer.from(data, "base64").toString(), BufferJSON.reviver) as Record<string, unknown>;
  const work = { id, kind, ...said } as Work;
  if (work.kind !== "history") return work;
  // A protocol buffer is JSON of its own kind: bytes are texts in it.
  return { ...work, notification: proto.Message.HistorySyncNotification.fromObject(work.notification) };
}
