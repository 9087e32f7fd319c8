// Meta mixes strings and numbers, sends "" for what it hides and leaves out what its documents promise. Each reader takes
// any JSON value and answers what it means, or undefined: nothing here throws.

export type Json = Record<string, unknown>;
export type Read<T> = (value: unknown) => T | undefined;

/** The cast is safe: an object that is neither null nor an array can be read by any key. */
export const record: Read<Json> = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;

/** A text with something in it; ids come as numbers too. */
export const text: Read<string> = (value) => {
  if (typeof value === "string") return value === "" ? undefined : value;
  return typeof value === "number" ? String(value) : undefined;
};

const NUMERIC = /^-?\d+(\.\d+)?$/;

/** JSON's 1e999 is read as infinite: that is no number either. */
export const number: Read<number> = (value) => {
  const found = typeof value === "string" && NUMERIC.test(value) ? Number(value) : value;
  return typeof found === "number" && Number.isFinite(found) ? found : undefined;
};

export const flag: Read<boolean> = (value) => (typeof value === "boolean" ? value : undefined);

const END_OF_TIME_SECONDS = 253_402_300_800; // the year 10000: RFC 3339 has four digits

/** Unix seconds, as ms. */
export const ms: Read<number> = (value) => {
  const seconds = number(value);
  return seconds !== undefined && seconds > 0 && seconds < END_OF_TIME_SECONDS ? Math.floor(seconds * 1000) : undefined;
};

/** Unix seconds, as RFC 3339. */
export const time: Read<string> = (value) => {
  const at = ms(value);
  return at === undefined ? undefined : new Date(at).toISOString();
};

const PHONE = /^\+?[\d\s().-]+$/;

/** A number as digits, however it was written; undefined when it is none. */
export const digits: Read<string> = (value) => {
  const written = text(value);
  if (written === undefined || !PHONE.test(written)) return undefined;
  const found = written.replace(/\D/g, "");
  return found.length >= 7 && found.length <= 15 ? found : undefined;
};

/** What can be read of a list's items; undefined when it is no list, or nothing in it can be read. */
export const list =
  <T>(read: Read<T>): Read<T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(read).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  };

/** Drops the members that are not there, in place. */
export const present = (found: Json): Json => {
  for (const name in found) if (found[name] === undefined) delete found[name];
  return found;
};

/** A member of a record within. */
export const within =
  <T>(name: string, read: Read<T>): Read<T> =>
  (value) =>
    read(record(value)?.[name]);

/** What `type` says, else the first of the names that the record has: Meta leaves `type` out at times. */
export function namedBy(sent: Json, names: Iterable<string>): string | undefined {
  const type = sent["type"];
  if (typeof type === "string" && type !== "") return type;
  for (const name of names) if (Object.hasOwn(sent, name)) return name;
  return undefined;
}

/**
 * The members of a record, each by its reader; undefined without one that is `needed`, or with none at all.
 * A reader under a name Meta writes otherwise stands as `[name, reader]`.
 */
export const members =
  (readers: Record<string, Read<unknown> | [string, Read<unknown>]>, ...needed: string[]): Read<Json> =>
  (value) => {
    const from = record(value);
    if (!from) return undefined;
    const found: Json = {};
    for (const name in readers) {
      const reader = readers[name];
      const read = Array.isArray(reader) ? reader[1](from[reader[0]]) : reader?.(from[name]);
      if (read !== undefined) found[name] = read;
    }
    if (needed.some((name) => found[name] === undefined)) return undefined;
    return Object.keys(found).length > 0 ? found : undefined;
  };
