// A business number as it stands at Meta: its templates, its profile, its registration, and messages it refuses.
import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { open, PICTURE } from "./accounts.ts";
import { field, idIn, LONG, press, seen, type Stage } from "./stage.ts";

export const BUSINESS = "+15550783881";
const TEMPLATE = "your_order";

async function choose(page: Page, within: Locator, label: string, option: string) {
  await within.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

const tab = (page: Page, name: string) => page.getByRole("tab", { name }).click();
const businessOf = async (page: Page): Promise<string> => {
  const answer = await page.request.get(`/api/v1/accounts/${idIn(page, "account")}/meta/subscription`);
  return ((await answer.json()) as { waba_id: string }).waba_id;
};

export async function templates(stage: Stage) {
  const { page, world } = stage;
  await open(stage, BUSINESS);
  await tab(page, "Templates");
  await seen(page, "There is no template yet");
  await press(page, "Make a template");
  const form = page.getByRole("dialog", { name: "Make a template" });
  await form.getByRole("textbox", { name: "Name" }).fill("Not A Name");
  await form.getByRole("textbox", { name: "Body" }).fill("Hello {{1}}, your order is on its way.");
  await press(page, "Hand it in");
  await form.getByText("is needed").waitFor(LONG);
  await form.getByRole("textbox", { name: "Sample for {{1}}" }).fill("Grace");
  await press(page, "Hand it in");
  await form.getByRole("alert").waitFor(LONG);
  await choose(page, form, "Header", "Picture");
  await form.locator("input[type=file]").setInputFiles(PICTURE);
  await form.getByText("It is uploaded.").waitFor(LONG);
  await form.getByRole("button", { name: "Button", exact: true }).click();
  await form.getByRole("textbox", { name: "Words" }).fill("Thanks");
  await form.getByRole("textbox", { name: "Name" }).fill(TEMPLATE);
  await press(page, "Hand it in");
  const row = page.getByRole("list", { name: "Templates" }).getByRole("listitem").filter({ hasText: TEMPLATE });
  await row.filter({ hasText: "PENDING" }).waitFor(LONG);
  await press(page, `Look at ${TEMPLATE}`);
  const view = page.getByRole("dialog", { name: TEMPLATE });
  await view.getByText("Hello {{1}}, your order is on its way.").first().waitFor(LONG);
  for (const part of ["Thanks", "header_handle"]) await view.getByText(part).first().waitFor(LONG);
  const id = await view.locator("code").first().innerText();
  await view.getByRole("button", { name: "Close" }).click();
  await world.graph.review(id, "REJECTED", "ABUSIVE_CONTENT");
  await page.reload();
  await row.filter({ hasText: "REJECTED" }).filter({ hasText: "ABUSIVE_CONTENT" }).waitFor(LONG);
  await press(page, `Look at ${TEMPLATE}`);
  await press(page, "Change it");
  const changing = page.getByRole("dialog", { name: `Change ${TEMPLATE}` });
  await changing.getByRole("textbox", { name: "Sample for {{1}}" }).waitFor(LONG);
  await choose(page, changing, "Header", "None");
  await changing.getByRole("textbox", { name: "Body" }).fill("Hello {{1}}, your parcel is on its way.");
  await press(page, "Hand it in");
  await row.filter({ hasText: "PENDING" }).waitFor(LONG);
  await press(page, `Delete ${TEMPLATE}`);
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await seen(page, "There is no template yet");
}

export async function number(stage: Stage) {
  const { page } = stage;
  await tab(page, "Number");
  await seen(page, "Lovelace");
  await press(page, "Send a code");
  await seen(page, "Meta sends a code to the number.");
  await field(page, "The code").fill("654321");
  await press(page, "Show it");
  const owner = page.getByRole("region", { name: "Who owns the number" });
  await owner.getByRole("alert").filter({ hasText: "Meta says" }).waitFor(LONG);
  await field(page, "The code").fill("123456");
  await press(page, "Show it");
  await seen(page, "The number is verified.");
  const profile = page.getByRole("region", { name: "What people see" });
  await profile.getByRole("textbox", { name: "About" }).fill("Books, new and old");
  await profile.getByRole("button", { name: "Save" }).click();
  await seen(page, "The profile is changed.");
  await page.reload();
  await profile.getByRole("textbox", { name: "About" }).waitFor(LONG);
  assert.equal(await profile.getByRole("textbox", { name: "About" }).inputValue(), "Books, new and old");
}

export async function register(stage: Stage) {
  const { page } = stage;
  const deregister = page.getByRole("dialog").getByRole("button", { name: "Deregister" });
  await press(page, "Deregister");
  await deregister.waitFor(LONG);
  assert.ok(await deregister.isDisabled(), "it deregisters without a second step");
  await field(page, `Type ${BUSINESS} to go on`).fill(BUSINESS);
  await deregister.click();
  const standing = page.getByRole("region", { name: "The number at Meta" });
  await standing.getByText("DISCONNECTED").waitFor(LONG);
  await field(page, "Two-step PIN").fill("271828");
  await press(page, "Register");
  await seen(page, "The number is registered.");
  await standing.getByText(/^CONNECTED$/).waitFor(LONG);
  await standing.getByText("is on").waitFor(LONG);
}

/** The outbox says what became of each message: what Meta refused, with Meta's words; what arrived, step by step. */
export async function outcomes(stage: Stage) {
  const { page, world } = stage;
  const waba_id = await businessOf(page);
  await world.graph.fail({ waba_id, path: "/messages", answer: { code: 131026, details: "Nobody has this number" } });
  for (const text of ["To nobody", "To somebody"]) {
    await tab(page, "Send");
    await field(page, "To").fill("+16505551234");
    await field(page, "Text").fill(text);
    await press(page, /^Send$/);
    await seen(page, "The outbox shows what becomes of it");
  }
  await tab(page, "Outbox");
  const rows = page.getByRole("list", { name: "Messages that were sent, newest first" }).getByRole("button");
  await rows.filter({ hasText: "delivered" }).first().click();
  const one = page.getByRole("dialog", { name: "What became of the message" });
  for (const step of ["accepted", "sent", "delivered"])
    await one.getByText(step, { exact: true }).first().waitFor(LONG);
  await one.getByRole("button", { name: "Close" }).click();
  await page.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "failed" }).click();
  await page.waitForURL(/status=failed/);
  await rows.filter({ hasText: "delivered" }).waitFor({ state: "detached" });
  await rows.filter({ hasText: "failed" }).click();
  await one.getByRole("alert").filter({ hasText: "Nobody has this number" }).waitFor(LONG);
  await one.getByRole("button", { name: "Close" }).click();
}
