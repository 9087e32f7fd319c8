// Debian's Chromium, driven by playwright-core.
import { execFileSync } from "node:child_process";
import { type Browser, type BrowserContext, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** Where the machine's Chromium is; null: it has none. */
export function chromiumHere(): string | null {
  for (const name of NAMES) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      continue;
    }
  }
  return null;
}

export const NO_CHROMIUM =
  "There is no Chromium here: apt-get install -y --no-install-recommends chromium fonts-liberation";

export function launch(): Promise<Browser> {
  const executablePath = chromiumHere();
  if (executablePath === null) throw new Error(NO_CHROMIUM);
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}

export type Look = { scheme: "light" | "dark"; device: "desktop" | "phone" };

export const SIZES = { desktop: { width: 1320, height: 860 }, phone: { width: 390, height: 844 } };

/** A browser of one person, whose clock and language are always the same. */
export const person = (browser: Browser, url: string, look: Look): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: url,
    viewport: SIZES[look.device],
    colorScheme: look.scheme,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    hasTouch: look.device === "phone",
  });
