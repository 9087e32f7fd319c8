import { expect, test } from "vitest";
import { verdictOf, waitSeconds } from "#src/graph/verdict.ts";
import { retryAfterOf } from "#src/graph/usage.ts";

// Code, HTTP status, what a client is told, whether again, what else waits, and the first three waits in seconds.
test.each<[code: number, status: number, told: string, retry: string, scope: string, waits: number[]]>([
  [0, 401, "unprocessable", "no", "account", [0, 0, 0]],
  [190, 401, "unprocessable", "no", "account", [0, 0, 0]],
  [1, 400, "upstream", "once", "request", [1, 1, 1]],
  [2, 503, "unavailable", "yes", "account", [1, 2, 4]],
  [3, 403, "unprocessable", "no", "account", [0, 0, 0]],
  [10, 403, "unprocessable", "no", "account", [0, 0, 0]],
  [200, 403, "unprocessable", "no", "account", [0, 0, 0]],
  [299, 403, "unprocessable", "no", "account", [0, 0, 0]],
  [4, 400, "rate_limited", "slow", "account", [300, 600, 1_200]],
  [33, 400, "not_found", "no", "request", [0, 0, 0]],
  [100, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [368, 403, "unprocessable", "no", "account", [0, 0, 0]],
  [80007, 400, "rate_limited", "slow", "account", [300, 600, 1_200]],
  [80008, 400, "rate_limited", "slow", "account", [300, 600, 1_200]],
  [130403, 403, "unprocessable", "no", "request", [0, 0, 0]],
  [130429, 400, "rate_limited", "yes", "account", [1, 2, 4]],
  [130472, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [130497, 403, "unprocessable", "no", "request", [0, 0, 0]],
  [131000, 500, "upstream", "yes", "request", [1, 2, 4]],
  [131005, 403, "unprocessable", "no", "account", [0, 0, 0]],
  [131008, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [131009, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [131016, 500, "unavailable", "yes", "account", [1, 2, 4]],
  [131021, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [131026, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [131031, 403, "unprocessable", "no", "account", [0, 0, 0]],
  [131037, 400, "unprocessable", "no", "account", [0, 0, 0]],
  [131042, 400, "unprocessable", "no", "account", [0, 0, 0]],
  [131045, 500, "unprocessable", "no", "account", [0, 0, 0]],
  [131047, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [131048, 400, "rate_limited", "slow", "account", [3_600, 7_200, 14_400]],
  [131049, 400, "rate_limited", "slow", "request", [86_400, 172_800, 259_200]],
  [131050, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [131051, 400, "not_supported", "no", "request", [0, 0, 0]],
  [131052, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [131053, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [131056, 400, "rate_limited", "slow", "chat", [1, 4, 16]],
  [131057, 500, "unavailable", "yes", "account", [60, 120, 240]],
  [131059, 400, "invalid", "no", "request", [0, 0, 0]],
  [131062, 400, "not_supported", "no", "request", [0, 0, 0]],
  [131064, 429, "rate_limited", "slow", "account", [60, 120, 240]],
  [131208, 429, "rate_limited", "slow", "account", [60, 120, 240]],
  [131215, 403, "unprocessable", "no", "request", [0, 0, 0]],
  [132001, 404, "unprocessable", "no", "request", [0, 0, 0]],
  [132069, 400, "rate_limited", "slow", "request", [60, 120, 240]],
  [133004, 503, "unavailable", "yes", "account", [1, 2, 4]],
  [133010, 400, "unprocessable", "no", "account", [0, 0, 0]],
  [133015, 400, "rate_limited", "slow", "account", [300, 300, 300]],
  [133016, 400, "rate_limited", "slow", "account", [259_200, 259_200, 259_200]],
  [2388084, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [2494100, 503, "unavailable", "yes", "account", [60, 120, 240]],
  [139002, 400, "unprocessable", "no", "request", [0, 0, 0]],
  // What nobody has heard of is decided by its status.
  [987654, 400, "unprocessable", "no", "request", [0, 0, 0]],
  [987654, 401, "unprocessable", "no", "account", [0, 0, 0]],
  [987654, 429, "rate_limited", "slow", "account", [60, 120, 240]],
  [987654, 503, "upstream", "yes", "request", [1, 2, 4]],
])("error %i with status %i is %s, again: %s, for the %s", (code, status, told, retry, scope, waits) => {
  const verdict = verdictOf({ code, status });
  expect(verdict).toMatchObject({ code: told, retry, scope });
  expect([0, 1, 2].map((n) => waitSeconds(verdict, n))).toEqual(waits);
});

test("an object that is not there is known by the subcode, which Meta names for nothing else", () => {
  expect(verdictOf({ code: 100, subcode: 33, status: 400 }).code).toBe("not_found");
});

test("one code says several things of a file: its type is wrong, or the link was slow", () => {
  const verdict = (details?: string) =>
    verdictOf({ code: 131053, status: 400, ...(details !== undefined && { details }) });
  expect(verdict().retry).toBe("no");
  expect(verdict("Unsupported Image mime type image/gif").retry).toBe("no");
  expect(verdict("Downloading media from weblink failed with http code 404, status message Not Found").retry).toBe(
    "no",
  );
  for (const slow of ["Downloading media from weblink timed out", "weblink failed with http code 503"])
    expect(verdict(slow)).toMatchObject({ retry: "once", scope: "request" });
});

test("what Graph asks to wait is never undercut", () => {
  const verdict = verdictOf({ code: 131056, status: 400 });
  expect([0, 3].map((n) => waitSeconds(verdict, n, 30))).toEqual([30, 64]);
});

const usage = (minutes: number) =>
  JSON.stringify({ "102290129340398": [{ type: "whatsapp", estimated_time_to_regain_access: minutes }] });

test.each<[headers: Record<string, string>, seconds: number | undefined]>([
  [{}, undefined],
  [{ "retry-after": "7" }, 7],
  [{ "retry-after": "soon", "x-business-use-case-usage": usage(3) }, 180],
  [{ "x-business-use-case-usage": usage(0) }, undefined],
  [{ "x-business-use-case-usage": "{" }, undefined],
])("of the headers %o Graph asks to wait %s seconds", (headers, seconds) => {
  expect(retryAfterOf(new Headers(headers))).toBe(seconds);
});
