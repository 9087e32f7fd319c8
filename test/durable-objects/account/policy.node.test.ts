import { expect, test } from "vitest";
import { afterProbe, decide, newRun } from "#durable-objects/account/policy.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";

const outcome = (more: Partial<Outcome>): Outcome => ({ class: "delivered", at: 0, ms: 1, ...more });
const down = outcome({ class: "down", kind: "status", status: 500 });

const delivered = outcome({});

test("down decides nothing: the event waits 5 s, then 15 s; the third time in a row holds the lane", () => {
  const run = newRun();
  expect(decide("active", run, 1, down)).toEqual([{ is: "wait", sequence: 1, ms: 5_000 }]);
  expect(decide("active", run, 1, down)).toEqual([{ is: "wait", sequence: 1, ms: 15_000 }]);
  expect(decide("active", run, 1, down)).toEqual([
    { is: "stay", sequence: 1 },
    { is: "hold", ms: 30_000 },
  ]);
});

test("three different events in a row hold the lane too", () => {
  const run = newRun();
  decide("active", run, 1, down);
  decide("active", run, 2, down);
  expect(decide("active", run, 3, down)).toContainEqual({ is: "hold", ms: 30_000 });
});

test("another event's delivery tells that the waiting ones have failed, and starts the count anew", () => {
  const run = newRun();
  decide("active", run, 1, down);
  decide("active", run, 2, down);
  expect(decide("active", run, 3, delivered)).toEqual([
    { is: "done", sequence: 3 },
    { is: "cache", sequence: 1 },
    { is: "cache", sequence: 2 },
  ]);
  expect(decide("active", run, 4, down)).toEqual([{ is: "wait", sequence: 4, ms: 5_000 }]);
});

test("its own delivery is no failure", () => {
  const run = newRun();
  decide("active", run, 1, down);
  expect(decide("active", run, 1, delivered)).toEqual([{ is: "done", sequence: 1 }]);
});

test("while held nothing is spent, and any delivery recovers", () => {
  const run = newRun();
  expect(decide("held", run, 1, down)).toEqual([{ is: "stay", sequence: 1 }]);
  expect(decide("held", run, 2, outcome({ class: "refused" }))).toEqual([{ is: "stay", sequence: 2 }]);
  expect(decide("held", run, 3, delivered)).toEqual([
    { is: "done", sequence: 3 },
    { is: "cache", sequence: 1 },
    { is: "recover" },
  ]);
});

test("a short Retry-After is waited for, a long one holds the lane so long", () => {
  expect(decide("active", newRun(), 1, { ...down, retry_after: 20 })).toEqual([
    { is: "wait", sequence: 1, ms: 20_000 },
  ]);
  expect(decide("active", newRun(), 1, { ...down, retry_after: 3_600 })).toContainEqual({ is: "hold", ms: 3_600_000 });
});

test("429 spares the receiver a minute, whatever it says", () => {
  const tooMany = { ...down, status: 429, retry_after: 1 };
  expect(decide("active", newRun(), 1, tooMany)).toEqual([{ is: "wait", sequence: 1, ms: 60_000 }]);
});

test("probes double up to ten minutes, and wait as long as the receiver asks", () => {
  expect([30_000, 60_000, 400_000, 600_000].map((wait) => afterProbe(wait, down))).toEqual([
    60_000, 120_000, 600_000, 600_000,
  ]);
  expect(afterProbe(30_000, { ...down, retry_after: 7_200 })).toBe(7_200_000);
});

test("refused is cached at once; gone stays and suspends", () => {
  expect(decide("active", newRun(), 1, outcome({ class: "refused" }))).toEqual([{ is: "cache", sequence: 1 }]);
  expect(decide("active", newRun(), 1, outcome({ class: "gone", disable: true }))).toEqual([
    { is: "stay", sequence: 1 },
    { is: "suspend" },
  ]);
});

test("a 2xx that asks to be disabled is delivered and suspends", () => {
  expect(decide("active", newRun(), 1, outcome({ disable: true }))).toEqual([
    { is: "done", sequence: 1 },
    { is: "suspend" },
  ]);
});
