import { z } from "zod";

// Of each business a list: one entry for each kind of limit.
const Usage = z.record(z.string(), z.array(z.object({ estimated_time_to_regain_access: z.number().optional() })));

/**
 * Seconds Graph asks to wait: `Retry-After`, else the time its usage header names until the account may ask again, which
 * is in minutes. Undefined when it names none.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const named = Number(headers.get("retry-after") ?? Number.NaN);
  if (Number.isFinite(named) && named > 0) return Math.ceil(named);
  const minutes = minutesIn(headers.get("x-business-use-case-usage"));
  return minutes > 0 ? minutes * 60 : undefined;
}

function minutesIn(header: string | null): number {
  try {
    const usage = Usage.parse(JSON.parse(header ?? "{}"));
    const all = Object.values(usage).flat();
    return Math.max(0, ...all.map((one) => one.estimated_time_to_regain_access ?? 0));
  } catch {
    // A header in another shape names no time.
    return 0;
  }
}
