/** The smallest value that `part` percent of the values do not exceed. */
export function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * part) / 100) - 1)] ?? Number.NaN;
}

export const median = (values: number[]): number => percentile(values, 50);
