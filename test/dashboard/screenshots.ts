// `npm run screenshots [folder] [look …]`: a picture of each page of the dashboard, light and dark, on a desk and a phone.
// `npm run screenshots readme`: those that README shows, where it shows them.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { startGateway } from "../support/node/gateway.ts";
import { setUp } from "../support/node/installation.ts";
import { launch, type Look, person } from "./browser.ts";
import { PERSON, populate } from "./populated.ts";
import { FRESH, openedOf, pagesOf, type Scene } from "./scenes.ts";
import { surround } from "./world.ts";

const FOR_README = ["light-desktop-overview", "light-desktop-cached", "dark-desktop-pairing"];

const [asked = "dist/screenshots", ...looks] = process.argv.slice(2);
const [folder, only] = asked === "readme" ? ["docs/images", FOR_README] : [asked, looks];

/** Whether a picture is asked for: by its name, or by how that begins. */
const isWanted = (name: string) => only.length === 0 || only.some((one) => name.startsWith(one));

const LOOKS: Look[] = [
  { scheme: "light", device: "desktop" },
  { scheme: "dark", device: "desktop" },
  { scheme: "light", device: "phone" },
  { scheme: "dark", device: "phone" },
];

/** Shows a scene, and waits until nothing on it is still to come. */
async function settled(page: Page, { path, act }: Scene): Promise<void> {
  await page.goto(path);
  await page.locator("h1, [role=alert]").first().waitFor();
  await page.getByRole("status", { name: "Loading" }).first().waitFor({ state: "detached" });
  await act?.(page);
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

/** Takes the wanted ones of some scenes, in every wanted look. */
async function takeAll(browser: Browser, url: string, scenes: Record<string, Scene>, outside: Record<string, Scene>) {
  for (const look of LOOKS) {
    const name = `${look.scheme}-${look.device}`;
    const wanted = (all: Record<string, Scene>) =>
      Object.entries(all).filter(([called]) => isWanted(`${name}-${called}`));
    if (wanted({ ...scenes, ...outside }).length === 0) continue;
    const context = await person(browser, url, look);
    const take = async (page: Page, called: string, scene: Scene) => {
      await settled(page, scene);
      // On a phone all that is there to scroll to, unless something lies over it.
      const isWhole = look.device === "phone" && !called.startsWith("open-");
      if (isWhole) await page.evaluate("scrollTo(0, 0)");
      await page.screenshot({ path: join(folder, `${name}-${called}.png`), fullPage: isWhole });
    };
    for (const [called, scene] of wanted(outside)) await take(await context.newPage(), called, scene);
    if (wanted(scenes).length > 0) {
      const page = await signIn(context);
      for (const [called, scene] of wanted(scenes)) await take(page, called, scene);
    }
    await context.close();
  }
}

mkdirSync(folder, { recursive: true });
const world = await surround();
const fresh = await startGateway();
const browser = await launch();
try {
  const populated = await populate(world);
  const { id: pairing } = await populated.api("POST", "/accounts", {
    account_type: "whatsmeow",
    phone_number: "+491700000299",
    display_name: "Field team",
  });
  await populated.api("POST", `/accounts/${String(pairing)}/connect`);
  const scenes = { ...pagesOf(populated, String(pairing)), ...openedOf(populated) };
  await takeAll(browser, world.gateway.url, scenes, { "sign-in": { path: "/sign-in" } });
  await takeAll(browser, fresh.url, {}, { setup: { path: "/setup" } });
  await setUp(() => fresh.url);
  await takeAll(browser, fresh.url, FRESH, {});
  process.stdout.write(`The pictures are in ${folder}\n`);
} finally {
  await browser.close();
  await fresh.stop();
  await world.stop();
}
