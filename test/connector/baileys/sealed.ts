import { createCipheriv, createHash, createHmac } from "node:crypto";

const iv = Buffer.alloc(12, 7);

/**
 * An answer to a poll or an event as WhatsApp encrypts it: under the secret that the message `id` brought, for who asked and
 * who answers.
 */
export function sealed(
  secret: Uint8Array,
  label: "Poll Vote" | "Event Response",
  { id = "M0", author, answerer }: { id?: string; author: string; answerer: string },
  inside: Uint8Array,
) {
  const sign = Buffer.concat([Buffer.from(`${id}${author}${answerer}${label}`), Buffer.from([1])]);
  const first = createHmac("sha256", Buffer.alloc(32)).update(secret).digest();
  const cipher = createCipheriv("aes-256-gcm", createHmac("sha256", first).update(sign).digest(), iv);
  cipher.setAAD(Buffer.from(`${id}\0${answerer}`));
  const encPayload = Buffer.concat([cipher.update(inside), cipher.final(), cipher.getAuthTag()]);
  return { encPayload, encIv: iv };
}

/** How a vote names an option. */
export const hashOf = (option: string): Buffer => createHash("sha256").update(option).digest();
