// Who may do what, and addresses that lead where they say.
import assert from "node:assert/strict";
import { field, LONG, press, seen, type Stage } from "./stage.ts";

const PASSWORD = "a viewer's password";

/** A viewer, from the administrator's invitation to a page that changes nothing. */
export async function viewer({ page, context }: Stage) {
  await page.goto("/users");
  await press(page, "Make a user");
  await field(page, "User name").fill("vera");
  await field(page, "E-mail").fill("vera@example.com");
  await page.getByRole("combobox", { name: "Role" }).click();
  await page.getByRole("option", { name: /^Viewer/ }).click();
  await press(page, "Make the user");
  const link = await page.getByRole("dialog", { name: "A link to set a password" }).locator("pre").innerText();
  await press(page, "I have it");
  const browser = context.browser();
  assert.ok(browser);
  const theirs = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const mine = await theirs.newPage();
  await mine.goto(link);
  await field(mine, "New password").fill(PASSWORD);
  await press(mine, "Set the password");
  await mine.getByRole("heading", { name: "Sign in" }).waitFor(LONG);
  // Where they wanted to go is where they come once they are signed in.
  await mine.goto("/cache?state=parked");
  await field(mine, "User name or e-mail").fill("vera");
  await field(mine, "Password").fill(PASSWORD);
  await press(mine, "Sign in");
  await mine.waitForURL(/\/cache\?state=parked$/);
  await mine.getByRole("heading", { name: "Message cache" }).waitFor(LONG);
  await seen(mine, "Nothing matches");
  assert.equal(await mine.getByRole("button", { name: /all that match/ }).count(), 0);
  assert.equal(await mine.getByRole("link", { name: "Users" }).count(), 0);
  await mine.goto("/users");
  await seen(mine, "Users are an administrator's affair");
  await mine.goto("/hooks");
  await seen(mine, "There is no hook yet");
  assert.equal(await mine.getByRole("link", { name: "Make a hook" }).count(), 0);
  await mine.goto("/start");
  await seen(mine, "Your role only reads");
  await theirs.close();
}
