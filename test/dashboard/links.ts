// Addresses: each says what it shows, to whoever opens it, and the back button leads back.
import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { PERSON } from "./first-run.ts";
import { field, LONG, press, type Stage } from "./stage.ts";

type Listed = { items: { id: string; name?: string; display_name?: string | null; phone_number?: string }[] };

/** Narrowed lists, opened by their address alone. */
export async function filtered({ page }: Stage) {
  await page.goto("/accounts?q=Second&status=disconnected");
  const accounts = page.getByRole("list", { name: "Accounts" });
  await accounts.getByRole("link", { name: /Second phone/ }).waitFor(LONG);
  assert.equal(await accounts.getByRole("link").count(), 1);
  assert.equal(await page.getByRole("combobox", { name: "Status" }).inputValue(), "disconnected");
  await page.goto("/audit?event_type=hook.created&success=true");
  const entries = page.getByRole("list", { name: "Audit, newest first" }).getByRole("button");
  await entries.first().waitFor(LONG);
  for (const entry of await entries.all()) assert.match(await entry.innerText(), /^hook\.created/);
  assert.equal(await page.getByRole("combobox", { name: "Outcome" }).inputValue(), "done");
  await page.goto("/cache?state=parked&reason=no_active_hook");
  await page.getByRole("heading", { name: "Message cache" }).waitFor(LONG);
  assert.equal(await page.getByRole("combobox", { name: "State" }).inputValue(), "parked");
  await page.getByRole("button", { name: "Show all" }).click();
  await page.waitForURL(/\/cache$/);
}

/** Every choice is a step that the back button takes back, and forward again. */
export async function backAndForth({ page }: Stage) {
  await page.goto("/accounts");
  await page.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "connected", exact: true }).click();
  await page.waitForURL(/status=connected/);
  await page.getByRole("list", { name: "Accounts" }).getByRole("link").first().click();
  await page.getByRole("tab", { name: "Send" }).click();
  await page.waitForURL(/tab=send/);
  await page.goBack();
  await page.getByRole("tab", { name: "Standing", selected: true }).waitFor(LONG);
  await page.goBack();
  await page.waitForURL(/status=connected/);
  assert.equal(await page.getByRole("combobox", { name: "Status" }).inputValue(), "connected");
  await page.goBack();
  await page.waitForURL(/\/accounts$/);
  assert.equal(await page.getByRole("combobox", { name: "Status" }).inputValue(), "");
  await page.goForward();
  await page.waitForURL(/status=connected/);
}

/** Who is signed out comes to the address they were given once they have signed in. */
export async function signedOut({ page, context }: Stage) {
  const [hook] = ((await (await page.request.get("/api/v1/hooks")).json()) as Listed).items;
  const other = await (context.browser() as Browser).newContext({ baseURL: new URL(page.url()).origin });
  const theirs = await other.newPage();
  await theirs.goto(`/hooks/${hook?.id}?tab=deliveries&class=refused`);
  await theirs.getByRole("heading", { name: "Sign in" }).waitFor(LONG);
  await field(theirs, "User name or e-mail").fill(PERSON.username);
  await field(theirs, "Password").fill(PERSON.password);
  await press(theirs, "Sign in");
  await theirs.waitForURL(new RegExp(`/hooks/${hook?.id}\\?tab=deliveries&class=refused$`));
  await theirs.getByRole("tab", { name: "Deliveries", selected: true }).waitFor(LONG);
  assert.equal(await theirs.getByRole("combobox", { name: "Outcome" }).inputValue(), "refused");
  await other.close();
}
