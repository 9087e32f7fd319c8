import { z } from "zod";

/** The version both ends name in their hello; another one is refused with a close, not guessed at. */
export const PROTOCOL = 1;

/** Frames are JSON texts. Beside them a client sends the text `ping` and is answered `pong`; neither is a frame. */
export const PING = "ping";
export const PONG = "pong";

/** The most bytes of one frame. What is longer is parted: commits over frames, the vault over `vault` frames. */
export const MOST_FRAME_BYTES = 4_000_000;

/** Why the edge closes one of a connector's sockets. Any other code: connect again. */
export const CLOSED = {
  /** a frame could not be read, or another protocol version: a defect, connect again after a minute */
  unreadable: 4000,
  /** the account is not this connector's (any more), or was deleted: end its WhatsApp socket first, do not come back */
  released: 4004,
  /** a newer generation holds the account: end its WhatsApp socket first, do not come back */
  stale: 4009,
} as const;

/** Bytes. */
export const Bytes = z.base64();

/** Milliseconds since 1970. */
export const Instant = z.number().int().min(0);

/** A frame as it goes over a socket. */
export const encodeFrame = <Frame extends { is: string }>(frame: Frame): string => JSON.stringify(frame);

/** Reads a frame; null when it is none of this kind. */
export function decodeFrame<Frame extends z.ZodType>(schema: Frame, text: string): z.infer<Frame> | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? parsed.data : null;
}
