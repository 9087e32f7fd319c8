/** A table of the report: its rows have the same columns. */
export type Table = { title: string; text: string; rows: Record<string, string | number>[]; targets: Target[] };

/** A number to hold, what was measured, and whether it holds. */
export type Target = { what: string; target: string; measured: string; met: boolean };

export const atLeast = (what: string, wanted: number, measured: number): Target => ({
  what,
  target: `≥ ${wanted}`,
  measured: measured.toFixed(2),
  met: measured >= wanted,
});

export const atMost = (what: string, wanted: number, measured: number, unit = ""): Target => ({
  what,
  target: `≤ ${wanted}${unit}`,
  measured: `${Math.round(measured * 100) / 100}${unit}`,
  met: measured <= wanted,
});

export function toMarkdown(rows: Record<string, string | number>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => `| ${names.map((name) => row[name] ?? "").join(" | ")} |`);
  return [`| ${names.join(" | ")} |`, `|${" --- |".repeat(names.length)}`, ...lines].join("\n");
}
