import { z } from "@hono/zod-openapi";

const limit = (most: number) => z.number().int().min(1).max(most).nullable().optional();
const milliseconds = z.number().int().min(0).max(600_000).optional();

/** How fast an account sends; what is absent has the default of its kind, null is no limit. */
export const PaceSettings = z
  .strictObject({
    min_gap_ms: milliseconds.openapi({ description: "at least so long between two messages; 1500, business: 0" }),
    jitter_ms: milliseconds.openapi({ description: "and by chance up to so much longer; 2000, business: 0" }),
    per_second: limit(1_000).openapi({
      description: "none, business: 80. A number that Meta has raised can have 1000, one that is also in the app 20",
    }),
    per_minute: limit(60_000).openapi({ description: "20, business: none" }),
    per_day: limit(1_000_000).openapi({ description: "in any 24 hours; 1000, business: none" }),
  })
  .openapi("Pace");
export type PaceSettings = z.infer<typeof PaceSettings>;

/**
 * How fast an account may send. What is null is not limited. `pair`: to one recipient one in so long (ms), and so many at once
 * on account of later ones.
 */
export type Pace = {
  min_gap_ms: number;
  jitter_ms: number;
  per_second: number | null;
  per_minute: number | null;
  per_day: number | null;
  pair: { every_ms: number; burst: number } | null;
};

type Side = "business-api" | "whatsmeow";

// Meta's own limits: what is sent faster it refuses.
const BUSINESS: Pace = {
  min_gap_ms: 0,
  jitter_ms: 0,
  per_second: 80,
  per_minute: null,
  per_day: null,
  pair: { every_ms: 6_000, burst: 45 },
};
// Numbers that write like machines are banned.
const PERSONAL: Pace = {
  min_gap_ms: 1_500,
  jitter_ms: 2_000,
  per_second: null,
  per_minute: 20,
  per_day: 1_000,
  pair: null,
};

/** The pace of an account of this kind, with what its owner set. */
export function paceOf(side: Side, settings: PaceSettings = {}): Pace {
  const set = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  return { ...(side === "business-api" ? BUSINESS : PERSONAL), ...set };
}
