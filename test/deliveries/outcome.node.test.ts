import { expect, test } from "vitest";
import { classify, secondsOf } from "#src/deliveries/outcome.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const answer = (status: number, more: { retryAfter?: string; delivery?: string } = {}) =>
  classify({ status, retryAfter: more.retryAfter ?? null, delivery: more.delivery ?? null }, now);

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
  expect(answer(500, { delivery: "disable" })).toMatchObject({ class: "gone", disable: true });
  expect(answer(200, { delivery: "Disable" })).toMatchObject({ class: "delivered", disable: true });
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
