// What fails is seen, and repaired.
import assert from "node:assert/strict";
import { BareDevice } from "../support/whatsapp/bare.ts";
import { PHONE } from "./first-run.ts";
import { eventually, field, idIn, LONG, press, seen, type Stage } from "./stage.ts";

/** Writes to the account, from another chat each time. */
async function write({ world }: Stage, text: string, n: number) {
  const device = [...world.whatsapp.people.account(PHONE).devices.values()].at(-1);
  assert.ok(device);
  await new BareDevice(world.whatsapp, `4917000004${String(n).padStart(2, "0")}`, 1).write(device, text);
}

/** A message that the receiver refuses, also when it is tried again. */
async function refuse(stage: Stage, n: number) {
  stage.world.receiver.script("app", [{ match: "poison", status: 422, body: "no such tenant" }], true);
  await write(stage, "poison", n);
}

/** Sees to it that a message waits in the cache: there is something to look at. */
export async function waiting(stage: Stage) {
  const cached = async () => {
    const answer = await stage.page.request.get("/api/v1/message-cache?event_type=message.received&limit=1");
    return ((await answer.json()) as { items: unknown[] }).items.length;
  };
  if ((await cached()) > 0) return;
  await refuse(stage, 21);
  await eventually(async () => assert.ok((await cached()) > 0, "nothing is cached"));
}

export async function fail(stage: Stage) {
  const { page } = stage;
  await refuse(stage, 1);
  await page.goto(`/hooks/${idIn(page, "hook")}?tab=deliveries`);
  const failed = page.getByRole("list", { name: "Events that failed" }).getByRole("link").first();
  await failed.waitFor(LONG);
  await failed.click();
  await seen(page, "no such tenant");
  await seen(page, /422/);
}

export async function replayOne({ page, world }: Stage) {
  world.receiver.script("app", []);
  await press(page, "Replay");
  await eventually(async () => {
    const last = world.receiver.received("app").at(-1);
    assert.ok(last?.status === 200 && last.body.includes("poison"));
  });
  await page.goto("/cache");
  await seen(page, "Nothing waits");
}

export async function hold(stage: Stage) {
  const { page, world } = stage;
  world.receiver.script("app", [{ status: 503 }], true);
  for (const n of [11, 12, 13, 14]) await write(stage, `waits ${n}`, n);
  await page.goto("/hooks");
  await page.getByRole("list", { name: "Hooks" }).getByRole("link").first().click();
  await seen(page, "Held: its receiver is down");
  await seen(page, "next probe");
}

export async function recover({ page, world }: Stage) {
  world.receiver.script("app", []);
  await seen(page, /^Active[:,]/);
  await eventually(async () => {
    const taken = world.receiver.received("app").filter(({ status }) => status === 200);
    for (const n of [11, 12, 13, 14]) assert.ok(taken.some(({ body }) => body.includes(`waits ${n}`)));
  });
}

/** Replays, and then gives up, all that match: never without a count and a second step. */
export async function bulk(stage: Stage) {
  const { page, world } = stage;
  world.receiver.script("app", [{ match: "refused", status: 422, body: "no" }], true);
  for (const n of [21, 22, 23]) await write(stage, `refused ${n}`, n);
  await page.goto("/cache?event_type=message.received");
  await seen(page, "All 3 of them");
  await press(page, "Replay all that match");
  await press(page, "Replay 3");
  await seen(page, "3 of 3 due now.");
  await press(page, /^Close$/);
  await press(page, "Delete all that match");
  const remove = page.getByRole("button", { name: "Delete 3" });
  await remove.waitFor(LONG);
  assert.ok(await remove.isDisabled(), "it deletes without a second step");
  await field(page, "Type 3 to go on").fill("3");
  await remove.click();
  await seen(page, "3 of 3 deleted.");
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
  await seen(page, "Nothing matches");
  world.receiver.script("app", []);
}

export async function replayRange({ page, world }: Stage) {
  const before = world.receiver.received("app").length;
  await page.getByRole("tab", { name: "Replay" }).click();
  await page.getByRole("combobox", { name: "Account" }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("radio", { name: /All, also/ }).check();
  await press(page, "Count");
  await seen(page, /events, sequences/);
  await press(page, /^Send \d+ again$/);
  await seen(page, /: done$/);
  const again = world.receiver.received("app").slice(before);
  assert.ok(again.length > 0 && again.every(({ headers }) => headers["x-whatshooked-replay"] === "1"));
}

export async function rotate({ page }: Stage) {
  await press(page, "More that can be done");
  await page.getByRole("menuitem", { name: "New secret" }).click();
  await press(page, "Make it");
  await seen(page, "Shown this once");
  await press(page, "I have it");
  await page.getByRole("tab", { name: "Standing" }).click();
  await seen(page, /The old secret is good for/);
}
