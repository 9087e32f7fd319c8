import type { Json } from "./payloads.ts";

/** A source of numbers in [0, 1) that repeats itself for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// "wamid.one" and the field names make what is odd collide with what is not.
const ODD = [null, 0, -1.5, true, "", " ", "5", "wamid.one", "constructor", "__proto__", [], [null], {}, { a: 1 }];

type Place = { holder: Json; name: string };

function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Json;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])]);
}

/** A copy of a JSON value in which one to four things are gone, doubled, or something else. */
export function mutate(value: unknown, dice: () => number): unknown {
  const root: Json = { value: structuredClone(value) };
  const any = <T>(items: readonly T[]): T => items[Math.floor(dice() * items.length)] as T;
  for (let times = 1 + Math.floor(dice() * 4); times > 0; times--) {
    const places = placesIn(root);
    if (places.length === 0) break;
    const { holder, name } = any(places);
    const act = dice();
    if (act < 0.3) {
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
    } else if (act < 0.4 && Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)]));
    else holder[name] = structuredClone(any(ODD));
  }
  return root["value"];
}
