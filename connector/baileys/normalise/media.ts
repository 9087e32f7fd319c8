import type { proto } from "baileys";
import { eventId } from "#src/ids.ts";
import type { FileKind, MediaWork } from "../work.ts";
import { messageKey, partiesOf } from "./envelope.ts";
import { bare } from "./people.ts";
import { bytesOf, countOf, type Json, numberOf, present, text } from "./read.ts";
import type { Reading } from "./reading.ts";

/** What the files of messages have in common. */
export type File = {
  mimetype?: string | null;
  fileLength?: unknown;
  fileSha256?: Uint8Array | null;
  fileEncSha256?: Uint8Array | null;
  mediaKey?: Uint8Array | null;
  directPath?: string | null;
  url?: string | null;
  fileName?: string | null;
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
  const work: MediaWork = {
    kind: "media",
    id: mediaId(reading, brings.work.length),
    file: kind,
    mime_type: text(file.mimetype) ?? UNKNOWN,
    filename: text(file.fileName)?.slice(0, MOST_NAME_CHARS),
    size: countOf(file.fileLength),
    direct_path,
    url,
    media_key: bytesOf(file.mediaKey),
    sha256: bytesOf(file.fileSha256),
    enc_sha256: bytesOf(file.fileEncSha256),
    message_id: envelope.id,
    chat: parties.chat,
    key: keyOfMessage(reading),
  };
  brings.work.push(work);
  const { id, mime_type, size, sha256, filename } = work;
  return present({ id, mime_type, size, sha256: sha256?.toBase64(), filename });
}

/** The same message has the same files under the same ids, also where it is quoted. */
const mediaId = ({ scope, envelope }: Reading, place: number): string =>
  `med_${eventId(scope.accountId, "media", ...messageKey(scope, envelope), place).slice("evt_".length)}`;

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
