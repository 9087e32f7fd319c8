// What the steps through the dashboard stand on, and how they look at a page.
import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import type { BareDevice } from "../support/whatsapp/bare.ts";
import type { Surroundings } from "./world.ts";

export const LONG = { timeout: 120_000 };

/** `page` is the administrator's, signed in after the first step. */
export type Stage = { world: Surroundings; context: BrowserContext; page: Page; friend: BareDevice };

export const field = (page: Page, name: string) => page.getByRole("textbox", { name });
export const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
export const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor(LONG);

/** Nothing on the page is still to come. */
export const loaded = (page: Page) =>
  page
    .getByRole("status", { name: "Loading" })
    .first()
    .waitFor({ state: "detached", ...LONG });

/** Goes to an address, and waits until its page is whole. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor(LONG);
  await loaded(page);
}

export const idIn = (page: Page, name: string): string => {
  const { pathname, searchParams } = new URL(page.url());
  return searchParams.get(name) ?? pathname.split("/")[2] ?? "";
};

const LONGEST_MS = 60_000;

/** Looks until it is so; throws what the last look threw. */
export async function eventually<T>(look: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + LONGEST_MS; ;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(150);
    }
  }
}
