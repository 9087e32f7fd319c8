import { expect, test } from "vitest";
import { finish, isDone, newLane, undone } from "#durable-objects/account/lane.ts";

test("events finished in order move the cursor and leave no ranges", () => {
  const lane = newLane(0, 0);
  for (const sequence of [1, 2, 3]) finish(lane, sequence);
  expect(lane).toMatchObject({ cursor: 3, done: [] });
});

test("an event that waits holds the cursor, not what is finished above it", () => {
  const lane = newLane(0, 0);
  for (const sequence of [3, 2, 5]) finish(lane, sequence);
  expect(lane).toMatchObject({
    cursor: 0,
    done: [
      [2, 3],
      [5, 5],
    ],
  });
  expect(undone(lane, 5)).toBe(2);
  finish(lane, 1);
  expect(lane).toMatchObject({ cursor: 3, done: [[5, 5]] });
  finish(lane, 4);
  expect(lane).toMatchObject({ cursor: 5, done: [] });
});

test("finishing twice changes nothing", () => {
  const lane = newLane(0, 0);
  for (const sequence of [2, 2, 1, 1, 2]) finish(lane, sequence);
  expect(lane).toMatchObject({ cursor: 2, done: [] });
});

test("a stretch that retention took away is finished as one", () => {
  const lane = newLane(10, 0);
  finish(lane, 15);
  finish(lane, 11, 14);
  expect(lane).toMatchObject({ cursor: 15, done: [] });
});

test("whatever the order, the cursor ends where everything is done", () => {
  let seed = 7;
  const dice = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let round = 0; round < 50; round++) {
    const order = Array.from({ length: 200 }, (_, i) => i + 1).toSorted(() => dice() - 0.5);
    const lane = newLane(0, 0);
    for (const [i, sequence] of order.entries()) {
      finish(lane, sequence);
      expect(isDone(lane, sequence)).toBe(true);
      expect(undone(lane, 200)).toBe(199 - i);
    }
    expect(lane).toMatchObject({ cursor: 200, done: [] });
  }
});
