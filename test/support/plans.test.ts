import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { api, aPerson } from "./api.ts";
import { faultsOfStatement, statementsSeen } from "./plans.ts";

test("a statement that reads a whole table is found; one that goes along an index, or along the table and stops, is not", async () => {
  const reads = ["SELECT id FROM users WHERE full_name = ?", "SELECT id FROM hook ORDER BY description LIMIT 1"];
  for (const text of reads) expect(await faultsOfStatement(text)).toEqual([expect.stringContaining(text)]);
  const walks = ["SELECT id FROM users WHERE username = ?", "SELECT rowid FROM event_log ORDER BY rowid DESC LIMIT 1"];
  for (const text of walks) expect(await faultsOfStatement(text)).toEqual([]);
});

test("what the Worker and its objects run is looked at, what a test runs is not", async () => {
  const { token } = await aPerson();
  const body = { account_type: "whatsmeow", phone_number: "+15550123299" };
  expect((await api("POST", "/accounts", { as: token, body })).status).toBe(201);
  const own = "SELECT 1 AS of_a_test";
  await env.DB.prepare(own).first();
  const seen = statementsSeen();
  expect(seen.some((text) => text.includes('insert into "whatsapp_account"'))).toBe(true);
  expect(seen.some((text) => text.includes("FROM log"))).toBe(true);
  expect(seen).not.toContain(own);
});
