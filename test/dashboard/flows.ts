// A part of `npm run test:long`: a real browser through everything a person does here, against the real gateway, a WhatsApp,
// Meta's Graph API and a receiver. Ends with 1 at the first step that is not as it should be.
import assert from "node:assert/strict";
import { BareDevice } from "../support/whatsapp/bare.ts";
import { business, groups, sendFile } from "./accounts.ts";
import { launch, person } from "./browser.ts";
import { contract } from "./contract.ts";
import { everybody } from "./everybody.ts";
import { FRIEND, makeHook, pair, receiveAndSend, setUp } from "./first-run.ts";
import { manyAccounts, manyCached } from "./many.ts";
import { viewer } from "./people.ts";
import { audit, bulk, fail, hold, recover, replayOne, replayRange, rotate } from "./repair.ts";
import { sendEach } from "./send.ts";
import type { Stage } from "./stage.ts";
import { surround } from "./world.ts";

const print = (line: string) => process.stdout.write(`${line}\n`);

const STEPS: [name: string, step: (stage: Stage) => Promise<void>][] = [
  ["sets the gateway up", setUp],
  ["pairs a phone by the code that is shown", pair],
  ["makes a hook and tests it", makeHook],
  ["receives, and sends", receiveAndSend],
  ["sees what failed, with its attempt", fail],
  ["replays it", replayOne],
  ["sees a hook held", hold],
  ["sees it recover, with nothing lost", recover],
  ["replays a part of the log", replayRange],
  ["rotates the secret", rotate],
  ["replays and deletes all that match", bulk],
  ["reads the audit", audit],
  ["sends a file", sendFile],
  ["finds a group and writes to it", groups],
  ["links a business number, and receives on the page", business],
  ["sends one message of each kind", sendEach],
  ["lets a viewer in, who changes nothing", viewer],
  ["reads the contract, and tries it", contract],
  ["is for everybody: axe finds nothing", everybody],
  ["scrolls through a thousand accounts", manyAccounts],
  ["scrolls through ten thousand cached events", manyCached],
];

const world = await surround();
const browser = await launch();
const context = await person(browser, world.gateway.url, { scheme: "light", device: "desktop" });
const page = await context.newPage();
page.setDefaultTimeout(60_000);
const refused: string[] = [];
page.on("console", (line) => line.text().includes("Content Security Policy") && refused.push(line.text()));
page.on("pageerror", (error) => refused.push(error.message));
const stage = { world, context, page, friend: new BareDevice(world.whatsapp, FRIEND, 1) };
try {
  for (const [name, step] of STEPS) {
    const began = Date.now();
    await step(stage);
    assert.deepEqual(refused, [], "the page threw, or its policy refused something of it");
    print(`  ${name} (${((Date.now() - began) / 1_000).toFixed(1)} s)`);
  }
} catch (error) {
  process.exitCode = 1;
  print(`${error instanceof Error ? error.stack : String(error)}\n${page.url()}`);
  await page.screenshot({ path: "dist/failed.png" });
} finally {
  await browser.close();
  await world.stop();
}
