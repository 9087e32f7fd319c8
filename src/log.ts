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

// What libraries quote in their messages may be a number or a key.
const TELLING = /\+?\d{7,}|wh(?:k|s|sec)_[\w+/=-]+/g;

/**
 * What may be said of an unknown error: the first line of its message, or of what caused it, shortened. Drizzle's own
 * message is the statement, with bound values behind the first line; what cannot be parsed is quoted by a SyntaxError.
 */
export function reasonOf(error: unknown): string {
  const told = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (told instanceof SyntaxError) return told.name;
  const text = told instanceof Error ? `${told.name}: ${told.message}` : typeof told;
  return (text.split("\n")[0] ?? "").replaceAll(TELLING, "#").slice(0, 200);
}
