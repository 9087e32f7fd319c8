import { type Field, type Form, join, type Many } from "./field.ts";

export type Faults = Record<string, string>;

/** The content as far as it can be read, and what cannot, by its path in the message. */
export type Composed = { content: unknown; faults: Faults };

type Read = { value?: unknown; faults: Faults };
const NOTHING: Read = { faults: {} };
const wrong = (path: string, said: string): Read => ({ faults: { [path]: said } });

/** The content of a message from what its form holds: what is empty, or not asked for at the moment, is left out. */
export function compose({ fields, always }: Form, values: unknown, at: string): Composed {
  let content: unknown = structuredClone(always);
  let faults: Faults = {};
  for (const field of shown(fields, values)) {
    const read = readField(field, get(values, field.path), join(at, field.path));
    faults = { ...faults, ...read.faults };
    if (read.value !== undefined) content = put(content, keysOf(field.path), read.value);
  }
  return { content, faults };
}

/** The fields that are asked for, as the others stand. */
export const shown = (fields: Field[], values: unknown): Field[] =>
  fields.filter(({ when: [path, ...wanted] = [""] }) => path === "" || wanted.some((one) => get(values, path) === one));

/** What a form holds before anybody has written anything. `n`: which item of a list it is. */
export function blank(fields: Field[], n = 1): unknown {
  let values: unknown;
  for (const field of fields) values = put(values, keysOf(field.path), blankOf(field, n));
  return values;
}

function blankOf(field: Field, n: number): unknown {
  if (field.is === "many") return Array.from({ length: field.least }, (_, i) => blank(field.of, i + 1));
  if (field.is === "file") return { id: "", link: "" };
  return (field.start ?? "").replace("{n}", String(n));
}

/** One more item for a list: what it starts with is like none that is there. */
export function nextItem({ of }: Many, there: unknown[]): unknown {
  const starts = of.filter(({ start }) => start?.includes("{n}"));
  for (let n = there.length + 1; ; n++) {
    const item = blank(of, n);
    if (!starts.some(({ path }) => there.some((one) => get(one, path) === get(item, path)))) return item;
  }
}

function readField(field: Field, value: unknown, at: string): Read {
  if (field.is === "many") return readMany(field, value, at);
  if (field.is === "file") return readFile(field, value, at);
  const text = typeof value === "string" ? value.trim() : "";
  if (field.is === "yes") return text === "yes" ? { value: true, faults: {} } : NOTHING;
  if (text === "") return field.optional ? NOTHING : wrong(at, "is needed");
  if (field.is === "number") {
    return Number.isFinite(Number(text)) ? { value: Number(text), faults: {} } : wrong(at, "must be a number");
  }
  if (field.is === "moment") return { value: new Date(text).toISOString(), faults: {} };
  return field.is === "json" ? readJson(text, at) : { value: text, faults: {} };
}

function readJson(text: string, at: string): Read {
  try {
    return { value: JSON.parse(text), faults: {} };
  } catch {
    return wrong(at, "must be JSON");
  }
}

function readMany({ of, always, optional, least, numbered }: Many, value: unknown, at: string): Read {
  const items = Array.isArray(value) ? value : [];
  if (items.length === 0) return optional || least === 0 ? NOTHING : wrong(at, "is needed");
  const read = items.map((item, i) => {
    const place = numbered ? { [numbered]: i } : {};
    return compose({ fields: of, always: always && { ...always, ...place } }, item, join(at, String(i)));
  });
  // An item in which nothing stands yet keeps its place, so that the others keep their paths.
  return {
    value: read.map(({ content }) => content ?? {}),
    faults: Object.assign({}, ...read.map(({ faults }) => faults)),
  };
}

function readFile({ optional }: Field, value: unknown, at: string): Read {
  const file = Object.fromEntries(
    ["id", "link"].flatMap((name) => (get(value, name) ? [[name, get(value, name)]] : [])),
  );
  if (Object.keys(file).length > 0) return { value: file, faults: {} };
  return optional ? NOTHING : wrong(join(at, "id"), "is needed: a file, or the address of one");
}

/**
 * What is wrong, each at the field it is shown at: what the API says of a part of the message as a whole stands at the
 * first field of that part, what it says of something inside a field at that field.
 */
export function atFields(faults: Faults, values: unknown): Faults {
  const paths = pathsIn(values, "");
  const fieldOf = (path: string): string =>
    paths.find((one) => one === path) ??
    paths.find((one) => one.startsWith(`${path}.`)) ??
    paths.findLast((one) => path.startsWith(`${one}.`)) ??
    path;
  return Object.fromEntries(Object.entries(faults).map(([path, said]) => [fieldOf(path), said]));
}

/** Where something is written, or a list of it is. */
function pathsIn(values: unknown, at: string): string[] {
  if (typeof values !== "object" || values === null) return [at];
  const inside = Object.entries(values).flatMap(([key, value]) => pathsIn(value, join(at, key)));
  return Array.isArray(values) ? [at, ...inside] : inside;
}

const keysOf = (path: string): string[] => (path === "" ? [] : path.split("."));

/** What stands at a path; undefined when nothing does. */
export function get(from: unknown, path: string): unknown {
  let found = from;
  for (const key of keysOf(path)) {
    if (typeof found !== "object" || found === null) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}

/** A value put where a path leads; digits lead into a list. What is there beside it stays. */
function put(into: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return isMember(into) && isMember(value) ? { ...into, ...value } : value;
  const whole = isMember(into) || Array.isArray(into) ? into : /^\d+$/.test(key) ? [] : {};
  Reflect.set(whole, key, put(Reflect.get(whole, key), rest, value));
  return whole;
}

const isMember = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
