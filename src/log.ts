type Fields = Record<string, string | number | boolean | null | undefined>;

/**
 * One line of JSON per unit of work. Fields are ids, counts, codes and durations, never a secret, a text of a message
 * or a phone number.
 */
function write(level: "info" | "warn" | "error", event: string, fields: Fields) {
  console[level](JSON.stringify({ level, event, ...fields }));
}

export const log = {
  info: (event: string, fields: Fields = {}) => write("info", event, fields),
  warn: (event: string, fields: Fields = {}) => write("warn", event, fields),
  error: (event: string, fields: Fields = {}) => write("error", event, fields),
};

/** What may be said of an unknown error: its message's first line, shortened. Drizzle's carries bound values behind the first line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
  return (text.split("\n")[0] ?? "").slice(0, 200);
}
