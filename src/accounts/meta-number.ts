import type { whatsapp_account } from "#src/db/schema.ts";

/** How Meta's own shapes name an account's number. */
export type MetaNumber = { phone_number_id: string; waba_id: string; display_phone_number: string };

type Row = Pick<typeof whatsapp_account.$inferSelect, "id" | "phone_number" | "phone_number_id" | "waba_id">;

// No id of Meta's has so many digits.
const MARK = "90";
const DIGITS = 15;

/** The digits that stand for both of Meta's ids of an account that is not known to Meta: the first 48 bits of its own id. */
export const metaIdOf = (id: string): string =>
  MARK + String(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).padStart(DIGITS, "0");

/** What ids of accounts begin with whose `metaIdOf` this is; null when it was not made by it. */
export function idPrefixOf(metaId: string): string | null {
  if (!metaId.startsWith(MARK) || !/^\d{17}$/.test(metaId)) return null;
  const hex = Number(metaId.slice(MARK.length)).toString(16).padStart(12, "0");
  return hex.length === 12 ? `${hex.slice(0, 8)}-${hex.slice(8)}` : null;
}

/** Whether an id stands for an account that Meta does not know. */
export const isMinted = (metaId: string): boolean => idPrefixOf(metaId) !== null;

/** Meta's ids of the number where it has them, else the minted one. */
export const metaNumberOf = ({ id, phone_number, phone_number_id, waba_id }: Row): MetaNumber => ({
  phone_number_id: phone_number_id ?? metaIdOf(id),
  waba_id: waba_id ?? metaIdOf(id),
  display_phone_number: phone_number.slice(1),
});
