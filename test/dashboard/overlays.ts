// What opens over a page is for everybody too: axe finds nothing in dialogs, menus, drawers and what is folded.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { violations } from "./axe.ts";
import { type Look, SIZES } from "./browser.ts";
import { waiting } from "./repair.ts";
import { field, loaded, LONG, press, type Stage, visit } from "./stage.ts";

type Opened = [path: string, open: (page: Page) => Promise<unknown>];
type Listed = { items: { id: string; name?: string; account_type?: string; phone_number?: string }[] };

const LOOKS: Look[] = [
  { scheme: "light", device: "desktop" },
  { scheme: "dark", device: "phone" },
];

const item = (name: string) => (page: Page) => page.getByRole("menuitem", { name }).click();
const more = (page: Page) => press(page, "More that can be done");
const choose = (name: string) => (page: Page) => page.getByRole("combobox", { name }).click();
const first = (list: string) => (page: Page) =>
  page.getByRole("list", { name: list }).getByRole("button").first().click();
const then =
  (...steps: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };
const button = (name: string | RegExp) => (page: Page) => press(page, name);

/** Everything on a page that is folded away. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator("main button[aria-expanded=false]:not([aria-haspopup])");
  for (const one of await folded.elementHandles()) await one.click();
}

const picture = (page: Page) =>
  page
    .getByRole("button")
    .filter({ has: page.getByRole("img") })
    .first()
    .click();

async function wrongPassword(page: Page): Promise<void> {
  await field(page, "New password").fill("x");
  await field(page, "Password so far").fill("a guess");
  await press(page, "Save");
  await page.getByRole("alert").first().waitFor(LONG);
}

async function allOf(page: Page): Promise<Opened[]> {
  const listed = async (path: string) => ((await (await page.request.get(`/api/v1${path}`)).json()) as Listed).items;
  const hook = (await listed("/hooks")).find(({ name }) => name === "My app")?.id;
  const accounts = await listed("/accounts?limit=50");
  const business = accounts.find(({ account_type }) => account_type === "business-api")?.id;
  const personal = accounts.find(({ phone_number }) => phone_number === "+491700000301")?.id;
  assert.ok(hook && business && personal, "there is one of each to look at");
  return [
    ["/", button(/Signed in as/)],
    ["/hooks/new", unfold],
    [`/hooks/${hook}`, more],
    [`/hooks/${hook}`, then(more, item("New secret"))],
    [`/hooks/${hook}`, then(more, item("Delete"))],
    [`/hooks/${hook}`, button("Test")],
    [`/hooks/${hook}?tab=deliveries`, unfold],
    [`/accounts/${personal}`, button("Unlink")],
    [`/accounts/${personal}?tab=events`, first("Events, newest first")],
    [`/accounts/${personal}?tab=send`, then(unfold, choose("What"))],
    [`/accounts/${personal}?tab=outbox`, first("Messages that were sent, newest first")],
    [`/accounts/${personal}?tab=media`, picture],
    [`/accounts/${personal}?tab=change`, button("Erase for good")],
    [`/accounts/${business}?tab=templates`, button("Make a template")],
    [`/accounts/${business}?tab=number`, button("Deregister")],
    ["/cache", then(choose("Reason"))],
    ["/cache?event_type=message.received", button("Delete all that match")],
    ["/audit?event_type=hook.updated", first("Audit, newest first")],
    ["/users", button("Make a user")],
    ["/users", button(/What can be done with vera/)],
    ["/keys", button("Make a key")],
    ["/sessions", button("End my others")],
    ["/me", wrongPassword],
  ];
}

async function look(page: Page, [path, open]: Opened): Promise<string[]> {
  await visit(page, path);
  await open(page);
  await loaded(page);
  return (await violations(page)).map((one) => `${path}: ${one}`);
}

export async function overlays(stage: Stage) {
  const { page } = stage;
  await waiting(stage);
  const found: string[] = [];
  const all = await allOf(page);
  for (const { scheme, device } of LOOKS) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.setViewportSize(SIZES[device]);
    for (const one of all) found.push(...(await look(page, one)).map((line) => `${scheme} ${device} ${line}`));
    if (device === "phone") found.push(...(await look(page, ["/", button("Menu")])));
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize(SIZES.desktop);
  assert.deepEqual(found, []);
  process.stdout.write(`  ${all.length} things that open, in ${LOOKS.length} looks\n`);
}
