// Webhooks as Meta posts them, written from the documented shapes.

export const NUMBER_ID = "106540352242922";
export const WABA_ID = "102290129340398";
export const PHONE = "+15550783881";
const PERSON = { wa_id: "16505551234", user_id: "US.13491208655302741918" };

let counter = 0;
const nextId = () => `wamid.TEST${(++counter).toString().padStart(6, "0")}`;
const now = () => String(Math.floor(Date.now() / 1000));

type Json = Record<string, unknown>;

const metadata = (number_id: string) => ({
  display_phone_number: PHONE.slice(1),
  phone_number_id: number_id,
});

/** The body of a webhook with these changes. */
export const envelope = (...changes: Json[]): Json => ({
  object: "whatsapp_business_account",
  entry: [{ id: WABA_ID, changes }],
});

/** A change with live messages of one person. */
export const messages = (contents: Json[], number_id = NUMBER_ID): Json => ({
  field: "messages",
  value: {
    messaging_product: "whatsapp",
    metadata: metadata(number_id),
    contacts: [{ profile: { name: "Ada" }, ...PERSON }],
    messages: contents.map((content) => ({
      from: PERSON.wa_id,
      from_user_id: PERSON.user_id,
      id: nextId(),
      timestamp: now(),
      ...content,
    })),
  },
});

/** A change with statuses of a message the account sent. */
export const statuses = (names: string[], number_id = NUMBER_ID, more: Json = {}): Json => {
  const id = nextId();
  return {
    field: "messages",
    value: {
      messaging_product: "whatsapp",
      metadata: metadata(number_id),
      statuses: names.map((status) => ({ id, status, timestamp: now(), recipient_id: PERSON.wa_id, ...more })),
    },
  };
};

export const text = (body: string): Json => ({ type: "text", text: { body } });

/** The raw bytes of a webhook and the headers Meta sends with them. */
export async function signed(
  secret: string,
  body: unknown,
): Promise<{ body: string; headers: Record<string, string> }> {
  // Meta escapes slashes: what was signed is the bytes, not the JSON.
  const raw = JSON.stringify(body).replaceAll("/", "\\/");
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(raw)));
  return {
    body: raw,
    headers: { "content-type": "application/json", "x-hub-signature-256": `sha256=${mac.toHex()}` },
  };
}
