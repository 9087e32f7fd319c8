// One message of each kind, from its form to what became of it, on an account of either type.
import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { PICTURE } from "./accounts.ts";
import { violations } from "./axe.ts";
import { FRIEND, PHONE } from "./first-run.ts";
import { field, LONG, press, seen, type Stage } from "./stage.ts";

/** What is written into a field that has to be filled, by its label; a word when it is none of these. */
const SAMPLES: Record<string, string> = {
  To: `+${FRIEND}`,
  Text: "*Hello* from the shop",
  Latitude: "52.52",
  Longitude: "13.405",
  "Where it leads": "https://example.com/books",
  Currency: "INR",
  Total: "25000",
  Price: "25000",
  Subtotal: "25000",
  "Payment settings": '[{"type":"payment_gateway","payment_gateway":{"type":"razorpay","configuration_name":"shop"}}]',
  Country: "IN",
  Message: "3EB0C0FFEE0123456789",
  Product: "book-1",
  Catalogue: "106540352242999",
  Flow: "106540352242998",
};

const bytes = Buffer.from("some bytes of it");
const FILES: Record<string, typeof PICTURE> = {
  Picture: PICTURE,
  Video: { name: "film.mp4", mimeType: "video/mp4", buffer: bytes },
  Sound: { name: "song.mp3", mimeType: "audio/mpeg", buffer: bytes },
  Document: { name: "price list.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n") },
  Sticker: { name: "hand.webp", mimeType: "image/webp", buffer: Buffer.from("RIFF....WEBPVP8 ") },
};

async function openSend(page: Page, name: string | RegExp) {
  await page.goto("/accounts");
  await page.getByRole("list", { name: "Accounts" }).getByRole("link", { name }).click();
  await page.getByRole("tab", { name: "Send" }).click();
  await page.getByRole("combobox", { name: "What", exact: true }).waitFor(LONG);
}

/** The names of what can be chosen, as they stand in the list. */
async function kindsOn(page: Page): Promise<string[]> {
  await page.getByRole("combobox", { name: "What", exact: true }).click();
  await page.getByRole("option", { name: "Text", exact: true }).waitFor(LONG);
  const names = await page.getByRole("option").allInnerTexts();
  await page.keyboard.press("Escape");
  return names;
}

async function choose(page: Page, kind: string) {
  await page.getByRole("combobox", { name: "What", exact: true }).click();
  await page.getByRole("option", { name: kind, exact: true }).click();
}

async function labelOf(input: Locator): Promise<string> {
  const name = await input.evaluate(
    (one: { ariaLabel: string | null; labels: { innerText: string }[] | null }) =>
      [...(one.labels ?? [])].map(({ innerText }) => innerText).join(" ") || one.ariaLabel,
  );
  return (name ?? "").replace("*", "").trim();
}

/** Fills in what has to be, and nothing else. */
async function fillIn(page: Page) {
  const form = page.locator("form");
  const files = await form.locator("input[type=file]").all();
  for (const [n, input] of files.entries()) {
    const label = await form.locator(".mantine-FileInput-label").nth(n).innerText();
    await input.setInputFiles(FILES[label.replace("*", "").trim()] ?? PICTURE);
  }
  if (files.length > 0)
    await form
      .getByText("It is uploaded.")
      .nth(files.length - 1)
      .waitFor(LONG);
  for (const input of await form.locator("[aria-required=true]").all()) {
    if ((await input.inputValue()) !== "") continue;
    const label = await labelOf(input);
    await input.fill(SAMPLES[label] ?? `A ${label.toLowerCase()}`.slice(0, 20));
  }
  // Meta wants one more part of a card's name, whichever.
  for (const input of await field(page, "First name").all()) await input.fill("Grace");
}

async function sendOne(page: Page, kind: string) {
  await choose(page, kind);
  if (kind === "Template") await chooseTemplate(page);
  await fillIn(page);
  assert.deepEqual(await violations(page), [], `${kind}: for everybody`);
  await press(page, /^Send$/);
  const became = page.locator("form").getByRole("status").filter({ hasText: "The outbox shows what becomes of it" });
  await became.or(page.locator("form").getByRole("alert")).first().waitFor(LONG);
  const said = await page
    .locator("form")
    .getByRole("status")
    .or(page.locator("form").getByRole("alert"))
    .allInnerTexts();
  assert.match(said.join(" "), /^(accepted|sent|delivered)/, `${kind}: ${said.join(" ")}`);
}

const TEMPLATE = "order_on_its_way";

/** Made on its page, and approved by Meta. */
async function makeTemplate({ page, world }: Stage) {
  await page.getByRole("tab", { name: "Templates" }).click();
  await press(page, "Make a template");
  const dialog = page.getByRole("dialog", { name: "Make a template" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(TEMPLATE);
  await dialog.getByRole("textbox", { name: "Body" }).fill("Hello {{1}}, your order {{2}} is on its way.");
  await dialog.getByRole("textbox", { name: "Sample for {{1}}" }).fill("Ada");
  await dialog.getByRole("textbox", { name: "Sample for {{2}}" }).fill("4711");
  await press(page, "Hand it in");
  await seen(page, /The template is PENDING/);
  const [, account] = new URL(page.url()).pathname.split("/accounts/");
  const answer = await page.request.get(`/api/v1/accounts/${account}/meta/templates`);
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
  await world.graph.review(items.find(({ name }) => name === TEMPLATE)?.id ?? "", "APPROVED");
  await page.getByRole("tab", { name: "Send" }).click();
}

async function chooseTemplate(page: Page) {
  await page.getByRole("combobox", { name: "Template" }).click();
  await page.getByRole("option", { name: `${TEMPLATE} · en_US` }).click();
  await field(page, "Text: {{1}}").fill("Grace");
  await field(page, "Text: {{2}}").fill("0815");
  await page.getByText("Hello Grace, your order 0815 is on its way.").waitFor(LONG);
}

/** What is missing is said where it is missing, before anything is sent; what the API finds wrong too. */
async function faults(page: Page) {
  await choose(page, "Buttons");
  await press(page, /^Send$/);
  await page.locator("form").getByText("is needed").nth(2).waitFor(LONG);
  await field(page, "To").fill(`+${FRIEND}`);
  await field(page, "Text").first().fill("Which?");
  await field(page, "Title").fill("Longer than twenty characters");
  await press(page, /^Send$/);
  await page.locator(".item").getByText("must be 20 characters at most").waitFor(LONG);
  await choose(page, "Contact cards");
  await field(page, "Name").first().fill("Grace Hopper");
  await field(page, "Number").first().fill("+49 170 0000302");
  await press(page, /^Send$/);
  await page.locator(".item").getByText("needs one more part beside formatted_name").waitFor(LONG);
}

/** A message for tomorrow waits in the outbox, and can be taken back. */
async function later(page: Page) {
  await choose(page, "Text");
  await press(page, "When, and a reference of yours");
  await page.getByLabel("Not before").fill(`${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T09:30`);
  await field(page, "Expires after").fill("a week");
  await field(page, "Your reference").fill("order 4711");
  await field(page, "Text").first().fill("Good morning");
  await press(page, /^Send$/);
  await page.locator("form").getByText("must be a number").waitFor(LONG);
  await field(page, "Expires after").fill("3600");
  await press(page, /^Send$/);
  await seen(page, "It is in the outbox, and goes out at its time");
  await page.getByRole("link", { name: "The outbox shows what becomes of it" }).click();
  const list = page.getByRole("list", { name: "Messages that were sent, newest first" });
  await list.getByRole("button").filter({ hasText: "queued" }).first().click();
  const drawer = page.getByRole("dialog", { name: "What became of the message" });
  for (const said of ["order 4711", "9:30"]) await drawer.getByText(said).first().waitFor(LONG);
  await press(page, "Take it back");
  await seen(page, "It will not be sent.");
  await list.getByRole("button").filter({ hasText: "cancelled" }).first().waitFor(LONG);
}

export async function sendEach(stage: Stage) {
  const { page } = stage;
  await openSend(page, PHONE);
  const personal = await kindsOn(page);
  assert.ok(personal.includes("Poll") && !personal.includes("Template"), personal.join());
  for (const kind of personal) await sendOne(page, kind);
  await later(page);
  await openSend(page, /1 ?555/);
  await makeTemplate(stage);
  const business = await kindsOn(page);
  assert.ok(business.includes("Template") && !business.includes("Poll"), business.join());
  await faults(page);
  // Meta pins in groups only, and this account is in none.
  for (const kind of business.filter((one) => one !== "Pin")) await sendOne(page, kind);
  process.stdout.write(
    `  ${personal.length} kinds from a personal account, ${business.length - 1} from a business one\n`,
  );
}
