const KB = 1024;
const MB = 1024 * KB;

type Limit = { types: string[]; bytes: number };

const VIDEO: Limit = { types: ["video/mp4", "video/3gpp"], bytes: 16 * MB };

/** What Meta takes under each kind of file; of documents any type. */
const LIMITS: Record<string, Limit> = {
  image: { types: ["image/jpeg", "image/png"], bytes: 5 * MB },
  video: VIDEO,
  gif: VIDEO,
  audio: { types: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus"], bytes: 16 * MB },
  document: { types: [], bytes: 100 * MB },
  sticker: { types: ["image/webp"], bytes: 500 * KB },
};

/** Why Meta does not take a file as what it is to be sent as; null when it does. `size` in bytes. */
export function fileObjection(kind: string, { mime_type, size }: { mime_type: string; size: number }): string | null {
  const limit = LIMITS[kind];
  if (!limit) return null;
  const [type = ""] = mime_type.toLowerCase().split(";");
  if (limit.types.length > 0 && !limit.types.includes(type.trim())) {
    return `is a file of type ${mime_type}; Meta takes ${limit.types.join(", ")} as ${kind}`;
  }
  return size > limit.bytes ? `has ${size} bytes; Meta takes ${limit.bytes} at most as ${kind}` : null;
}
