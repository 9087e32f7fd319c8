import { list, members, number, text, within } from "./read.ts";

const fault = members({
  code: number,
  title: text,
  message: text,
  details: ["error_data", within("details", text)],
  href: text,
});

/** Meta's `errors`. */
export const faults = list(fault);
