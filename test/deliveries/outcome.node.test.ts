import { expect, test } from "vitest";
import { headsOf } from "#src/deliveries/heads.ts";
import { classify, secondsOf } from "#src/deliveries/outcome.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const answer = (status: number, headers: Record<string, string> = {}) =>
  classify({ status, headers: new Headers(headers) }, now);

test.each([
  [200, "delivered"],
  [204, "delivered"],
  [301, "refused"],
  [400, "refused"],
  [404, "refused"],
  [410, "gone"],
  [429, "down"],
  [500, "down"],
  [503, "down"],
])("status %i is %s", (status, expected) => {
  expect(answer(status).class).toBe(expected);
});

test("a redirect says so", () => {
  expect(answer(302)).toEqual({ class: "refused", kind: "redirect", status: 302 });
});

test("the header webhook-delivery: disable is gone, and beside a 2xx it is delivered and disabled", () => {
  expect(answer(500, { "webhook-delivery": "disable" })).toMatchObject({ class: "gone", disable: true });
  expect(answer(200, { "webhook-delivery": "Disable" })).toMatchObject({ class: "delivered", disable: true });
});

test.each([
  ["120", 120],
  ["Thu, 01 Jan 2026 00:02:00 GMT", 120],
  ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
  ["soon", 0],
  ["-5", 0],
])("Retry-After %s is %i seconds", (header, seconds) => {
  expect(secondsOf(header, now)).toBe(seconds);
});

test("what is shown of a try: the hook's own headers and cookies masked, and what is too much cut so that it shows", () => {
  const own = {
    authorization: "Bearer very-secret",
    ...Object.fromEntries(names("x-own", 40).map((name) => [name, "s"])),
  };
  const sent = { method: "POST", url: "https://a.example/", headers: new Headers({ ...own, "webhook-id": "evt_1" }) };
  const said = new Headers({ "set-cookie": "sid=1", "x-long": "y".repeat(500), "x-trace": "abc" });
  const { request, answer_headers } = headsOf(own, sent, said);
  expect(request).toMatchObject({ method: "POST", url: "https://a.example/" });
  expect(request.headers).toMatchObject({ "webhook-id": "evt_1", authorization: "••••" });
  expect(answer_headers).toEqual({ "set-cookie": "••••", "x-long": `${"y".repeat(256)}…`, "x-trace": "abc" });
  const { "…": more, ...kept } = headsOf({}, { ...sent, headers: new Headers(wide) }, null).request.headers;
  expect(more).toBe(`${40 - Object.keys(kept).length} more`);
  expect(Object.entries(kept).flat().join("").length).toBeLessThanOrEqual(1_024);
  expect(JSON.stringify(request)).not.toContain("very-secret");
});

const names = (stem: string, count: number) => Array.from({ length: count }, (_, n) => `${stem}-${n}`);
const wide = Object.fromEntries(names("x-wide", 40).map((name) => [name, "w".repeat(60)]));
