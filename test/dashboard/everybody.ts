// Every page is for everybody: axe finds nothing on any, light or dark, on a desk or a phone.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { violations } from "./axe.ts";
import { type Look, SIZES } from "./browser.ts";
import { waiting } from "./repair.ts";
import { type Stage, visit } from "./stage.ts";

const PLACES = [
  "/",
  "/start",
  "/accounts",
  "/accounts/new",
  "/accounts/new?kind=business",
  "/hooks",
  "/hooks/new",
  "/cache",
  "/audit",
  "/users",
  "/keys",
  "/sessions",
  "/settings",
  "/me",
  "/settings/nowhere",
];
const TABS = ["standing", "events", "send", "outbox", "media", "groups", "templates", "number", "change"];
const HOOK = ["", "?tab=deliveries", "?tab=replay", "/edit"];

const LOOKS: Look[] = [
  { scheme: "light", device: "desktop" },
  { scheme: "dark", device: "desktop" },
  { scheme: "light", device: "phone" },
  { scheme: "dark", device: "phone" },
];

type Listed = { items: { id: string; account_type?: string; url?: string }[] };

/** Every page, of what is there. */
async function pagesOf(page: Page): Promise<string[]> {
  const listed = async (path: string) => (await (await page.request.get(`/api/v1${path}`)).json()) as Listed;
  const accounts = (await listed("/accounts?limit=50")).items;
  const both = ["whatsmeow", "business-api"].map((type) => accounts.find((one) => one.account_type === type)?.id);
  const hooks = (await listed("/hooks")).items;
  const [hook] = hooks;
  const tried = hooks.find(({ url }) => url?.includes("/receivers/"));
  const [cached] = (await listed("/message-cache?limit=1")).items;
  assert.ok(both[0] && both[1] && hook && tried && cached, "there is one of each to look at");
  return [
    ...PLACES,
    ...both.flatMap((id) => TABS.map((tab) => `/accounts/${id}?tab=${tab}`)),
    ...HOOK.map((part) => `/hooks/${hook.id}${part}`),
    `/hooks/${tried.id}?tab=received`,
    `/cache/${cached.id}`,
  ];
}

async function look(page: Page, path: string): Promise<string[]> {
  await visit(page, path);
  return (await violations(page)).map((one) => `${path}: ${one}`);
}

export async function everybody(stage: Stage) {
  const { page, context } = stage;
  await waiting(stage);
  const found: string[] = [];
  const paths = await pagesOf(page);
  for (const { scheme, device } of LOOKS) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.setViewportSize(SIZES[device]);
    for (const path of paths) found.push(...(await look(page, path)).map((one) => `${scheme} ${device} ${one}`));
  }
  const cookies = await context.cookies();
  await context.clearCookies();
  for (const path of ["/sign-in", "/setup", "/password"]) found.push(...(await look(page, path)));
  await context.addCookies(cookies);
  assert.deepEqual(found, []);
  process.stdout.write(`  ${paths.length} pages in ${LOOKS.length} looks, and the doors\n`);
}
