import { expect, test } from "vitest";
import { Pacing } from "#durable-objects/account/pacing.ts";
import { advance } from "#durable-objects/account/progress.ts";
import { Queue } from "#durable-objects/account/queue.ts";
import { paceOf } from "#src/accounts/pace.ts";
import { SEND_STATUSES, type SendStatus } from "#src/protocol/sent.ts";

const NEVER = Number.POSITIVE_INFINITY;
const entry = (n: number, chat: string, more: object = {}) => ({
  n,
  chat,
  due: 0,
  expires: NEVER,
  tries: 0,
  flying: false,
  refers: [] as number[],
  ...more,
});
const headsOf = (queue: Queue, now: number, isBlocked: (one: { n: number }) => boolean = () => false) =>
  [...queue.heads(now, isBlocked)].map(({ entry: { n }, at }) => [n, at]);

test("each recipient has one message next: the earliest that is due, in the order they were taken", () => {
  const queue = new Queue();
  for (const one of [entry(1, "a", { due: 50 }), entry(2, "a"), entry(3, "b"), entry(4, "b")]) queue.add(one);
  expect(headsOf(queue, 10)).toEqual([
    [2, 0],
    [3, 0],
  ]);
  expect(headsOf(queue, 60)).toEqual([
    [1, 50],
    [3, 0],
  ]);
  queue.start(entry(3, "b"));
  expect(headsOf(queue, 60)).toEqual([[1, 50]]);
  queue.land("b");
  expect(headsOf(queue, 60)).toEqual([
    [1, 50],
    [4, 0],
  ]);
});

test("what comes back keeps its place, and a recipient that is held waits", () => {
  const queue = new Queue();
  for (const n of [1, 2]) queue.add(entry(n, "a"));
  queue.start(entry(1, "a"));
  queue.land("a");
  queue.add(entry(1, "a", { due: 100 }));
  queue.chat("a").until = 100;
  expect(headsOf(queue, 10)).toEqual([[2, 100]]);
  expect(headsOf(queue, 100)).toEqual([[1, 100]]);
});

test("what waits for another message is nobody's next, and others pass it", () => {
  const queue = new Queue();
  for (const one of [entry(1, "a", { due: 500 }), entry(2, "a", { refers: [1] }), entry(3, "a")]) queue.add(one);
  const isBlocked = ({ n }: { n: number }) => n === 2;
  expect(queue.hasReferring).toBe(true);
  expect(headsOf(queue, 10, isBlocked)).toEqual([[3, 0]]);
  queue.remove(3);
  expect(headsOf(queue, 10, isBlocked)).toEqual([[1, 500]]);
  queue.remove(1);
  expect(headsOf(queue, 10, isBlocked)).toEqual([]);
  expect(queue.remove(2)).toMatchObject({ n: 2 });
  expect([queue.hasReferring, queue.size, queue.first]).toEqual([false, 0, null]);
});

test("what has expired is taken out, and the next moment is known", () => {
  const queue = new Queue();
  for (const [n, expires] of [30, 10, 20].entries()) queue.add(entry(n + 1, `chat ${n}`, { expires }));
  expect(queue.nextExpiry).toBe(10);
  expect(queue.takeExpired(20).map(({ n }) => n)).toEqual([2, 3]);
  expect([queue.nextExpiry, queue.size, queue.remove(2)]).toEqual([30, 1, null]);
});

const DICE = 0.5;

test("a business number sends 80 a second, and to one person 45 at once, then one in six seconds", () => {
  const pacing = new Pacing(paceOf("business-api"));
  for (let n = 0; n < 45; n++) {
    expect(pacing.at("a", n * 20)).toBeLessThanOrEqual(n * 20);
    pacing.took("a", n * 20, DICE);
  }
  expect(pacing.at("a", 900)).toBe(6_000);
  expect(pacing.at("b", 900)).toBeLessThanOrEqual(900);
  pacing.took("a", 6_000, DICE);
  expect(pacing.at("a", 6_000)).toBe(12_000);
  const fast = new Pacing(paceOf("business-api"));
  for (let n = 0; n < 100; n++) fast.took(`person ${n}`, 0, DICE);
  expect(fast.anyAt(0)).toBe(100 * 12.5);
});

test("a personal number waits between messages, and has so many a minute and a day", () => {
  const pacing = new Pacing({ ...paceOf("whatsmeow"), per_minute: 2, per_day: 3 });
  pacing.took("a", 0, DICE);
  expect(pacing.at("b", 0)).toBe(1_500 + 1_000);
  pacing.took("b", 10_000, DICE);
  expect(pacing.at("c", 20_000)).toBe(60_000);
  pacing.took("c", 60_000, DICE);
  expect(pacing.at("d", 100_000)).toBe(86_400_000);
});

test.each([
  [{ all: 0, chat: 0 }, 60_000],
  [{ all: 1, chat: 0 }, 65_000],
  [{ all: 2, chat: 0 }, 120_000],
  [{ all: 3, chat: 0 }, 125_000],
])("behind %j there is room in the window at %i", (ahead, at) => {
  const pacing = new Pacing({ ...paceOf("business-api"), per_minute: 2 });
  for (const sent of [0, 5_000]) pacing.took("a", sent, DICE);
  expect(pacing.after(ahead, "b", 10_000)).toBe(at);
});

test("a message to a person who has had a burst waits for those before it too", () => {
  const pacing = new Pacing({ ...paceOf("business-api"), pair: { every_ms: 6_000, burst: 2 } });
  for (const _ of [1, 2]) pacing.took("a", 0, DICE);
  expect([0, 1, 2].map((chat) => pacing.after({ all: chat, chat }, "a", 0))).toEqual([6_000, 12_000, 18_000]);
});

const UP: SendStatus[] = ["queued", "sending", "unknown", "accepted", "sent", "delivered", "read", "played"];

test("a message goes up and never back, ends until somebody has it, and leaves no end", () => {
  for (const [i, from] of UP.entries()) {
    for (const [k, to] of UP.entries()) expect([from, to, advance(from, to)]).toEqual([from, to, k > i ? to : from]);
    expect(advance(from, "failed")).toBe(i <= UP.indexOf("sent") ? "failed" : from);
    for (const end of ["expired", "cancelled"] as const)
      expect(advance(from, end)).toBe(i <= UP.indexOf("sending") ? end : from);
  }
  for (const end of ["failed", "expired", "cancelled"] as const)
    for (const to of SEND_STATUSES) expect(advance(end, to)).toBe(end);
});
