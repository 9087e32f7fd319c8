import type { Outcome } from "#src/protocol/command.ts";
import type { FileAccess } from "#src/protocol/file.ts";
import { refused } from "../failure.ts";
import type { Place } from "../place.ts";

const MOST_BYTES = 2_000_000;
const OPEN_MS = 30_000;
const JPEG = [0xff, 0xd8];

type Change = {
  /** a stored file's id; null: none any more */
  picture: string | null;
  files: FileAccess | undefined;
  /** a group's address; absent: the account's own */
  group?: string | undefined;
};

/** Sets or takes away the picture of the account or of a group. Null when it was done. WhatsApp takes it as it is: a JPEG. */
export async function setPicture({ picture, files, group }: Change, { socket, store }: Place): Promise<Outcome | null> {
  const attrs = { to: "@s.whatsapp.net", type: "set", xmlns: "w:profile:picture", ...(group && { target: group }) };
  if (picture === null) {
    await socket.sock.query({ tag: "iq", attrs });
    return null;
  }
  if (!files) return refused({ title: "not_supported", details: "nothing says how the picture is read" });
  const access = { ...files, most_bytes: Math.min(files.most_bytes, MOST_BYTES) };
  const opened = await store.open(picture, { access, signal: AbortSignal.timeout(OPEN_MS) });
  if ("is" in opened) return refused({ title: `file_${opened.is}`, details: opened.reason });
  const bytes = Buffer.concat(await Array.fromAsync(opened.stream as AsyncIterable<Buffer>));
  if (!JPEG.every((byte, i) => bytes[i] === byte)) {
    return refused({ title: "file_refused", details: "WhatsApp takes pictures as JPEG only, best of 640 × 640" });
  }
  await socket.sock.query({
    tag: "iq",
    attrs,
    content: [{ tag: "picture", attrs: { type: "image" }, content: bytes }],
  });
  return null;
}
