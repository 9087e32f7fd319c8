import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { afterLast } from "#durable-objects/account/unhooked.ts";
import { anAccount, append, cacheRows, eventually } from "#test/support/seed.ts";

test("what the last one had not passed is added to what was still to be cached from before it", () => {
  expect(afterLast(undefined, { cursor: 7, done: [[9, 9]] })).toEqual({ cursor: 7, done: [[9, 9]], until: null });
  const over = { cursor: 4, done: [], until: 4 };
  expect(afterLast(over, { cursor: 7, done: [] })).toEqual({ cursor: 7, done: [], until: null });
  const waiting = { cursor: 2, done: [[3, 3]] as [number, number][], until: 4 };
  expect(afterLast(waiting, { cursor: 7, done: [[9, 9]] })).toEqual({
    cursor: 2,
    done: [
      [3, 3],
      [5, 7],
      [9, 9],
    ],
    until: null,
  });
  // It never got further than where it began, or began before: nothing of what waits may be left out.
  expect(afterLast(waiting, { cursor: 4, done: [[6, 6]] })).toEqual({ cursor: 2, done: [[6, 6]], until: null });
  expect(afterLast(waiting, { cursor: 0, done: [] })).toEqual({ cursor: 0, done: [], until: null });
});

test("a consumer that comes and goes while D1 is away takes nothing with it", async () => {
  const account = await anAccount();
  const batch = vi.spyOn(env.DB, "batch").mockRejectedValue(new Error("D1 is away"));
  await append(account, 1, 3);
  await eventually(async () => expect(batch).toHaveBeenCalled());
  await account.stub.moveConsumer("crm", 3, false);
  await append(account, 4, 6);
  await account.stub.moveConsumer("crm", 5, false);
  await account.stub.removeConsumer("crm");
  batch.mockRestore();
  const sequences = async () => (await cacheRows()).map(({ sequence }) => sequence).toSorted();
  await eventually(async () => expect(await sequences()).toEqual([1, 2, 3, 6]));
});
