// A part of `npm run test:long`: a real browser through everything a person does here, against the real gateway, a WhatsApp,
// Meta's Graph API and a receiver. Ends with 1 at the first step that is not as it should be.
// `flows.ts [words …]`: after the first steps only those whose names have one of the words.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { BareDevice } from "../support/whatsapp/bare.ts";
import { launch, person } from "./browser.ts";
import { FRIEND } from "./first-run.ts";
import { FIRST, THEN } from "./steps.ts";
import { surround } from "./world.ts";

const print = (line: string) => process.stdout.write(`${line}\n`);
const secondsSince = (began: number) => ((Date.now() - began) / 1_000).toFixed(1);

const words = process.argv.slice(2);
const asked = THEN.filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));

const world = await surround();
const browser = await launch();
const context = await person(browser, world.gateway.url, { scheme: "light", device: "desktop" });
const page = await context.newPage();
page.setDefaultTimeout(60_000);
const refused: string[] = [];
page.on("console", (line) => line.text().includes("Content Security Policy") && refused.push(line.text()));
page.on("pageerror", (error) => refused.push(error.message));
const stage = { world, context, page, friend: new BareDevice(world.whatsapp, FRIEND, 1) };

async function take(steps: typeof FIRST): Promise<void> {
  for (const [name, step] of steps) {
    const began = Date.now();
    await step(stage);
    assert.deepEqual(refused, [], "the page threw, or its policy refused something of it");
    print(`  ${name} (${secondsSince(began)} s)`);
  }
}

const began = Date.now();
try {
  await take(FIRST);
  print(`From the set-up token to the first message seen: ${secondsSince(began)} s`);
  await take(asked);
  print(`All ${FIRST.length + asked.length} steps: ${secondsSince(began)} s`);
} catch (error) {
  process.exitCode = 1;
  print(`${error instanceof Error ? error.stack : String(error)}\n${page.url()}`);
  mkdirSync("dist", { recursive: true });
  await page.screenshot({ path: "dist/failed.png" });
} finally {
  await browser.close();
  await world.stop();
}
