import { toBuffer, toString } from "qrcode/lib/server.js";

/** In which form a code is shown. */
export const FORMS = {
  png: "image/png",
  svg: "image/svg+xml",
  text: "text/plain; charset=utf-8",
} as const;
export type Form = keyof typeof FORMS;

const PIXELS_PER_MODULE = 8;

/** Draws a code; as text it is for a dark or a light terminal alike: a frame of blank modules stands around it. */
export async function drawCode(text: string, form: Form): Promise<Uint8Array<ArrayBuffer> | string> {
  if (form === "png") return new Uint8Array(await toBuffer(text, { type: "png", scale: PIXELS_PER_MODULE }));
  return toString(text, form === "svg" ? { type: "svg" } : { type: "utf8" });
}
