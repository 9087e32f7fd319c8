import type { AnyMediaMessageContent, WAMediaUpload } from "baileys";

/** A file of a message: one that was uploaded here, or one that is fetched from somewhere. */
export type FileRef = { id?: string | undefined; link?: string | undefined };

/** A file as Baileys takes it, with its type and its name. */
export type Filed = { media: WAMediaUpload; mime_type: string; filename?: string | undefined };

/** The content of a message, once its file is at hand. */
export type WithFile = (file: Filed) => AnyMediaMessageContent;

const OPUS = "audio/ogg; codecs=opus";

/** Composes content with a file; WhatsApp is told its type as it was served. */
export const filed =
  <C extends FileRef>(shapeOf: (content: C) => WithFile) =>
  (content: C): { file: FileRef; withFile: WithFile } => {
    const { id, link } = content;
    const shape = shapeOf(content);
    return {
      file: id === undefined ? { link } : { id },
      withFile: (file) => ({ mimetype: typeOf(file), ...shape(file) }),
    };
  };

// Phones play a voice message only under this name of its type.
const typeOf = ({ mime_type }: Filed): string => (/^audio\/(ogg|opus)\b/.test(mime_type) ? OPUS : mime_type);
