import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Change, changesOf, routeKey, routeOf } from "#src/meta/change.ts";
import { normaliseChange } from "#src/meta/normalise.ts";
import { signed } from "../support/meta.ts";
import { type Gateway, SECRETS, startGateway } from "../support/node/gateway.ts";

const folder = join(process.env["FIXTURES_DIR"] ?? "../shared/fixtures", "meta-webhooks");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name !== "index.json") : [];

/** One account for every number and for every business account that the samples name. */
async function accountsFor(gateway: Gateway, changes: Change[]): Promise<Map<string, string>> {
  const routes = new Map(changes.map((change) => [routeKey(routeOf(change)), crypto.randomUUID()]));
  const db = await gateway.db();
  const now = new Date().toISOString();
  await db.prepare("INSERT INTO users (id, username, email, password) VALUES ('u', 'u', 'u', '-')").run();
  const sql = `INSERT INTO whatsapp_account (id, user_id, account_type, phone_number, phone_number_id, waba_id, owned_since)
    VALUES (?, 'u', 'business-api', ?, ?, ?, ?)`;
  for (const [key, id] of routes) {
    const [kind, value] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
    const bound = [id, id, kind === "number" ? value : null, kind === "waba" ? value : null, now];
    await db
      .prepare(sql)
      .bind(...bound)
      .run();
  }
  return routes;
}

/** The ids in an account's log, whichever runtime holds it. */
async function cachedIds(gateway: Gateway): Promise<string[]> {
  const db = await gateway.db();
  const rows = await db
    .prepare("SELECT event_id FROM message_cache WHERE reason = 'no_active_hook'")
    .all<{ event_id: string }>();
  return rows.results.map(({ event_id }) => event_id);
}

test.skipIf(files.length === 0)(`every sample of ${folder} is accepted, twice, and is in a log once`, async () => {
  const bodies = files.map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as unknown);
  const gateway = await startGateway();
  try {
    const accounts = await accountsFor(gateway, bodies.flatMap(changesOf));
    const expected = new Set(
      bodies.flatMap(changesOf).flatMap((change) => {
        const account = accounts.get(routeKey(routeOf(change))) ?? "";
        return normaliseChange(account, change).map(({ id }) => id);
      }),
    );
    let events = 0;
    for (const [i, body] of [...bodies, ...bodies].entries()) {
      const post = await signed(SECRETS.META_APP_SECRET, body);
      const answer = await fetch(`${gateway.url}/webhooks/meta`, { method: "POST", ...post });
      expect(answer.status, files[i % files.length]).toBe(200);
      const taken = (await answer.json()) as { events: number; unclaimed: number; refused: number };
      expect([taken.unclaimed, taken.refused], files[i % files.length]).toEqual([0, 0]);
      events += taken.events;
    }
    expect(events).toBe(expected.size);
    // Without a hook everything that was taken is cached: what is there is what each log holds.
    await expect.poll(async () => new Set(await cachedIds(gateway)), { timeout: 20_000 }).toEqual(expected);
  } finally {
    await gateway.stop();
  }
});
