// Everything with the keyboard alone: no mouse is moved in here.
import assert from "node:assert/strict";
import type { Browser, Locator, Page } from "playwright-core";
import { SIZES } from "./browser.ts";
import { PERSON } from "./first-run.ts";
import { LONG, type Stage, visit } from "./stage.ts";

// Browsers have no names here.
type Focusable = { outerHTML: string; blur(): void; focus(how: object): void };

const MOST_STOPS = 90;
// What shows the focus may be the card around a link.
const AROUND = 24;

const isFocused = async (page: Page, target: Locator) => (await target.and(page.locator(":focus")).count()) === 1;
const within = (target: Locator) => target.locator(":focus").count();
const waitForFocus = (page: Page, target: Locator) => target.and(page.locator(":focus")).waitFor(LONG);

/** Goes on with the Tab key until this is reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor(LONG);
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    if (await isFocused(page, target)) return;
  }
  assert.fail(`the Tab key does not reach ${String(target)}`);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A browser of its own, whose person signs in by the keyboard. */
async function signedIn({ page, context }: Stage): Promise<Page> {
  const settings = { baseURL: new URL(page.url()).origin, viewport: SIZES.desktop, reducedMotion: "reduce" as const };
  const theirs = await (await (context.browser() as Browser).newContext(settings)).newPage();
  await theirs.goto("/sign-in");
  await waitForFocus(theirs, theirs.getByRole("textbox", { name: "User name or e-mail" }));
  await theirs.keyboard.type(PERSON.username);
  await press(theirs, "Tab");
  await theirs.keyboard.type(PERSON.password);
  await press(theirs, "Enter");
  await theirs.getByRole("heading", { name: "Overview" }).waitFor(LONG);
  return theirs;
}

export async function keyboard(stage: Stage) {
  const page = await signedIn(stage);
  await skip(page);
  await navigate(page);
  await tabs(page);
  await menuAndDialog(page);
  await selectAndDrawer(page);
  await form(page);
  await page.context().close();
}

async function skip(page: Page) {
  await page.reload();
  const link = page.getByRole("link", { name: "Skip to the page" });
  await link.waitFor({ state: "attached", ...LONG });
  await press(page, "Tab");
  await waitForFocus(page, link);
  assert.ok(((await link.boundingBox())?.x ?? -1) >= 0, "the way past the rail is seen once it is reached");
  await press(page, "Enter");
  await waitForFocus(page, page.getByRole("main"));
  await press(page, "Tab");
  assert.equal(await within(page.getByRole("main")), 1, "the next stop is in the page");
}

async function navigate(page: Page) {
  await page.reload();
  await tabTo(page, page.getByRole("navigation").getByRole("link", { name: "Hooks" }));
  await press(page, "Enter");
  await page.getByRole("heading", { name: "Hooks" }).waitFor(LONG);
  await tabTo(page, page.getByRole("list", { name: "Hooks" }).getByRole("link", { name: /My app/ }));
  await press(page, "Enter");
  await page.getByRole("tab", { name: "Standing" }).waitFor(LONG);
}

async function tabs(page: Page) {
  await tabTo(page, page.getByRole("tab", { name: "Standing" }));
  for (const name of ["Deliveries", "Replay"]) {
    await press(page, "ArrowRight");
    await waitForFocus(page, page.getByRole("tab", { name, selected: true }));
  }
  await press(page, "Home", "Enter");
  await waitForFocus(page, page.getByRole("tab", { name: "Standing", selected: true }));
}

/** A menu by its arrows; the dialog it opens takes the focus, keeps it, and gives it back. */
async function menuAndDialog(page: Page) {
  await page.reload();
  const more = page.getByRole("button", { name: "More that can be done" });
  for (const [item, title] of [
    ["New secret", "A new secret"],
    ["Delete", "Delete the hook?"],
  ] as const) {
    await openMenu(page, more);
    const choice = page.getByRole("menuitem", { name: item });
    for (let n = 0; n < 4 && !(await isFocused(page, choice)); n++) await press(page, "ArrowDown");
    await press(page, "Enter");
    const dialog = page.getByRole("dialog", { name: title });
    await dialog.locator(":focus").waitFor(LONG);
    for (let n = 0; n < 8; n++) {
      await press(page, "Tab");
      assert.equal(await within(dialog), 1, "the focus stays in the dialog");
    }
    await press(page, "Escape");
    await dialog.waitFor({ state: "detached", ...LONG });
    await waitForFocus(page, more);
    await press(page, "Shift+Tab");
  }
  await openMenu(page, more);
  await press(page, "Escape");
  await page.getByRole("menu").waitFor({ state: "detached", ...LONG });
  await waitForFocus(page, more);
}

/** Until it has the focus, which it takes a moment after it is seen: no person is faster. */
async function openMenu(page: Page, of: Locator) {
  await tabTo(page, of);
  await press(page, "Enter");
  await page.locator("[role=menu]:focus, [role=menu] :focus").first().waitFor(LONG);
}

async function selectAndDrawer(page: Page) {
  await page.goto("/audit");
  await tabTo(page, page.getByRole("combobox", { name: "Of what" }));
  await press(page, "ArrowDown");
  await page.getByRole("option", { name: "hook" }).waitFor(LONG);
  await page.keyboard.type("h");
  for (let n = 0; n < 8; n++) {
    if ((await page.getByRole("option", { name: "hook" }).getAttribute("data-combobox-selected")) === "true") break;
    await press(page, "ArrowDown");
  }
  await press(page, "Enter");
  await page.waitForURL(/entity_type=hook/);
  const entry = page.getByRole("list", { name: "Audit, newest first" }).getByRole("button").first();
  await tabTo(page, entry);
  await press(page, "Enter");
  await page.getByRole("dialog").locator(":focus").waitFor(LONG);
  await press(page, "Escape");
  await page.getByRole("dialog").waitFor({ state: "detached", ...LONG });
  await waitForFocus(page, entry);
}

/** A key is made, and ended, without a mouse. */
async function form(page: Page) {
  await page.goto("/keys");
  const make = page.getByRole("button", { name: "Make a key" }).first();
  await tabTo(page, make);
  await press(page, "Enter");
  const dialog = page.getByRole("dialog", { name: "Make a key" });
  await waitForFocus(page, dialog.getByRole("textbox", { name: "Name" }));
  await page.keyboard.type("By hand");
  await tabTo(page, dialog.getByRole("checkbox", { name: "accounts:read" }));
  await press(page, "Space", "Enter");
  const shown = page.getByRole("dialog", { name: "The key" });
  await shown.locator(":focus").waitFor(LONG);
  await tabTo(page, shown.getByRole("button", { name: "I have it" }));
  await press(page, "Enter");
  await shown.waitFor({ state: "detached", ...LONG });
  await tabTo(page, page.getByRole("button", { name: "Revoke By hand" }));
  await press(page, "Enter");
  const revoke = page.getByRole("dialog").getByRole("button", { name: "Revoke" });
  await tabTo(page, revoke);
  await press(page, "Enter");
  await page.getByText("There is no key yet").waitFor(LONG);
}

/** Every stop of the Tab key is seen: what has the focus does not look as it does without. */
export async function visibleFocus({ page }: Stage) {
  const unseen: string[] = [];
  for (const path of ["/", "/accounts", "/hooks/new", "/audit", "/settings"]) {
    await visit(page, path);
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await press(page, "Tab");
      const focused = page.locator(":focus");
      if ((await focused.count()) === 0) break;
      if (!(await isSeen(page, focused)))
        unseen.push(
          `${path}: ${await focused.evaluate((one) => (one as unknown as Focusable).outerHTML.slice(0, 160))}`,
        );
    }
  }
  assert.deepEqual(unseen, []);
}

async function isSeen(page: Page, focused: Locator): Promise<boolean> {
  const box = await focused.boundingBox();
  if (!box || box.width === 0) return false;
  const clip = {
    x: Math.max(0, box.x - AROUND),
    y: Math.max(0, box.y - AROUND),
    width: box.width + 2 * AROUND,
    height: box.height + 2 * AROUND,
  };
  const element = await focused.elementHandle();
  const focusedLook = await page.screenshot({ clip });
  await element?.evaluate((one) => (one as unknown as Focusable).blur());
  const plainLook = await page.screenshot({ clip });
  await element?.evaluate((one) => (one as unknown as Focusable).focus({ preventScroll: true }));
  return !focusedLook.equals(plainLook);
}
