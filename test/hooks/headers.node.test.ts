import { expect, test } from "vitest";
import { faultsOf } from "#src/hooks/headers.ts";

test.each([
  "X-Tenant",
  "authorization",
  "user-agent",
  "CF-Access-Client-Id",
  "accept",
  "x-hub",
  "proxyless",
  "webhooks",
  "x!#$%&'*+-.^_`|~9",
])("%s may be set", (name) => {
  expect(faultsOf({ [name]: "a value, with blanks" })).toEqual([]);
});

test.each([
  "Host",
  "content-length",
  "Content-Type",
  "content-encoding",
  "Expect",
  "proxy-connection",
  "connection",
  "Transfer-Encoding",
  "keep-alive",
  "upgrade",
  "TE",
  "trailer",
  "Proxy-Authorization",
  "webhook-id",
  "Webhook-Signature",
  "X-WhatsHooked-Event",
  "x-hub-signature",
  "X-Hub-Signature-256",
])("%s is the gateway's", (name) => {
  expect(faultsOf({ [name]: "x" })).toEqual([{ name, reason: "is set by the gateway" }]);
});

test.each(["", "with blank", "colon:", "ümlaut", "line\nbreak", "(paren)"])(
  "%j is not the name of a header",
  (name) => {
    expect(faultsOf({ [name]: "x" })).toHaveLength(1);
  },
);

test.each(["line\r\nx-evil: 1", "nul\0", "tab\t", "ümlaut", "\x7f"])("%j is not a value", (value) => {
  expect(faultsOf({ "x-a": value })).toEqual([{ name: "x-a", reason: "must be printable ASCII" }]);
});

test("a header is there once, in whatever case", () => {
  expect(faultsOf({ "X-A": "1", "x-a": "2" })).toEqual([{ name: "x-a", reason: "is there twice" }]);
});

test("headers have bounds", () => {
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`x-${i}`, "v"]));
  expect(faultsOf(many)).toHaveLength(1);
  expect(faultsOf({ "x-a": "v".repeat(4_094) })).toHaveLength(1);
  expect(faultsOf({ "x-a": "v".repeat(4_093) })).toEqual([]);
});
