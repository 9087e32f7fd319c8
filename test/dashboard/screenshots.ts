// `npm run screenshots [folder] [look …]`: a picture of each page of the dashboard, light and dark, on a desk and a phone.
// `npm run screenshots readme`: those that README shows, where it shows them.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { launch, type Look, person } from "./browser.ts";
import { PERSON, populate, type Populated } from "./populated.ts";
import { surround } from "./world.ts";

const FOR_README = ["light-desktop-overview", "light-desktop-cached", "dark-desktop-pairing"];

const [asked = "dist/screenshots", ...looks] = process.argv.slice(2);
const [folder, only] = asked === "readme" ? ["docs/images", FOR_README] : [asked, looks];

/** Whether a picture, or one of a look, is asked for. */
const isWanted = (name: string) =>
  only.length === 0 || only.some((one) => name.startsWith(one) || one.startsWith(`${name}-`));

const LOOKS: Look[] = [
  { scheme: "light", device: "desktop" },
  { scheme: "dark", device: "desktop" },
  { scheme: "light", device: "phone" },
  { scheme: "dark", device: "phone" },
];

/** Every page, with where it is. */
const pagesOf = ({ personal, business, good, bad, cached }: Populated, pairing: string): Record<string, string> => ({
  overview: "/",
  "first-steps": "/start",
  pairing: `/accounts/${pairing}`,
  accounts: "/accounts",
  account: `/accounts/${personal}`,
  events: `/accounts/${business}?tab=events`,
  send: `/accounts/${personal}?tab=send`,
  outbox: `/accounts/${personal}?tab=outbox`,
  media: `/accounts/${personal}?tab=media`,
  templates: `/accounts/${business}?tab=templates`,
  number: `/accounts/${business}?tab=number`,
  change: `/accounts/${business}?tab=change`,
  "new-account": "/accounts/new?kind=business",
  hooks: "/hooks",
  hook: `/hooks/${bad}`,
  deliveries: `/hooks/${good}?tab=deliveries`,
  replay: `/hooks/${good}?tab=replay`,
  "new-hook": "/hooks/new",
  cache: "/cache",
  cached: `/cache/${cached}`,
  groups: `/accounts/${personal}?tab=groups`,
  audit: "/audit",
  users: "/users",
  keys: "/keys",
  sessions: "/sessions",
  settings: "/settings",
  me: "/me",
});

/** Shows a page, and waits until nothing on it is still to come. */
async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.getByRole("status", { name: "Loading" }).first().waitFor({ state: "detached" });
  await page.waitForTimeout(700);
}

async function signIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "User name or e-mail" }).fill(PERSON.username);
  await page.getByRole("textbox", { name: "Password" }).fill(PERSON.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  return page;
}

const world = await surround();
const browser = await launch();
try {
  const populated = await populate(world);
  const { id: pairing } = await populated.api("POST", "/accounts", {
    account_type: "whatsmeow",
    phone_number: "+491700000299",
    display_name: "Field team",
  });
  await populated.api("POST", `/accounts/${String(pairing)}/connect`);
  mkdirSync(folder, { recursive: true });
  for (const look of LOOKS) {
    const name = `${look.scheme}-${look.device}`;
    if (!isWanted(name)) continue;
    const context = await person(browser, world.gateway.url, look);
    const take = async (page: Page, called: string, path: string) => {
      if (!isWanted(`${name}-${called}`)) return;
      await settled(page, path);
      await page.screenshot({ path: join(folder, `${name}-${called}.png`) });
    };
    await take(await context.newPage(), "sign-in", "/sign-in");
    const page = await signIn(context);
    for (const [called, path] of Object.entries(pagesOf(populated, String(pairing)))) await take(page, called, path);
    await context.close();
  }
  process.stdout.write(`The pictures are in ${folder}\n`);
} finally {
  await browser.close();
  await world.stop();
}
