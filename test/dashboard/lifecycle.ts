// A personal account's connection: linked by a code that is typed, and everything that can be done about it.
import assert from "node:assert/strict";
import { eventually, field, LONG, press, seen, type Stage } from "./stage.ts";

const PHONE = "491700000303";

/** The head of the account's page names this state. */
const stands = ({ page }: Stage, state: string) =>
  page.getByRole("heading", { level: 1 }).filter({ hasText: state }).waitFor(LONG);

export async function typeCode(stage: Stage) {
  const { page, world } = stage;
  await page.goto("/accounts/new");
  await field(page, "Phone number").fill(`+${PHONE}`);
  await field(page, "Name").fill("Second phone");
  await press(page, "Show the code");
  await press(page, "Get a pairing code");
  const code = page.getByLabel("Pairing code", { exact: true });
  await code.waitFor(LONG);
  assert.match(await code.innerText(), /^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  await world.whatsapp.enterCode(PHONE, (await code.innerText()).replace("-", ""), "Second phone");
  await seen(page, "The connection to WhatsApp is open.");
  await stands(stage, "connected");
  await seen(page, `+${PHONE}`);
}

/** What the page says of the connection is what WhatsApp sees of it. */
export async function verbs(stage: Stage) {
  const { page, world } = stage;
  const { devices } = world.whatsapp.people.account(PHONE);
  const isOnline = () => [...devices.values()].some(({ connection }) => connection !== null);
  await press(page, "Disconnect");
  await seen(page, "Nobody asked for it to be connected.");
  await seen(page, "There is no connection to WhatsApp.");
  await stands(stage, "disconnected");
  assert.ok(!isOnline() && devices.size === 1, "the device is kept, and is not connected");
  await press(page, /^Connect$/);
  await seen(page, "The connection to WhatsApp is open.");
  await stands(stage, "connected");
  assert.ok(isOnline());
  const [before] = [...devices.values()].map(({ connection }) => connection);
  await press(page, "Restart");
  await seen(page, "The connection is opened anew.");
  await eventually(async () => {
    const [now] = [...devices.values()].map(({ connection }) => connection);
    assert.ok(now && now !== before, "it is another connection");
  });
  await seen(page, "The connection to WhatsApp is open.");
}

export async function unlink(stage: Stage) {
  const { page, world } = stage;
  await press(page, "Unlink");
  const dialog = page.getByRole("dialog", { name: "Unlink the phone?" });
  await dialog.getByRole("button", { name: "Leave it" }).click();
  await dialog.waitFor({ state: "detached" });
  assert.equal(world.whatsapp.people.account(PHONE).devices.size, 1, "nothing happens before the second step");
  await press(page, "Unlink");
  await dialog.getByRole("button", { name: "Unlink" }).click();
  await seen(page, "No device is linked.");
  await stands(stage, "disconnected");
  await eventually(async () => assert.equal(world.whatsapp.people.account(PHONE).devices.size, 0));
  assert.equal(await page.getByRole("button", { name: "Unlink" }).count(), 0);
}
