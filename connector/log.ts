import { pino } from "pino";

/**
 * One line of JSON per event, on stdout. Fields are ids, counts, codes and durations: never a key, a token, a text of a
 * message or a phone number.
 */
export const log = pino({
  level: process.env["LOG_LEVEL"] ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  messageKey: "event",
});
