// A hook: its form, its trial, and what became of its deliveries.
import assert from "node:assert/strict";
import { field, LONG, press, seen, type Stage } from "./stage.ts";

const NAME = "Only reactions";

/** The form says what is wrong beside what is wrong; the picker finds an event by what it means. */
export async function form({ page, world }: Stage) {
  await page.goto("/hooks/new");
  await field(page, "Name").fill(NAME);
  await field(page, "URL").fill("ftp://example.com");
  await press(page, "Make the hook");
  await page.getByRole("alert").first().waitFor(LONG);
  assert.equal(await field(page, "URL").getAttribute("aria-invalid"), "true");
  await field(page, "URL").fill(`${world.receiver.url}/hook/reactions`);
  await field(page, "Look for an event").fill("emoji");
  await press(page, /^message/);
  await page.getByRole("checkbox", { name: "message.reaction" }).check();
  await field(page, "Look for an event").fill("");
  await page.getByRole("checkbox", { name: "message.received" }).check();
  await page.getByRole("checkbox", { name: "message.received" }).uncheck();
  await seen(page, /^message\.reaction$/);
  await press(page, "Shape of the body");
  await page.getByRole("combobox", { name: "Method" }).click();
  await page.getByRole("option", { name: "PUT" }).click();
  await press(page, "Headers of its own");
  await press(page, "A header");
  await field(page, "Name").nth(1).fill("x-tenant");
  await field(page, "Value").fill("lovelace");
  await press(page, "Make the hook");
  const secret = page.getByRole("dialog", { name: "The hook's secret" });
  await secret.getByText(/^whsec_/).waitFor(LONG);
  await press(page, "I have it");
  const about = page.getByRole("region", { name: "What it is" });
  for (const fact of ["message.reaction", /^PUT,/]) await about.getByText(fact).first().waitFor(LONG);
  assert.equal(await page.getByText(/^whsec_\w{20,}/).count(), 0, "the secret is shown again");
}

/** The trial shows what was sent and what was answered: a receiver that takes it, and one that does not. */
export async function trial({ page, world }: Stage) {
  world.receiver.script("reactions", [
    { status: 200, body: "thank you" },
    { status: 500, body: "out of paper" },
  ]);
  const drawer = page.getByRole("dialog", { name: "What came of the test" });
  await press(page, "Test");
  await seen(page, "The receiver took it");
  await drawer.getByLabel("What the receiver said").filter({ hasText: "thank you" }).waitFor(LONG);
  await drawer.getByLabel("The body that was sent").filter({ hasText: "hook.test" }).waitFor(LONG);
  const request = drawer.getByRole("region", { name: "Request" });
  for (const words of [/^PUT http/, "webhook-signature", "x-tenant"])
    await request.getByText(words).first().waitFor(LONG);
  const [came] = world.receiver.received("reactions");
  assert.ok(came?.method === "PUT" && came.headers["x-tenant"] === "lovelace");
  await press(page, "Close");
  await press(page, "Test");
  await seen(page, "The receiver did not take it");
  await drawer.getByLabel("What the receiver said").filter({ hasText: "out of paper" }).waitFor(LONG);
  await press(page, "Close");
}

/** What failed and what arrived, narrowed by outcome and by account; each choice stands in the address. */
export async function outcomes({ page }: Stage) {
  await page.goto("/hooks");
  await page
    .getByRole("list", { name: "Hooks" })
    .getByRole("link", { name: /My app/ })
    .click();
  await page.getByRole("tab", { name: "Deliveries" }).click();
  const lanes = page.getByRole("list", { name: "Outcomes by account" }).getByRole("listitem");
  await lanes.first().waitFor(LONG);
  await page.getByRole("combobox", { name: "Account" }).click();
  await page.getByRole("option").first().click();
  await page.waitForURL(/account=/);
  await page.getByRole("combobox", { name: "Outcome" }).click();
  await page.getByRole("option", { name: "refused" }).click();
  await page.waitForURL(/class=refused/);
  await press(page, "As a table");
  const cells = lanes.getByRole("row");
  await cells.nth(1).waitFor(LONG);
  for (const row of (await cells.all()).slice(1)) assert.match(await row.innerText(), /refused/);
  await page.getByRole("combobox", { name: "Outcome" }).click();
  await page.getByRole("option", { name: "delivered" }).click();
  await page.getByRole("region", { name: "What failed" }).waitFor({ state: "detached" });
  await page.goBack();
  await page.getByRole("region", { name: "What failed" }).waitFor(LONG);
}

/** A hook is changed, stopped for a while, and deleted only by who types its name. */
export async function changeAndDelete({ page }: Stage) {
  await page.goto("/hooks");
  await page
    .getByRole("list", { name: "Hooks" })
    .getByRole("link", { name: new RegExp(NAME) })
    .click();
  await press(page, "More that can be done");
  await page.getByRole("menuitem", { name: "Change" }).click();
  await field(page, "Name").first().fill("Reactions and more");
  await press(page, "Save");
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "Reactions and more" }).waitFor(LONG);
  await press(page, "Suspend");
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "suspended" }).waitFor(LONG);
  await press(page, "Resume");
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "active" }).waitFor(LONG);
  await press(page, "More that can be done");
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const remove = page.getByRole("dialog").getByRole("button", { name: "Delete" });
  await remove.waitFor(LONG);
  assert.ok(await remove.isDisabled(), "it deletes without a second step");
  await field(page, "Type Reactions and more to go on").fill("Reactions and more");
  await remove.click();
  await page.waitForURL(/\/hooks$/);
  await page.getByRole("link", { name: /Reactions and more/ }).waitFor({ state: "detached" });
}
