import { expect, test } from "vitest";
import { auditRefusal } from "#src/audit/refusals.ts";
import { event_log } from "#src/db/schema.ts";
import { aKey, api, aPerson, auditOf, db, newAddress } from "../support/api.ts";

const MINUTE_MS = 60_000;
// A minute of each test's own: an isolate counts across tests.
let minute = 1_000;
const nextMinute = () => ++minute * MINUTE_MS;

const refuse = (at: number, more: { ip?: string | null; reason?: string } = {}) => {
  const { ip = "192.0.2.1", reason = "wrong" } = more;
  const actor = { user_id: null, ip, user_agent: "curl" };
  return auditRefusal(db(), { actor, event_type: "door.refused", reason, entity: ["door", "d"] }, at);
};

const counts = async () => (await auditOf("door.refused")).map(({ data }) => data.count);

test("a refusal is one row per reason, address and minute, with a count", async () => {
  const at = nextMinute();
  for (let i = 0; i < 16; i++) await refuse(at + i);
  expect(await counts()).toEqual([16]);
  expect(await auditOf("door.refused")).toMatchObject([
    {
      success: false,
      error: "wrong",
      entity_type: "door",
      entity_id: "d",
      action: null,
      ip_address: "192.0.2.1",
      user_agent: "curl",
    },
  ]);
  await refuse(at, { reason: "late" });
  await refuse(at, { ip: "192.0.2.2" });
  await refuse(nextMinute());
  expect((await counts()).toSorted()).toEqual([1, 1, 1, 16]);
});

test("the count is at least half of the truth, at a few writes", async () => {
  const at = nextMinute();
  for (let i = 0; i < 100; i++) await refuse(at);
  expect(await counts()).toEqual([64]);
});

test("addresses of one IPv6 network are one address", async () => {
  const at = nextMinute();
  for (const ip of ["2001:db8::1", "2001:db8:0:0:ffff::2", "2001:db8:0:0:1:2:3:4"]) await refuse(at, { ip });
  await refuse(at, { ip: "2001:db8:0:1::1" });
  expect(await counts()).toHaveLength(2);
});

test("however many addresses an attacker has, rows stay few", async () => {
  const at = nextMinute();
  for (let i = 0; i < 300; i++) await refuse(at, { ip: `198.51.${i >> 8}.${i & 255}` });
  expect((await db().select().from(event_log)).length).toBeLessThanOrEqual(201);
});

test("a refused key is audited with its reason, its owner and the address", async () => {
  const from = newAddress();
  const owner = await aPerson();
  const gone = await aPerson("user", { active: false });
  const expired = await aKey(owner, ["*"], { expires_at: "2020-01-01T00:00:00.000Z" });
  const inactive = await aKey(owner, ["*"], { active: false });
  const orphaned = await aKey(gone, ["*"]);
  const narrow = await aKey(owner, ["hooks:read"]);
  for (const as of [expired, inactive, orphaned, "whk_unknown"]) {
    expect((await api("GET", "/accounts", { as, from })).status).toBe(401);
  }
  expect((await api("GET", "/accounts", { as: narrow, from })).status).toBe(403);
  const rows = (await auditOf("api_key.refused")).map(({ error, user_id, ip_address }) => ({
    error,
    user_id,
    ip_address,
  }));
  expect(rows).toEqual(
    expect.arrayContaining([
      { error: "expired", user_id: owner.id, ip_address: from },
      { error: "revoked", user_id: owner.id, ip_address: from },
      { error: "user_inactive", user_id: gone.id, ip_address: from },
      { error: "unknown", user_id: null, ip_address: from },
      { error: "scope", user_id: owner.id, ip_address: from },
    ]),
  );
  expect(rows).toHaveLength(5);
});
