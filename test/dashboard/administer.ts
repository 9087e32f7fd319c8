// Users, keys, sessions, settings: what an administrator does now and then.
import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import { PERSON } from "./first-run.ts";
import { field, LONG, press, seen, type Stage } from "./stage.ts";

/** Somebody else's browser, or another one of one's own. */
async function elsewhere(
  { page, context }: Stage,
  userAgent: string,
): Promise<{ theirs: Page; leave: () => Promise<void> }> {
  const other = await (context.browser() as Browser).newContext({ baseURL: new URL(page.url()).origin, userAgent });
  return { theirs: await other.newPage(), leave: () => other.close() };
}

export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await field(page, "User name or e-mail").fill(username);
  await field(page, "Password").fill(password);
  await press(page, "Sign in");
}

const STRANGER = { username: "vera", password: "a viewer's password" };

/** Who is deactivated is out at once, and comes in no more. */
export async function deactivate(stage: Stage) {
  const { page } = stage;
  const { theirs, leave } = await elsewhere(stage, "Vera's browser");
  await signIn(theirs, STRANGER.username, STRANGER.password);
  await theirs.getByRole("heading", { name: "Overview" }).waitFor(LONG);
  await page.goto("/users");
  await press(page, "What can be done with vera");
  await page.getByRole("menuitem", { name: "Deactivate" }).click();
  const row = page.getByRole("list", { name: "Users" }).getByRole("listitem").filter({ hasText: "vera@example.com" });
  await row.getByText("not active").waitFor(LONG);
  await theirs.getByRole("heading", { name: "Sign in" }).waitFor(LONG);
  await signIn(theirs, STRANGER.username, STRANGER.password);
  await theirs.getByRole("alert").waitFor(LONG);
  await leave();
}

/** A key does what its scopes say, is had anew, and ends. */
export async function keys({ page, world }: Stage) {
  const status = async (key: string, path: string) => {
    const answer = await fetch(`${world.gateway.url}/api/v1${path}`, { headers: { "x-api-key": key } });
    await answer.arrayBuffer();
    return answer.status;
  };
  const shown = async () => {
    const key = await page.getByRole("dialog", { name: "The key" }).locator("pre").innerText();
    await press(page, "I have it");
    return key;
  };
  await page.goto("/keys");
  await press(page, "Make a key");
  await field(page, "Name").fill("Reports");
  await page.getByRole("checkbox", { name: "accounts:read" }).check();
  await press(page, "Make the key");
  const first = await shown();
  assert.deepEqual([await status(first, "/accounts"), await status(first, "/hooks")], [200, 403]);
  await press(page, "Rotate Reports");
  const second = await shown();
  await seen(page, "the old text works");
  assert.deepEqual([await status(first, "/accounts"), await status(second, "/accounts")], [200, 200]);
  await press(page, "Revoke Reports");
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await seen(page, "There is no key yet");
  assert.deepEqual([await status(first, "/accounts"), await status(second, "/accounts")], [401, 401]);
}

export async function sessions(stage: Stage) {
  const { page } = stage;
  const { theirs, leave } = await elsewhere(stage, "A forgotten browser");
  await signIn(theirs, PERSON.username, PERSON.password);
  await theirs.getByRole("heading", { name: "Overview" }).waitFor(LONG);
  await page.goto("/sessions");
  const forgotten = page.getByRole("listitem").filter({ hasText: "A forgotten browser" });
  await forgotten.getByRole("button", { name: "End it" }).click();
  await forgotten.waitFor({ state: "detached", ...LONG });
  await theirs.getByRole("heading", { name: "Sign in" }).waitFor(LONG);
  await seen(page, "this one");
  await leave();
}

export async function settings({ page }: Stage) {
  await page.goto("/settings");
  const kept = page.getByRole("region", { name: "Of the whole gateway" });
  await kept.getByText("14 days, 5 GB an account").waitFor(LONG);
  const connectors = page.getByRole("region", { name: "Connectors" });
  await connectors.getByRole("row").filter({ hasText: "connected" }).waitFor(LONG);
  await page.getByRole("region", { name: "Format of each hook" }).getByRole("link").first().click();
  await page.getByRole("heading", { name: /^Change / }).waitFor(LONG);
}

/** A new password ends the old one, and nobody changes it without the old one. */
export async function newPassword(stage: Stage) {
  const { page } = stage;
  const changed = `${PERSON.password} again`;
  const change = async (from: string, to: string) => {
    await field(page, "New password").fill(to);
    await field(page, "Password so far").fill(from);
    await press(page, "Save");
  };
  await press(page, /Signed in as/);
  await page.getByRole("menuitem", { name: "Profile and password" }).click();
  await change("a guess", changed);
  await page.getByRole("alert").first().waitFor(LONG);
  await change(PERSON.password, changed);
  await seen(page, "It is changed.");
  await press(page, /Signed in as/);
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor(LONG);
  await signIn(page, PERSON.username, PERSON.password);
  await page.getByRole("alert").filter({ hasText: "Request" }).waitFor(LONG);
  await signIn(page, PERSON.username, changed);
  await page.getByRole("heading", { name: "Overview" }).waitFor(LONG);
  await page.goto("/me");
  await change(changed, PERSON.password);
  await seen(page, "It is changed.");
}
