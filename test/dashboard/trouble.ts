// What goes wrong is said in words, with the id of the request; what passes, the page gets over by itself.
import assert from "node:assert/strict";
import { field, LONG, press, seen, type Stage } from "./stage.ts";

const UNREACHED = "The gateway was not reached";
const NOBODY = "00000000-0000-4000-8000-000000000000";

type Problem = { detail: string; request_id: string };

/** The words and the id are those of the answer, beside what was tried; what was written stays. */
export async function refused({ page }: Stage) {
  await page.goto("/users");
  await press(page, "Make a user");
  const form = page.getByRole("dialog", { name: "Make a user" });
  await form.getByRole("textbox", { name: "User name" }).fill("ada");
  await form.getByRole("textbox", { name: "E-mail" }).fill("another@example.com");
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith("/api/v1/users") && one.request().method() === "POST"),
    press(page, "Make the user"),
  ]);
  const { detail, request_id } = (await answer.json()) as Problem;
  assert.equal(answer.status(), 409);
  await form.getByRole("alert").filter({ hasText: request_id }).filter({ hasText: detail }).waitFor(LONG);
  assert.equal(await form.getByRole("textbox", { name: "E-mail" }).inputValue(), "another@example.com");
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
}

/** What is not there is said to be so, and the way on is there too. */
export async function notThere({ page }: Stage) {
  for (const path of ["accounts", "hooks", "message-cache"]) {
    const asked = page.waitForResponse((one) => one.url().endsWith(`/api/v1/${path}/${NOBODY}`));
    await page.goto(`/${path === "message-cache" ? "cache" : path}/${NOBODY}`);
    const { detail, request_id } = (await (await asked).json()) as Problem;
    await page.getByRole("alert").filter({ hasText: request_id }).filter({ hasText: detail }).waitFor(LONG);
    await page.getByRole("navigation").getByRole("link", { name: "Overview" }).waitFor(LONG);
  }
  await page.goto("/settings/nowhere");
  await seen(page, "There is no such page");
  await page.getByRole("link", { name: "To the overview" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor(LONG);
}

/** While the network is away it is said, also on a page that is opened then; once it is back nobody has to press anything. */
export async function networkAway({ page, context }: Stage) {
  await page.goto("/sessions");
  await seen(page, "this one");
  await context.setOffline(true);
  await page.getByRole("navigation").getByRole("link", { name: "API keys" }).click();
  await seen(page, UNREACHED);
  await context.setOffline(false);
  await page.getByRole("heading", { name: "API keys" }).waitFor(LONG);
  await seen(page, "There is no key yet");
  await page
    .getByText(UNREACHED)
    .first()
    .waitFor({ state: "detached", ...LONG });
}

/** What was asked while the network was away is refused at once: nothing is done later, behind one's back. */
export async function nothingLater({ page, context }: Stage) {
  await page.goto("/keys");
  await press(page, "Make a key");
  const form = page.getByRole("dialog", { name: "Make a key" });
  await form.getByRole("textbox", { name: "Name" }).fill("Nobody's");
  await form.getByRole("checkbox", { name: "accounts:read" }).check();
  await context.setOffline(true);
  await press(page, "Make the key");
  await form.getByRole("alert").filter({ hasText: UNREACHED }).waitFor(LONG);
  await context.setOffline(false);
  await page.keyboard.press("Escape");
  await page.reload();
  await seen(page, "There is no key yet");
  await page.goto("/");
  const standing = page.getByRole("status").filter({ hasText: "live" });
  await standing.getByText("live", { exact: true }).waitFor(LONG);
  await context.setOffline(true);
  await standing.getByText("not live").waitFor(LONG);
  await context.setOffline(false);
  await standing.getByText("live", { exact: true }).waitFor(LONG);
  assert.equal(await field(page, "Password").count(), 0);
}
