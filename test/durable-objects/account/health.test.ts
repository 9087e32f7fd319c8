import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { afterChanges, healthAt } from "#durable-objects/account/health.ts";
import { append } from "#src/meta/ingest.ts";
import { accountById } from "#src/accounts/directory.ts";
import { aKey, anAccountRow, api, aPerson, auditOf, db } from "../../support/api.ts";
import { eventually } from "../../support/seed.ts";

const HOUR = 3_600;
const T = 1_777_896_000;
const at = (seconds: number) => new Date(seconds * 1_000).toISOString();

async function aBusiness() {
  const person = await aPerson();
  const id = await anAccountRow(person, { account_type: "business-api", status: "connected", waba_id: "55" });
  const key = await aKey(person, ["accounts:read", "events:read"]);
  const meta = async (field: string, value: unknown, entry_time = T) => {
    const account = await accountById(db(), id);
    if (account) await append(env, account, [{ entry_id: "55", entry_time, field, value }], Date.now());
  };
  const health = async () => (await api("GET", `/accounts/${id}/health`, { as: key })).body;
  const told = async () => (await api("GET", `/accounts/${id}/events?types=account.*`, { as: key })).body.items;
  return { id, key, meta, health, told };
}

const ban = (waba_ban_state: string) => ({
  event: "DISABLED_UPDATE",
  ban_info: { waba_ban_state, waba_ban_date: "May 4" },
});

test("an account of which nothing was heard", async () => {
  const { health } = await aBusiness();
  expect(await health()).toEqual({ status: "connected", last_event_at: null, first_sequence: 1, last_sequence: 0 });
});

test("what Meta tells of the account is its health, told once for each change", async () => {
  const { meta, health, told, id } = await aBusiness();
  const flagged = { display_phone_number: "1", event: "FLAGGED", current_limit: "TIER_10K" };
  await meta("phone_number_quality_update", flagged);
  await meta("phone_number_quality_update", flagged, T + 5);
  await meta("phone_number_name_update", { decision: "APPROVED", requested_verified_name: "Shop" });
  const expected = {
    status: "connected",
    last_event_at: expect.any(String),
    first_sequence: 1,
    last_sequence: expect.any(Number),
    quality: { state: "flagged", since: at(T) },
    messaging_limit: { state: "TIER_10K", since: at(T) },
    name: { state: "APPROVED", name: "Shop", since: at(T) },
  };
  expect(await health()).toEqual(expected);
  await evictDurableObject(env.ACCOUNT.getByName(id));
  expect(await health(), "after an eviction").toEqual(expected);
  await meta("phone_number_quality_update", { ...flagged, event: "UNFLAGGED" }, T + HOUR);
  await meta("phone_number_quality_update", { ...flagged, event: "FLAGGED" }, T + HOUR - 1);
  expect((await health()).quality, "what comes late changes nothing").toEqual({ state: "good", since: at(T + HOUR) });
  const news = (await told()).map(({ data }: { data: { aspect: string; current: { state: string } } }) => data);
  expect(
    news.map(({ aspect, current }: { aspect: string; current: { state: string } }) => [aspect, current.state]),
  ).toEqual([
    ["quality", "flagged"],
    ["messaging_limit", "TIER_10K"],
    ["name", "APPROVED"],
    ["quality", "good"],
  ]);
  expect(news.at(-1)).toMatchObject({ previous: { state: "flagged", since: at(T) } });
});

test("a ban disconnects the account, here and in the directory; a reinstatement connects it", async () => {
  const { meta, health, told } = await aBusiness();
  await meta("account_update", ban("SCHEDULE_FOR_DISABLE"));
  expect((await health()).standing).toEqual({ state: "to_be_disabled", date: "May 4", since: at(T) });
  await meta("account_update", ban("DISABLE"), T + 1);
  await eventually(async () => expect((await health()).status).toBe("disconnected"));
  await eventually(async () => expect(await auditOf("account.status")).toHaveLength(1));
  await meta("account_update", ban("REINSTATE"), T + 2);
  await eventually(async () => expect((await health()).status).toBe("connected"));
  const statuses = (await told()).filter(({ type }: { type: string }) => type === "account.status");
  expect(statuses.map(({ data }: { data: unknown }) => data)).toMatchObject([
    { status: "disconnected", previous: "connected", reason: "banned", detail: expect.stringContaining("Appeal") },
    { status: "connected", previous: "disconnected" },
  ]);
});

test("a status that the directory could not be told is told later", async () => {
  const { id, meta, health } = await aBusiness();
  const prepare = env.DB.prepare.bind(env.DB);
  vi.spyOn(env.DB, "prepare").mockImplementation((sql) => {
    if (sql.startsWith("update")) throw new Error("D1 is away");
    return prepare(sql);
  });
  await meta("account_update", { event: "ACCOUNT_DELETED" });
  vi.restoreAllMocks();
  await env.ACCOUNT.getByName(id).visit();
  await eventually(async () => expect((await health()).status).toBe("disconnected"));
});

test("no row is written for what changes nothing", async () => {
  const { id, meta } = await aBusiness();
  await meta("account_review_update", { decision: "APPROVED" });
  const stored = () =>
    runInDurableObject(env.ACCOUNT.getByName(id), (_, { storage }) =>
      storage.sql.exec("SELECT value FROM memo WHERE name = 'health'").toArray(),
    );
  const before = await stored();
  await meta("account_review_update", { decision: "APPROVED" }, T + 9);
  expect(await stored()).toEqual(before);
});

test("of changes that come together the latest counts, and a restriction is over when its time is", () => {
  const flag = (state: "good" | "flagged", since: string) => ({ aspect: "quality" as const, state, since });
  expect(afterChanges({}, [flag("flagged", at(2)), flag("good", at(1))], at(9))).toEqual([
    ["quality", { state: "flagged", since: at(2) }],
  ]);
  const restrictions = [{ restriction: "RESTRICTED_BIZ_INITIATED_MESSAGING", expires_at: at(T) }];
  const restriction = { state: "restricted" as const, since: at(1), restrictions };
  expect(healthAt({ restriction }, at(T - 1))).toEqual({ restriction });
  expect(healthAt({ restriction }, at(T + 1))).toEqual({ restriction: { state: "none", since: at(1) } });
});
