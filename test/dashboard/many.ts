// A large installation: lists ask for their pages as they are scrolled, and draw only what is seen.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { envelope, messages, signed, text } from "../support/meta.ts";
import { SECRETS } from "../support/node/gateway.ts";
import { eventually, LONG, type Stage } from "./stage.ts";

const ACCOUNTS = 1_000;
const CACHED = 10_000;
const AT_ONCE = 500;
const MOST_DRAWN = 120;

/** Asks the API as the page does: with its session. */
const post = (page: Page, bodies: object[]) =>
  page.evaluate(async (all) => {
    const one = async (body: object) => {
      const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
      const answer = await fetch("/api/v1/accounts", init);
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    };
    for (let n = 0; n < all.length; n += 10) await Promise.all(all.slice(n, n + 10).map(one));
  }, bodies);

const numberOf = (n: number) => String(300_000_000_000_000 + n);

const anAccount = (n: number) => ({
  account_type: "business-api",
  phone_number: `+1650556${String(n).padStart(4, "0")}`,
  display_name: `Branch ${n}`,
  config: { phone_number_id: numberOf(n), access_token: "not-needed-to-receive" },
  verify: false,
});

/** Scrolls to the end of a list; answers the most rows that were ever drawn. */
async function through(page: Page, name: string, count: number): Promise<number> {
  const list = page.getByRole("list", { name });
  await list.getByRole("listitem").first().waitFor(LONG);
  let most = 0;
  for (let last = 0; last < count;) {
    const before = last;
    await eventually(async () => {
      await page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
      most = Math.max(most, await list.getByRole("listitem").count());
      last = Number(await list.getByRole("listitem").last().getAttribute("aria-posinset"));
      assert.ok(last > before, `no row follows the one at ${last} of ${count}`);
    });
  }
  return most;
}

export async function manyAccounts({ page }: Stage) {
  await page.goto("/accounts");
  await post(
    page,
    Array.from({ length: ACCOUNTS }, (_, n) => anAccount(n)),
  );
  await page.reload();
  assert.ok((await through(page, "Accounts", ACCOUNTS)) <= MOST_DRAWN);
  await page.getByRole("textbox", { name: /Look for an account/ }).fill("Branch 987");
  await page.getByRole("link", { name: /Branch 987/ }).waitFor(LONG);
}

/** The Tab key goes from row to row of a list of which only a part is drawn, and Enter opens the one that is reached. */
export async function byKeyboard({ page }: Stage) {
  await page.goto("/accounts");
  const list = page.getByRole("list", { name: "Accounts" });
  await list.getByRole("link").first().focus();
  for (let reached = 1; reached < MOST_DRAWN; reached++) {
    const item = list.getByRole("listitem").filter({ has: page.locator(":focus") });
    assert.equal(Number(await item.getAttribute("aria-posinset")), reached);
    await page.keyboard.press("Tab");
  }
  const [name = ""] = (await page.locator(":focus").innerText()).split("\n");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1 }).filter({ hasText: name }).waitFor(LONG);
}

/** Nobody gets what comes for a number without a hook: each event is cached. */
export async function manyCached({ page, world }: Stage) {
  for (let sent = 0; sent < CACHED; sent += AT_ONCE) {
    const contents = Array.from({ length: AT_ONCE }, (_, n) => text(`Letter ${sent + n}`));
    const { body, headers } = await signed(
      SECRETS.META_APP_SECRET,
      envelope(messages(contents, numberOf(sent / AT_ONCE))),
    );
    const answer = await fetch(`${world.gateway.url}/webhooks/meta`, { method: "POST", body, headers });
    assert.equal(answer.status, 200, await answer.text());
  }
  const counted = async () => {
    const answer = await page.request.get("/api/v1/message-cache/counts?reason=no_active_hook");
    return ((await answer.json()) as { total: number }).total;
  };
  await eventually(async () => assert.ok((await counted()) >= CACHED, `${await counted()} are cached`));
  await page.goto("/cache?reason=no_active_hook");
  assert.ok((await through(page, "Cached events", CACHED)) <= MOST_DRAWN);
}
