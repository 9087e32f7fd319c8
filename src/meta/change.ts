/** One change of a webhook of Meta's, with what its entry says beside it. */
export type Change = { entry_id: string; entry_time?: number; field: string; value: unknown };

/** What routes a change: Meta's id of a number, else of a business account, else nothing we know. */
export type Route = { number_id?: string; waba_id?: string; display_phone_number?: string };

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
const idOf = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/**
 * The changes of a body, whatever its shape. What has no changes where Meta puts them is one change of field "unknown":
 * nothing that was signed vanishes. An empty `entry` says that nothing happened.
 */
export function changesOf(body: unknown): Change[] {
  const entries = objectOf(body)["entry"];
  if (!Array.isArray(entries)) return [{ entry_id: "", field: "unknown", value: body }];
  return entries.flatMap((entry): Change[] => {
    const { id, time, changes } = objectOf(entry);
    const about = { entry_id: idOf(id), ...(typeof time === "number" ? { entry_time: time } : {}) };
    if (!Array.isArray(changes)) return [{ ...about, field: "unknown", value: entry }];
    return changes.map((change) => {
      const { field, value } = objectOf(change);
      if (typeof field !== "string") return { ...about, field: "unknown", value: change };
      return { ...about, field, value };
    });
  });
}

/** Where a change says it belongs. */
export function routeOf({ entry_id, value }: Change): Route {
  const { metadata, recipient, phone_number_settings, display_phone_number, waba_info } = objectOf(value);
  // Most fields name the number in `metadata`; handovers and account settings have it elsewhere.
  const number = [metadata, recipient, phone_number_settings].map((place) => idOf(objectOf(place)["phone_number_id"]));
  const number_id = number.find((id) => id !== "");
  if (number_id) return { number_id };
  // What partners are told comes in an entry of the partner's own business.
  const waba_id = idOf(objectOf(waba_info)["waba_id"]) || entry_id;
  if (!waba_id) return {};
  return { waba_id, ...(typeof display_phone_number === "string" ? { display_phone_number } : {}) };
}

/** A route as one text, for rows that wait for their account. */
export const routeKey = ({ number_id, waba_id }: Route): string =>
  number_id ? `number:${number_id}` : waba_id ? `waba:${waba_id}` : "none";
