// The dashboard in a real browser, as far as every run of the tests can afford; `npm run test:long` takes it through everything.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "../dashboard/administer.ts";
import { violations } from "../dashboard/axe.ts";
import { chromiumHere, launch, NO_CHROMIUM, person } from "../dashboard/browser.ts";
import { PERSON, setUp } from "../dashboard/first-run.ts";
import { type Gateway, startGateway } from "../support/node/gateway.ts";

const isHere = chromiumHere() !== null;
let gateway: Gateway | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  if (isHere) [gateway, browser] = await Promise.all([startGateway(), launch()]);
});

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

test("the first administrator is made, signs in, and sees the overview; the page keeps nothing but its looks", async ({
  skip,
}) => {
  if (!gateway || !browser) return skip(NO_CHROMIUM);
  const context = await person(browser, gateway.url, { scheme: "light", device: "desktop" });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (line) => line.text().includes("Content Security Policy") && wrong.push(line.text()));
  await setUp({ page, context });
  await context.clearCookies();
  await signIn(page, PERSON.username, PERSON.password);
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  await page.getByText("No number is linked yet").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Show in dark" }).click();
  await page.getByRole("button", { name: "Show in light" }).waitFor();
  expect(await page.evaluate("Object.keys({ ...localStorage })")).toEqual(["mantine-color-scheme-value"]);
  expect(wrong).toEqual([]);
});
