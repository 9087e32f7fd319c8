import type { WASocket } from "baileys";

type Logger = WASocket["logger"];

const nothing = () => undefined;

/** What Baileys logs to: nowhere. Its lines hold whole stanzas, keys, texts and numbers. */
export const quiet: Logger = {
  level: "silent",
  child: () => quiet,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};
