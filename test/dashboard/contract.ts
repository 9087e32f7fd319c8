// The contract's page: read, and tried with a key, with nothing from anywhere else.
import assert from "node:assert/strict";
import { LONG, seen, type Stage } from "./stage.ts";

const REQUEST = { method: "POST", headers: { "content-type": "application/json" } };

export async function contract({ page, context }: Stage) {
  const here = new URL(page.url()).origin;
  const elsewhere: string[] = [];
  context.on("request", (request) => !request.url().startsWith(here) && elsewhere.push(request.url()));
  await page.goto("/docs#tag/accounts/GET/api/v1/accounts");
  await page.getByRole("heading", { name: "List the accounts" }).waitFor(LONG);
  const key = await page.evaluate(async (request) => {
    const body = JSON.stringify({ name: "the contract's page", permissions: ["accounts:read"] });
    const made = await fetch("/api/v1/api-keys", { ...request, body });
    return ((await made.json()) as { key: string }).key;
  }, REQUEST);
  await page.getByRole("button", { name: "Test Request (get /api/v1/accounts)" }).click();
  const client = page.getByRole("dialog");
  await client.getByRole("button", { name: "Authentication" }).click();
  await client.getByText("Value:").locator("..").locator("input,[contenteditable]").first().fill(key);
  await client.getByRole("button", { name: /^Send get request/ }).click();
  await seen(page, "200 OK");
  assert.deepEqual(elsewhere, []);
}
