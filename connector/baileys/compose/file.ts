import type { AnyMessageContent, WAMediaUpload } from "baileys";
import type { Readable } from "node:stream";

/** A file of a message: one that was uploaded here, or one that is fetched from somewhere. */
export type FileRef = { id?: string | undefined; link?: string | undefined };

/** A file that can be read, once. */
export type Opened = { stream: Readable; mime_type: string; filename?: string | undefined };

/** The content of a message, once its file is open. */
export type WithFile = (opened: Opened) => AnyMessageContent;

type Shape = (media: WAMediaUpload, opened: Opened) => AnyMessageContent;

const OPUS = "audio/ogg; codecs=opus";

/** Composes content with a file; WhatsApp is told its type as it was served. */
export const filed =
  <C extends FileRef>(shapeOf: (content: C) => Shape) =>
  (content: C): { file: FileRef; withFile: WithFile } => {
    const { id, link } = content;
    const shape = shapeOf(content);
    return {
      file: id === undefined ? { link } : { id },
      withFile: (opened) => ({ mimetype: typeOf(opened), ...shape({ stream: opened.stream }, opened) }),
    };
  };

// Phones play a voice message only under this name of its type.
const typeOf = ({ mime_type }: Opened): string => (/^audio\/(ogg|opus)\b/.test(mime_type) ? OPUS : mime_type);
