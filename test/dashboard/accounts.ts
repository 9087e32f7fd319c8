// Both kinds of account: files and groups of a personal one, a business number from its form to its events.
import assert from "node:assert/strict";
import { messages, text } from "../support/meta.ts";
import { FRIEND, PHONE } from "./first-run.ts";
import { field, LONG, press, seen, type Stage } from "./stage.ts";

export const PICTURE = {
  name: "pixel.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
};

/** Goes to the personal account's page, as a person does. */
export async function open({ page }: Stage, name: string) {
  await page.goto("/accounts");
  await page.getByRole("list", { name: "Accounts" }).getByRole("link", { name }).click();
  await page.getByRole("tab", { name: "Send" }).waitFor(LONG);
}

export async function sendFile(stage: Stage) {
  const { page } = stage;
  await open(stage, PHONE);
  await page.getByRole("tab", { name: "Send" }).click();
  await field(page, "To").fill(`+${FRIEND}`);
  await page.getByRole("combobox", { name: "What" }).click();
  await page.getByRole("option", { name: "Picture" }).click();
  await page.locator("input[type=file]").setInputFiles(PICTURE);
  await page.getByRole("img", { name: "The picture to send" }).waitFor(LONG);
  await field(page, "Caption").fill("A pixel");
  await press(page, /^Send$/);
  await page.getByRole("link", { name: "The outbox shows what becomes of it" }).click();
  const row = page.getByRole("list", { name: "Messages that were sent, newest first" }).getByRole("button").first();
  await row.filter({ hasText: "image to" }).waitFor(LONG);
  await row.filter({ hasText: /accepted|delivered/ }).waitFor(LONG);
  await page.getByRole("tab", { name: "Media" }).click();
  await page.getByRole("list", { name: "Files, newest first" }).getByRole("img").first().waitFor(LONG);
}

export async function groups(stage: Stage) {
  const { page, world } = stage;
  const { people } = world.whatsapp;
  const { jid } = world.whatsapp.groups.create("Reading circle", people.account(PHONE), [people.account(FRIEND)]);
  await open(stage, PHONE);
  await page.getByRole("tab", { name: "Groups" }).click();
  await seen(page, /2 members/);
  await page.getByRole("link", { name: "Write to Reading circle" }).click();
  assert.equal(await field(page, "To").inputValue(), jid);
  await page.goBack();
  await seen(page, "Reading circle");
}

/** The guide for a business number: what Meta refuses is said, and a test receiver shows what its hook gets. */
export async function business({ page, world }: Stage) {
  const { graph } = world;
  const meta = await graph.add({ numbers: [{ display_phone_number: "+1 555 078 3881", verified_name: "Lovelace" }] });
  const [number] = meta.numbers;
  assert.ok(number);
  await page.goto("/start?kind=business");
  await field(page, "Phone number").first().fill("+1 555 078 3881");
  await field(page, "Phone number ID").fill(number.id);
  await field(page, "Access token").fill("a token of nobody's");
  await field(page, "App secret").fill(meta.app_secret);
  await press(page, "Check and link");
  await page.getByRole("alert").first().waitFor(LONG);
  await field(page, "Access token").fill(meta.token);
  await press(page, "Check and link");
  await press(page, "Use a test receiver");
  await seen(page, "Nothing came yet");
  await graph.post(meta.waba_id, [messages([text("Is it in stock?")], number.id)]);
  const requests = page.getByRole("list", { name: "Requests, newest first" });
  const request = requests.getByRole("button").filter({ hasText: "message.received" }).first();
  await request.filter({ hasText: "signature verified" }).waitFor(LONG);
  await request.click();
  await page
    .getByRole("dialog")
    .getByText(/Is it in stock\?/)
    .waitFor(LONG);
  await press(page, /^Close$/);
  await page.goto("/");
  await page.getByRole("link", { name: "2 connected" }).click();
  await page.waitForURL(/status=connected/);
  await page.getByRole("list", { name: "Accounts" }).getByRole("link").nth(1).waitFor(LONG);
}
