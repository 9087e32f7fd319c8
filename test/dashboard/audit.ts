// What was done: found, looked at, and taken away as a file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { field, LONG, press, type Stage } from "./stage.ts";

export async function audit({ page }: Stage) {
  await page.goto("/audit?entity_type=hook");
  const entries = page.getByRole("list", { name: "Audit, newest first" });
  await entries.getByRole("button").first().waitFor(LONG);
  await field(page, "Event").fill("hook.updated");
  await field(page, "Event").press("Enter");
  await page.waitForURL(/event_type=hook\.updated/);
  await entries
    .getByRole("button", { name: /hook\.created/ })
    .first()
    .waitFor({ state: "detached" });
  await entries.getByRole("button").last().click();
  const entry = page.getByRole("dialog", { name: "hook.updated" });
  const name = entry.getByRole("row").filter({ hasText: /^name/ });
  await name.getByRole("cell").nth(1).filter({ hasText: "Only reactions" }).waitFor(LONG);
  await name.getByRole("cell").nth(2).filter({ hasText: "Reactions and more" }).waitFor(LONG);
  await press(page, "Close");
}

export async function exported({ page }: Stage) {
  const rows = await page.getByRole("list", { name: "Audit, newest first" }).getByRole("button").count();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export what matches" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\n");
  const entries = lines.map((line) => JSON.parse(line) as { event_type: string; entity_type: string });
  assert.equal(entries.length, rows, "the file has as many entries as the page shows");
  assert.ok(entries.every(({ event_type, entity_type }) => event_type === "hook.updated" && entity_type === "hook"));
  await page.goBack();
  assert.ok(!page.url().includes("event_type"), "the back button takes the filter away");
}
