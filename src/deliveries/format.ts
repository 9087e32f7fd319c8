/** In which shape a hook wants events; `raw`: with Meta's original in `data.raw`. */
export type Shape = { format: "native" | "meta"; raw: boolean };

/** An event to be told: its native body, and Meta's original (JSON text of a `Change`) when it has one. */
export type Told = { body: string; original?: string };

/** What goes to the Sender: originals only where the shape needs them, they are as large as the bodies. */
export function forTarget<Delivery extends Told>({ format, raw }: Shape, deliveries: Delivery[]): Delivery[] {
  if (raw || format === "meta") return deliveries;
  return deliveries.map((delivery) => ({ ...delivery, original: undefined }));
}

/** The body in the hook's shape: the same bytes for the same event on every attempt. */
export function bodyIn({ format, raw }: Shape, { body, original }: Told): string {
  if (format === "meta") return metaBody(body, original);
  return raw && original ? withRaw(body, original) : body;
}

/** `data` is the last member of a body: what ends it is the end of both. */
function withRaw(body: string, original: string): string {
  const inside = body.slice(0, -2);
  return `${inside}${inside.endsWith("{") ? "" : ","}"raw":${original}}}`;
}

/** What Meta's webhooks say once: a change, and the entry it stood in. */
type Original = { entry_id: string; entry_time?: number; field: string; value: unknown };

/** The Cloud API's own envelope around the one change. */
function metaBody(body: string, original: string | undefined): string {
  const change: Original = original ? JSON.parse(original) : changeOf(JSON.parse(body));
  const { entry_id: id, entry_time: time, field, value } = change;
  return JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id, ...(time !== undefined && { time }), changes: [{ field, value }] }],
  });
}

type Native = { account_id: string; data: Record<string, unknown> };

/** The change of an event that has no original: `business.<field>` is one in itself, others are told under our name. */
function changeOf(event: Native): Original {
  const { field, entry_id, value } = event.data;
  if (typeof field === "string" && typeof entry_id === "string") return { entry_id, field, value };
  return { entry_id: event.account_id, field: "whatshooked", value: event };
}
