// A part of `npm run test:long`: a real browser through everything a person does here, against the real gateway, a WhatsApp,
// Meta's Graph API and a receiver. Ends with 1 at the first step that is not as it should be.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { toString } from "qrcode";
import { SECRETS } from "../support/node/gateway.ts";
import { BareDevice } from "../support/whatsapp/bare.ts";
import { launch, person } from "./browser.ts";
import { eventually, surround, type Surroundings } from "./world.ts";
import { violations } from "./axe.ts";

const PHONE = "491700000301";
const FRIEND = "491700000302";
const LONG = { timeout: 120_000 };

type Stage = { world: Surroundings; page: Page; friend: BareDevice };

const print = (line: string) => process.stdout.write(`${line}\n`);
const field = (page: Page, name: string) => page.getByRole("textbox", { name });
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor(LONG);
const idIn = (page: Page, name: string): string => {
  const { pathname, searchParams } = new URL(page.url());
  return searchParams.get(name) ?? pathname.split("/")[2] ?? "";
};

async function setUp({ page }: Stage) {
  await page.goto("/");
  await page.getByRole("heading", { name: "Set the gateway up" }).waitFor(LONG);
  await field(page, "Set-up token").fill("a guess that is wrong");
  await field(page, "User name").fill("ada");
  await field(page, "E-mail").fill("ada@example.com");
  await field(page, "Password").fill("correct horse battery");
  await press(page, "Make the administrator");
  await seen(page, "The set-up token is wrong");
  await field(page, "Set-up token").fill(SECRETS.SETUP_TOKEN);
  await press(page, "Make the administrator");
  await page.getByRole("heading", { name: "First steps" }).waitFor(LONG);
}

async function pair({ page, world }: Stage) {
  await field(page, "Phone number").fill(`+${PHONE}`);
  await press(page, "Show the code");
  const picture = page.getByRole("img", { name: "The code to scan with the phone" });
  await picture.waitFor(LONG);
  const code = await eventually(async () => {
    const { text } = (await (await page.request.get(`/api/v1/accounts/${idIn(page, "account")}/qr`)).json()) as {
      text: string;
    };
    const shown = await (await page.request.get((await picture.getAttribute("src")) ?? "")).text();
    assert.equal(shown, await toString(text, { type: "svg" }), "the picture is of another code");
    return text;
  });
  await world.whatsapp.scan(code, PHONE, "Ada");
  await seen(page, "Each event is posted to your hook");
}

async function makeHook({ page, world }: Stage) {
  await field(page, "URL").fill(`${world.receiver.url}/hook/app`);
  await press(page, "Make the hook");
  await seen(page, /^whsec_/);
  await press(page, "Test");
  await seen(page, "The receiver took it");
  assert.equal(world.receiver.received("app").length, 1);
  await press(page, "Close");
}

async function receiveAndSend({ page, friend, world }: Stage) {
  const device = [...world.whatsapp.people.account(PHONE).devices.values()].at(-1);
  assert.ok(device);
  await friend.write(device, "Hello from outside");
  await seen(page, /wrote: Hello from outside/);
  await eventually(async () => {
    const bodies = world.receiver.received("app").map(({ body }) => body);
    assert.ok(bodies.some((body) => body.includes("Hello from outside")));
  });
  await field(page, "To").fill(`+${FRIEND}`);
  await field(page, "Text").fill("And hello to you");
  await press(page, /^Send$/);
  await seen(page, "The outbox shows what becomes of it");
  await friend.open();
  await eventually(async () => assert.ok(friend.texts.includes("And hello to you")));
}

/** Writes to the account, from another chat each time. */
async function write({ world }: Stage, text: string, n: number) {
  const device = [...world.whatsapp.people.account(PHONE).devices.values()].at(-1);
  assert.ok(device);
  await new BareDevice(world.whatsapp, `4917000004${String(n).padStart(2, "0")}`, 1).write(device, text);
}

async function fail(stage: Stage) {
  const { page, world } = stage;
  world.receiver.script("app", [{ match: "poison", status: 422, body: "no such tenant" }], true);
  await write(stage, "poison", 1);
  await page.goto(`/hooks/${idIn(page, "hook")}?tab=deliveries`);
  const failed = page.getByRole("list", { name: "Events that failed" }).getByRole("link").first();
  await failed.waitFor(LONG);
  await failed.click();
  await seen(page, "no such tenant");
  await seen(page, /422/);
}

async function replayOne({ page, world }: Stage) {
  world.receiver.script("app", []);
  await press(page, "Replay");
  await eventually(async () => {
    const last = world.receiver.received("app").at(-1);
    assert.ok(last?.status === 200 && last.body.includes("poison"));
  });
  await page.goto("/cache");
  await seen(page, "Nothing waits");
}

async function hold(stage: Stage) {
  const { page, world } = stage;
  world.receiver.script("app", [{ status: 503 }], true);
  for (const n of [11, 12, 13, 14]) await write(stage, `waits ${n}`, n);
  await page.goto("/hooks");
  await page.getByRole("list", { name: "Hooks" }).getByRole("link").first().click();
  await seen(page, "Held: its receiver is down");
  await seen(page, "next probe");
}

async function recover({ page, world }: Stage) {
  world.receiver.script("app", []);
  await seen(page, "Active: events are delivered as they come.");
  await eventually(async () => {
    const taken = world.receiver.received("app").filter(({ status }) => status === 200);
    for (const n of [11, 12, 13, 14]) assert.ok(taken.some(({ body }) => body.includes(`waits ${n}`)));
  });
}

async function replayRange({ page, world }: Stage) {
  const before = world.receiver.received("app").length;
  await page.getByRole("tab", { name: "Replay" }).click();
  await page.getByRole("combobox", { name: "Account" }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("radio", { name: /All, also/ }).check();
  await press(page, "Count");
  await seen(page, /events, sequences/);
  await press(page, /^Send \d+ again$/);
  await seen(page, /: done$/);
  const again = world.receiver.received("app").slice(before);
  assert.ok(again.length > 0 && again.every(({ headers }) => headers["x-whatshooked-replay"] === "1"));
}

async function rotate({ page }: Stage) {
  await press(page, "More that can be done");
  await page.getByRole("menuitem", { name: "New secret" }).click();
  await press(page, "Make it");
  await seen(page, "Shown this once");
  await press(page, "I have it");
  await page.getByRole("tab", { name: "Standing" }).click();
  await seen(page, /The secret so far signs on for/);
}

async function audit({ page }: Stage) {
  await page.goto("/audit?entity_type=hook");
  const entries = page.getByRole("list", { name: "Audit, newest first" });
  await entries.getByRole("button").first().waitFor(LONG);
  await field(page, "Event").fill("hook.created");
  await field(page, "Event").press("Enter");
  await page.waitForURL(/event_type=hook\.created/);
  await entries.getByRole("button").first().click();
  await page.getByRole("dialog").getByText("hook.created").first().waitFor(LONG);
  await press(page, "Close");
  await page.goBack();
  assert.ok(!page.url().includes("event_type"), "the back button takes the filter away");
}

const PAGES = [
  "/",
  "/start",
  "/accounts",
  "/hooks",
  "/hooks/new",
  "/cache",
  "/audit",
  "/users",
  "/keys",
  "/sessions",
  "/settings",
  "/me",
];

async function everybody({ page }: Stage) {
  const found: string[] = [];
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    for (const path of PAGES) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).first().waitFor(LONG);
      await page
        .getByRole("status", { name: "Loading" })
        .first()
        .waitFor({ state: "detached", ...LONG });
      found.push(...(await violations(page)).map((one) => `${scheme} ${path}: ${one}`));
    }
  }
  assert.deepEqual(found, []);
}

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
  ["reads the audit", audit],
  ["is for everybody: axe finds nothing", everybody],
];

const world = await surround();
const browser = await launch();
const context = await person(browser, world.gateway.url, { scheme: "light", device: "desktop" });
const page = await context.newPage();
page.setDefaultTimeout(60_000);
const refused: string[] = [];
page.on("console", (line) => line.text().includes("Content Security Policy") && refused.push(line.text()));
page.on("pageerror", (error) => refused.push(error.message));
const stage = { world, page, friend: new BareDevice(world.whatsapp, FRIEND, 1) };
try {
  for (const [name, step] of STEPS) {
    await step(stage);
    assert.deepEqual(refused, [], "the page threw, or its policy refused something of it");
    print(`  ${name}`);
  }
} catch (error) {
  process.exitCode = 1;
  print(`${error instanceof Error ? error.stack : String(error)}\n${page.url()}`);
  await page.screenshot({ path: "dist/failed.png" });
} finally {
  await browser.close();
  await world.stop();
}
