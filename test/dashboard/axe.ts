import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Found = { violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] };
declare const axe: { run(options: object): Promise<Found> };

/** What of the page as it is shown is against WCAG 2.2 AA, or what axe holds for good practice; empty: nothing. */
export async function violations(page: Page): Promise<string[]> {
  // Not as a script of the page: its policy would rightly refuse it.
  await page.evaluate(SOURCE);
  const found = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 160)} ${failureSummary ?? ""}`),
  );
}
