// What the pictures show: every page, and what opens on it.
import type { Page } from "playwright-core";
import { PICTURE } from "./accounts.ts";
import type { Populated } from "./populated.ts";
import { field, press } from "./stage.ts";

/** A page by its address, and what is done on it before it is looked at. */
export type Scene = { path: string; act?: (page: Page) => Promise<void> };

const at = (path: string, act?: Scene["act"]): Scene => (act ? { path, act } : { path });

/** Every page of a gateway in use. */
export const pagesOf = ({ personal, business, good, bad, tried, ended, cached }: Populated, pairing: string) => ({
  overview: at("/"),
  "first-steps": at("/start"),
  pairing: at(`/accounts/${pairing}`, showCode),
  accounts: at("/accounts"),
  account: at(`/accounts/${personal}`),
  events: at(`/accounts/${business}?tab=events`),
  send: at(`/accounts/${personal}?tab=send`, writePicture),
  "send-buttons": at(`/accounts/${business}?tab=send&type=interactive.button`, writeButtons),
  "send-list": at(`/accounts/${business}?tab=send&type=interactive.list`, writeList),
  "send-template": at(`/accounts/${business}?tab=send&type=template`, writeTemplate),
  "send-contacts": at(`/accounts/${personal}?tab=send&type=contacts`, writeCard),
  "send-place": at(`/accounts/${personal}?tab=send&type=location`, writePlace),
  "send-poll": at(`/accounts/${personal}?tab=send&type=poll`, writePoll),
  "send-faulty": at(`/accounts/${business}?tab=send&type=interactive.cta_url`, (page) => press(page, /^Send$/)),
  outbox: at(`/accounts/${business}?tab=outbox`),
  media: at(`/accounts/${personal}?tab=media`),
  groups: at(`/accounts/${personal}?tab=groups`),
  templates: at(`/accounts/${business}?tab=templates`),
  number: at(`/accounts/${business}?tab=number`),
  change: at(`/accounts/${business}?tab=change`),
  "new-account": at("/accounts/new?kind=business"),
  hooks: at("/hooks"),
  hook: at(`/hooks/${bad}`),
  deliveries: at(`/hooks/${good}?tab=deliveries`),
  replay: at(`/hooks/${good}?tab=replay`),
  received: at(`/hooks/${tried}?tab=received`),
  "received-ended": at(`/hooks/${ended}?tab=received`),
  "new-hook": at("/hooks/new"),
  cache: at("/cache"),
  cached: at(`/cache/${cached}`),
  audit: at("/audit"),
  users: at("/users"),
  keys: at("/keys"),
  sessions: at("/sessions"),
  settings: at("/settings"),
  me: at("/me"),
});

/** What opens on a page, and what is shown when something is not there. */
export const openedOf = ({ business, tried, cached }: Populated) => ({
  "open-sent": at(`/accounts/${business}?tab=outbox`, (page) =>
    page.getByRole("list", { name: "Messages that were sent, newest first" }).getByRole("button").first().click(),
  ),
  "open-template": at(`/accounts/${business}?tab=templates`, (page) => press(page, /^Look at/)),
  "open-new-template": at(`/accounts/${business}?tab=templates`, writeNewTemplate),
  "open-request": at(`/hooks/${tried}?tab=received`, (page) =>
    page.getByRole("list", { name: "Requests, newest first" }).getByRole("button").first().click(),
  ),
  "open-erase": at(`/accounts/${business}?tab=change`, (page) => press(page, "Erase for good")),
  "open-delete": at(`/cache/${cached}`, (page) => press(page, "Delete")),
  "open-audit": at("/audit?event_type=hook.created", (page) =>
    page.getByRole("list", { name: "Audit, newest first" }).getByRole("button").first().click(),
  ),
  "open-key": at("/keys", (page) => press(page, "Make a key")),
  "open-secret": at("/keys", async (page) => {
    await press(page, "Make a key");
    await field(page, "Name").fill("Warehouse");
    await page.getByRole("checkbox", { name: "messages:send" }).check();
    await press(page, "Make the key");
    await page.getByRole("dialog", { name: "The key" }).waitFor();
  }),
  "open-user": at("/users", (page) => press(page, "Make a user")),
  "not-there": at("/accounts/2b8a7f10-0000-4000-8000-000000000000"),
  nowhere: at("/settings/nowhere"),
});

/** A gateway that has only been set up. */
export const FRESH: Record<string, Scene> = {
  "fresh-overview": at("/"),
  "fresh-accounts": at("/accounts"),
  "fresh-hooks": at("/hooks"),
  "fresh-cache": at("/cache"),
  "fresh-audit": at("/audit?event_type=hook.created"),
  "fresh-keys": at("/keys"),
  "fresh-settings": at("/settings"),
};

/** A code that nobody scans ends after a while: then a new one is asked for. */
async function showCode(page: Page) {
  const code = page.getByRole("img", { name: "The code to scan with the phone" });
  const connect = page.getByRole("button", { name: "Connect", exact: true });
  await code.or(connect).first().waitFor();
  if (await connect.isVisible()) await connect.click();
  await code.waitFor({ timeout: 60_000 });
}

const to = (page: Page) => field(page, "To").fill("+49 170 0000202");

async function writePicture(page: Page) {
  await to(page);
  await page.getByRole("combobox", { name: "What" }).click();
  await page.getByRole("option", { name: "Document", exact: true }).click();
  await page.locator("input[type=file]").setInputFiles({ ...PICTURE, name: "Price list 2026.pdf" });
  await page.getByText("It is uploaded.").waitFor();
  await field(page, "Caption").fill("As promised: *all prices* of this year.");
}

async function writeButtons(page: Page) {
  await to(page);
  await field(page, "Text").first().fill("Your order *4711* is packed. When shall it come?");
  await field(page, "Footer").fill("Lovelace Books");
  await field(page, "Title").fill("Today");
  await page.getByRole("button", { name: "Button", exact: true }).click();
  await field(page, "Title").nth(1).fill("Tomorrow");
}

async function writeList(page: Page) {
  await to(page);
  await field(page, "Text").first().fill("Which shelf do you like to see?");
  await field(page, "Words that open the list").fill("Shelves");
  await field(page, "Title").nth(1).fill("Mathematics");
  await field(page, "Description").fill("Engines and their notes");
}

async function writeTemplate(page: Page) {
  await to(page);
  await page.getByRole("combobox", { name: "Template" }).click();
  await page.getByRole("option", { name: /order_on_its_way/ }).click();
  await field(page, "Text: {{1}}").fill("Grace");
  await field(page, "Text: {{2}}").fill("4711");
}

async function writeNewTemplate(page: Page) {
  await press(page, "Make a template");
  const form = page.getByRole("dialog", { name: "Make a template" });
  const write = (name: string, said: string) => form.getByRole("textbox", { name }).fill(said);
  await write("Name", "your_parcel");
  await write("Body", "Hello {{1}}, your parcel is *at the desk*.");
  await write("Sample for {{1}}", "Grace");
  await write("Footer", "Lovelace Books");
  await form.getByRole("button", { name: "Button", exact: true }).click();
  await write("Words", "I am coming");
}

async function writeCard(page: Page) {
  await to(page);
  await field(page, "Name").first().fill("Grace Hopper");
  await field(page, "Number").first().fill("+1 555 078 3881");
  await field(page, "Company").fill("Lovelace Books");
}

async function writePlace(page: Page) {
  await to(page);
  await field(page, "Latitude").fill("51.5203");
  await field(page, "Longitude").fill("-0.1539");
  await field(page, "Name").fill("Lovelace Books");
  await field(page, "Address").fill("12 St James's Square, London");
}

async function writePoll(page: Page) {
  await to(page);
  await field(page, "Question").fill("When do we meet?");
  await field(page, "Answer 1").fill("On Tuesday");
  await field(page, "Answer 2").fill("On Thursday");
}
