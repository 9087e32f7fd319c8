import { expect, test } from "vitest";
import { decide, type Run } from "#durable-objects/account/policy.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";

const outcome = (more: Partial<Outcome>): Outcome => ({ class: "delivered", at: 0, ms: 1, ...more });
const down = outcome({ class: "down", kind: "status", status: 500 });

test("down decides nothing: the event waits 5 s, then 15 s, then it has failed", () => {
  const run: Run = new Map();
  expect(decide(run, 1, down)).toEqual([{ is: "wait", sequence: 1, ms: 5_000 }]);
  expect(decide(run, 1, down)).toEqual([{ is: "wait", sequence: 1, ms: 15_000 }]);
  expect(decide(run, 1, down)).toEqual([{ is: "cache", sequence: 1 }]);
  expect(run.size).toBe(0);
});

test("another event's delivery tells that the waiting ones have failed", () => {
  const run: Run = new Map();
  decide(run, 1, down);
  decide(run, 2, down);
  expect(decide(run, 3, outcome({}))).toEqual([
    { is: "done", sequence: 3 },
    { is: "cache", sequence: 1 },
    { is: "cache", sequence: 2 },
  ]);
});

test("its own delivery is no failure", () => {
  const run: Run = new Map();
  decide(run, 1, down);
  expect(decide(run, 1, outcome({}))).toEqual([{ is: "done", sequence: 1 }]);
});

test("a short Retry-After is waited for, a long one is left to the message cache", () => {
  expect(decide(new Map(), 1, { ...down, retry_after: 20 })).toEqual([{ is: "wait", sequence: 1, ms: 20_000 }]);
  expect(decide(new Map(), 1, { ...down, retry_after: 3_600 })).toEqual([{ is: "cache", sequence: 1 }]);
});

test("refused is cached at once; gone suspends and finishes nothing", () => {
  expect(decide(new Map(), 1, outcome({ class: "refused" }))).toEqual([{ is: "cache", sequence: 1 }]);
  expect(decide(new Map(), 1, outcome({ class: "gone" }))).toEqual([{ is: "suspend", reason: "gone" }]);
});

test("a 2xx that asks to be disabled is delivered and suspends", () => {
  expect(decide(new Map(), 1, outcome({ disable: true }))).toEqual([
    { is: "done", sequence: 1 },
    { is: "suspend", reason: "gone" },
  ]);
});
