// What WhatsApp sends is what other people's programs made: anything may be missing, empty or beyond its range. Each reader
// answers what a value means, or undefined: nothing here throws.

export type Json = Record<string, unknown>;

/** A text with something in it. */
export const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** A number, also one of 64 bits or written as digits; undefined when it is none, or infinite. */
export function numberOf(value: unknown): number | undefined {
  const found = isLong(value) ? value.toNumber() : typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof found === "number" && Number.isFinite(found) ? found : undefined;
}

const isLong = (value: unknown): value is { toNumber(): number } =>
  typeof value === "object" && value !== null && "toNumber" in value && typeof value.toNumber === "function";

/** A whole number from 0 that a double holds exactly. */
export function countOf(value: unknown): number | undefined {
  const found = numberOf(value);
  return found !== undefined && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}

const END_OF_TIME = 253_402_300_800_000; // the year 10000 in ms: RFC 3339 has four digits

/** Milliseconds since 1970 that a time can be written of. */
export function msOf(value: unknown): number | undefined {
  const found = numberOf(value);
  return found !== undefined && found > 0 && found < END_OF_TIME ? Math.floor(found) : undefined;
}

/** Seconds since 1970, as ms. */
export function secondsOf(value: unknown): number | undefined {
  const found = numberOf(value);
  return found === undefined ? undefined : msOf(found * 1000);
}

/** A time as RFC 3339. */
export const timeOf = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString();

/** Bytes that are there. */
export const bytesOf = (value: unknown): Uint8Array | undefined =>
  value instanceof Uint8Array && value.length > 0 ? value : undefined;

/** Drops the members that are not there. */
export const present = (found: Json): Json =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));

/** Like `present`; undefined when nothing is left. */
export function some(found: Json): Json | undefined {
  const left = present(found);
  return Object.keys(left).length > 0 ? left : undefined;
}

/** A list with something in it. */
export const listed = <T>(items: (T | undefined)[]): T[] | undefined => {
  const found = items.filter((item) => item !== undefined);
  return found.length > 0 ? found : undefined;
};
