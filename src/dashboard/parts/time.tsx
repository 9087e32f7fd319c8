import { useSyncExternalStore } from "react";

const TICK_MS = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let now = Date.now();
const listeners = new Set<() => void>();
setInterval(() => {
  now = Date.now();
  for (const tell of listeners) tell();
}, TICK_MS);

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** The time, to the second; who uses it is drawn anew with each. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "long" });

/** A time as it is read in passing: in the reader's zone, the clock when it is near. */
export function shortTime(at: Date, from = Date.now()): string {
  return Math.abs(from - at.getTime()) < DAY / 2 ? clock.format(at) : day.format(at);
}

/** How long, in the largest unit that says enough: "8 s", "3 min", "2 h 10 min", "4 d". */
export function span(ms: number): string {
  const size = Math.max(0, ms);
  if (size < MINUTE) return `${Math.round(size / 1_000)} s`;
  if (size < HOUR) return `${Math.round(size / MINUTE)} min`;
  if (size < DAY) {
    const minutes = Math.floor((size % HOUR) / MINUTE);
    return `${Math.floor(size / HOUR)} h${minutes ? ` ${minutes} min` : ""}`;
  }
  return `${Math.floor(size / DAY)} d`;
}

/** The exact time with its zone, and as the API has it. */
export const exactTime = (iso: string): string => `${exact.format(new Date(iso))}\n${iso}`;

/** A time in the reader's zone; the exact one is shown by pointing at it. */
export function Time({ at }: { at: string | null | undefined }) {
  if (!at) return <span>never</span>;
  return (
    <time dateTime={at} title={exactTime(at)}>
      {shortTime(new Date(at))}
    </time>
  );
}

/** How long ago, or in how long, something is; it goes on by itself. */
export function Ago({ at }: { at: string }) {
  const ms = useNow() - Date.parse(at);
  return (
    <time dateTime={at} title={exactTime(at)}>
      {ms >= 0 ? `${span(ms)} ago` : `in ${span(-ms)}`}
    </time>
  );
}
