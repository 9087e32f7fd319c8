import type { proto } from "baileys";
import { mediaId } from "#src/ids.ts";
import type { FileKind, MediaWork } from "../work.ts";
import { messageKey, partiesOf } from "./envelope.ts";
import { bare } from "./people.ts";
import { bytesOf, countOf, type Json, numberOf, present, secondsOf, text } from "./read.ts";
import type { Reading } from "./reading.ts";

/** What the files of messages have in common. */
export type File = {
  mimetype?: string | null;
  fileLength?: unknown;
  fileSha256?: Uint8Array | null;
  mediaKey?: Uint8Array | null;
  directPath?: string | null;
  url?: string | null;
  fileName?: string | null;
  mediaKeyTimestamp?: unknown;
};

const UNKNOWN = "application/octet-stream";
const MOST_NAME_CHARS = 255;

/**
 * A file as an event tells it; what is needed to fetch it goes into the work the message brings. Undefined when the message
 * does not say where it is.
 */
export function fileOf(reading: Reading, kind: FileKind, file: File | null | undefined): Json | undefined {
  const { scope, envelope, brings } = reading;
  const direct_path = text(file?.directPath);
  const url = text(file?.url);
  const parties = partiesOf(scope, envelope);
  if (!file || !parties || (!direct_path && !url)) return undefined;
  const mime_type = text(file.mimetype) ?? UNKNOWN;
  const filename = text(file.fileName)?.slice(0, MOST_NAME_CHARS);
  // The same content has the same id, in a quotation and forwarded too: what is stored must have this hash.
  const same = bytesOf(file.fileSha256)?.toBase64() ?? [...messageKey(scope, envelope), brings.work.length].join(" ");
  const media_id = mediaId(scope.accountId, secondsOf(file.mediaKeyTimestamp) ?? 0, same, mime_type, filename);
  const work: MediaWork = {
    kind: "media",
    media_id,
    file: kind,
    mime_type,
    filename,
    size: countOf(file.fileLength),
    direct_path,
    url,
    media_key: bytesOf(file.mediaKey),
    sha256: bytesOf(file.fileSha256),
    message_id: envelope.id,
    chat: parties.chat,
    key: keyOfMessage(reading),
  };
  brings.work.push(work);
  return present({ id: media_id, mime_type, size: work.size, sha256: work.sha256?.toBase64(), filename });
}

const keyOfMessage = ({ envelope: { chat, id, sender, fromMe } }: Reading): proto.IMessageKey => ({
  remoteJid: bare(chat.jid) ?? null,
  id,
  fromMe,
  ...(chat.jid !== sender.jid && !fromMe && { participant: bare(sender.jid) ?? null }),
});

const captioned = (kind: FileKind) => (reading: Reading, file: File & { caption?: string | null }) => {
  const found = fileOf(reading, kind, file);
  return found && present({ ...found, caption: text(file.caption) });
};

export const imageOf = captioned("image");
export const documentOf = captioned("document");

export function videoOf(reading: Reading, video: proto.Message.IVideoMessage, isNote: boolean): Json | undefined {
  const found = captioned(isNote ? "ptv" : "video")(reading, video);
  return (
    found &&
    present({
      ...found,
      seconds: numberOf(video.seconds),
      gif: video.gifPlayback ? true : undefined,
      video_note: isNote ? true : undefined,
    })
  );
}

export function audioOf(reading: Reading, audio: proto.Message.IAudioMessage): Json | undefined {
  const found = fileOf(reading, audio.ptt ? "ptt" : "audio", audio);
  return found && present({ ...found, voice: audio.ptt ? true : undefined, seconds: numberOf(audio.seconds) });
}

export function stickerOf(reading: Reading, sticker: proto.Message.IStickerMessage): Json | undefined {
  const found = fileOf(reading, "sticker", sticker);
  return (
    found &&
    present({
      ...found,
      animated: sticker.isAnimated || sticker.isLottie ? true : undefined,
      lottie: sticker.isLottie ? true : undefined,
    })
  );
}
