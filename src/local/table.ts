/** A table of Markdown, its columns aligned as the formatter would. */
export function tableOf(head: string[], rows: string[][]): string {
  const widths = head.map((name, i) => Math.max(3, name.length, ...rows.map((row) => (row[i] ?? "").length)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
