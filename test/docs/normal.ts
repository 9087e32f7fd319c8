/** What differs from run to run in an example, by what takes its place. */
const FIXED: [pattern: RegExp, by: string][] = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, "2026-01-31T12:00:00.000Z"],
  [/\bhttp:\/\/127\.0\.0\.1:\d+\/hook\/[\w-]+/g, "https://example.com/hook"],
  [/\bhttp:\/\/127\.0\.0\.1:\d+/g, "https://graph.example.com"],
  [/https:\/\/gateway\.test/g, "https://gateway.example.com"],
  [/\bwhk_[\w-]{20,}/g, "whk_Zm9yIHByb2dyYW1zLCBzaG93biBvbmNlIG9ubHkuLi4"],
  [/\bwhs_[\w-]{20,}/g, "whs_Zm9yIHBlb3BsZSwgdW50aWwgaXQgZW5kcy4uLi4uLi4"],
  [/\bwhr_[\w-]{20,}/g, "whr_Zm9yIGEgbmV3IHBhc3N3b3JkLCBvbmNlLi4uLi4uLi4"],
  [/\bwhsec_[\w+/]{20,}=*/g, "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="],
  [/\bEAAT\w{20,}/g, "EAAT-the-token-that-Meta-gives"],
  [/\bsetup-token-of-the-tests\b/g, "the-token-npm-start-shows"],
  [/\bexpires=\d+&signature=[\w-]+/g, "expires=1769947200&signature=c2lnbmF0dXJl"],
];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const EVENT = /\bevt_[0-9a-f]{32}/g;
/** Ids of objects. */
const OBJECT = /\b[0-9a-f]{64}\b/g;
/** Meta's ids: the Graph server makes them up. */
const META = /\b\d{14,}\b/g;

/** Gives what differs from run to run the same value in each, whatever it was. */
export function normaliser(): (value: unknown) => unknown {
  const known = new Map<string, string>();
  const as = (text: string, make: (n: number) => string): string => {
    const name = known.get(text) ?? make(known.size + 1);
    known.set(text, name);
    return name;
  };
  return (value) => {
    let text = JSON.stringify(value);
    for (const [pattern, by] of FIXED) text = text.replace(pattern, by);
    text = text.replace(UUID, (id) => as(id, (n) => `0b0e7a64-7a3f-4d0c-8f0e-${String(n).padStart(12, "0")}`));
    text = text.replace(EVENT, (id) => as(id, (n) => `evt_${String(n).padStart(32, "0")}`));
    text = text.replace(OBJECT, (id) => as(id, (n) => String(n).padStart(64, "0")));
    text = text.replace(META, (id) =>
      id.length > 20 ? id : as(id, (n) => `10654035224${String(n).padStart(4, "0")}`),
    );
    return JSON.parse(text);
  };
}

/** The shape of a value: its members and the kinds of them, of lists that of the first. Whatever may be null may be anything. */
export function shapeOf(value: unknown): unknown {
  if (value === null) return "any";
  if (Array.isArray(value)) return value.length ? [shapeOf(value[0])] : [];
  if (typeof value !== "object") return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one)]));
}

/** Whether two shapes can be of one kind of thing. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === "any" || b === "any") return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === 0 || b.length === 0 || alike(a[0], b[0]);
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return a === b;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return (
    Object.keys(left).toSorted().join() === Object.keys(right).toSorted().join() &&
    Object.keys(left).every((name) => alike(left[name], right[name]))
  );
}
