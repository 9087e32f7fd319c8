import { expect, test } from "vitest";
import { toE164 } from "#src/accounts/phone.ts";

test.each([
  ["+15550123200", "+15550123200"],
  ["+1 555 012 3200", "+15550123200"],
  ["+1 (555) 012-3200", "+15550123200"],
  [" +49 1511 2345678 ", "+4915112345678"],
])("%s is %s", (text, number) => {
  expect(toE164(text)).toBe(number);
});

test.each([
  "",
  "+",
  "15550123200",
  "0555 0123200",
  "+1234",
  "+999123456789",
  "call +15550123200",
  "+15550123200 ext. 5",
  "+1555012320012345",
])("%j is no number", (text) => {
  expect(toE164(text)).toBeNull();
});
