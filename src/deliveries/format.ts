import type { MetaNumber } from "#src/accounts/meta-number.ts";
import type { Change } from "#src/meta/change.ts";
import { changeOf } from "#src/meta/webhook.ts";

/** In which shape a hook wants events; `raw`: with Meta's original in `data.raw`; `number`: the account's, in Meta's shape. */
export type Shape = { format: "native" | "meta"; raw: boolean; number: MetaNumber };

/** An event to be told: its native body, and Meta's original (JSON text of a `Change`) when it has one. */
export type Told = { body: string; original?: string };

/** What goes to the Sender: originals only where the shape needs them, they are as large as the bodies. */
export function forTarget<Delivery extends Told>(
  { format, raw }: Omit<Shape, "number">,
  deliveries: Delivery[],
): Delivery[] {
  if (raw || format === "meta") return deliveries;
  return deliveries.map((delivery) => ({ ...delivery, original: undefined }));
}

/** The body in the hook's shape: the same for the same event on every attempt, but for the URLs of its files. */
export function bodyIn({ format, raw, number }: Shape, { body, original }: Told): string {
  if (format === "meta") return metaBody(original ? JSON.parse(original) : changeOf(JSON.parse(body), number));
  return raw && original ? withRaw(body, original) : body;
}

/** `data` is the last member of a body: what ends it is the end of both. */
function withRaw(body: string, original: string): string {
  const inside = body.slice(0, -2);
  return `${inside}${inside.endsWith("{") ? "" : ","}"raw":${original}}}`;
}

/** The Cloud API's own envelope around the one change; as Meta's it is ASCII: there are clients that sign the escapes. */
function metaBody({ entry_id: id, entry_time: time, field, value }: Change): string {
  const body = JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id, ...(time !== undefined && { time }), changes: [{ field, value }] }],
  });
  return body.replaceAll(/[^\0-~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
