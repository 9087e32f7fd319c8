import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { account_figures } from "#src/db/figures.ts";
import { session, whatsapp_account } from "#src/db/schema.ts";
import { newId } from "#src/ids.ts";
import { aKey, anAccountRow, api, aPerson, call, db } from "../support/api.ts";
import { newBox } from "../support/box.ts";
import { ask, blocksOf } from "../support/follow.ts";
import { aHook, append, eventually, type Seeded } from "../support/seed.ts";
import { aShop } from "../support/shop.ts";

const rowOf = async ({ id }: Pick<Seeded, "id">) =>
  (await db().select().from(account_figures)).find(({ account_id }) => account_id === id);

/** Visits an account as if so many minutes had passed. */
async function visitedIn(minutes: number, { stub }: Seeded) {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * 60_000 });
  try {
    await stub.visit();
  } finally {
    vi.useRealTimers();
  }
}

async function anAccount(): Promise<Seeded & { token: string }> {
  const person = await aPerson();
  const id = await anAccountRow(person);
  return { id, user_id: person.id, stub: env.ACCOUNT.getByName(id), token: person.token };
}

const overview = async (as: string) => (await api("GET", "/overview", { as })).body;

test("an account tells how it fares once a minute at most, and only what changed", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await append(account, 1, 3);
  await eventually(async () => expect(await box.received()).toHaveLength(3));
  await eventually(async () => {
    await account.stub.visit();
    expect(await rowOf(account)).toMatchObject({ events: 3 });
  });
  const first = await rowOf(account);
  await append(account, 4);
  await eventually(async () => expect(await box.received()).toHaveLength(4));
  await account.stub.visit();
  expect(await rowOf(account), "within the minute").toEqual(first);
  // What it told and counted outlives it.
  await scheduler.wait(600);
  await evictDurableObject(account.stub);
  await visitedIn(2, account);
  const second = await rowOf(account);
  expect(second).toMatchObject({ events: 4, delivered: 4, failed: 0, active: 1, undone: 0, oldest_undone_at: null });
  await visitedIn(20, account);
  expect(await rowOf(account), "nothing happened since").toEqual(second);
  await visitedIn(70, account);
  expect((await rowOf(account))?.reported_at, "once an hour, so that its age is known").not.toBe(second?.reported_at);
});

test("the overview has what is somebody's own: accounts, the last hour, hooks in trouble, what waits", async () => {
  const [account, other] = [await anAccount(), await anAccount()];
  const box = newBox();
  await box.script([{ status: 500 }], true);
  const hook = await aHook(account, box.url);
  await append(account, 1, 2, "chat");
  await append(other, 3);
  await eventually(async () => expect(await box.received()).not.toHaveLength(0));
  await eventually(async () => {
    for (const one of [account, other]) await one.stub.visit();
    expect(await rowOf(account)).toMatchObject({ events: 2, failed: 1 });
    expect(await rowOf(other)).toMatchObject({ events: 1 });
  });
  const mine = await overview(account.token);
  expect(mine).toMatchObject({
    figures: { oldest_at: expect.any(String), missing: 0 },
    accounts: { total: 1, states: [{ account_type: "whatsmeow", status: "disconnected", count: 1 }] },
    events: { taken: 2, delivered: 0, failed: 1 },
    undelivered: { count: 2, oldest_at: expect.any(String) },
    hooks: [{ hook_id: hook, state: "failing", name: "a hook", accounts: 1, undone: 2 }],
    hook_counts: { held: 0, failing: 1, suspended: 0 },
    connectors: null,
  });
  expect(mine.minutes).toHaveLength(60);
  const told = mine.minutes.filter(({ taken }: { taken: number }) => taken > 0);
  expect(told).toMatchObject([{ taken: 2, failed: 1 }]);
  expect((await overview(other.token)).events.taken).toBe(1);
  const admin = await aPerson("admin");
  expect(await overview(admin.token)).toMatchObject({
    accounts: { total: 2 },
    events: { taken: 3 },
    connectors: { items: [], waiting: 0 },
  });
  // Each of its figures can be listed: the accounts and hooks that it counts.
  const listed = async (path: string, as = admin.token) =>
    (await api("GET", path, { as })).body.items.map(({ id }: { id: string }) => id);
  const since = `since=${told[0].at}&until=${told[0].at}`;
  expect(await listed("/accounts?having=undelivered")).toEqual([account.id]);
  expect(await listed("/accounts?having=undelivered", other.token)).toEqual([]);
  expect((await listed("/accounts?having=events.taken")).toSorted()).toEqual([account.id, other.id].toSorted());
  expect(await listed(`/accounts?having=events.failed&${since}`)).toEqual([account.id]);
  expect(await listed(`/accounts?having=events.delivered&${since}`)).toEqual([]);
  expect(await listed("/accounts?having=events.taken&until=2020-01-01T00:00:00Z")).toEqual([]);
  expect(await listed("/accounts?having=sends.failed")).toEqual([]);
  expect(await listed("/accounts?status=connected")).toEqual([]);
  expect(await listed("/accounts?connector=none")).toEqual([]);
  expect(await listed("/hooks?state=unwell")).toEqual([hook]);
  expect(await listed("/hooks?state=failing", account.token)).toEqual([hook]);
  expect(await listed("/hooks?state=held")).toEqual([]);
  expect((await api("GET", "/accounts?connector=none", { as: other.token })).status).toBe(403);
  expect((await api("GET", `/accounts?having=undelivered&${since}`, { as: admin.token })).status).toBe(400);
  await anAccountRow(admin);
  expect((await overview(admin.token)).figures.missing).toBe(1);
  // What does not end by itself is the worst: it stands first, and is counted as nothing else.
  const gone = newBox();
  await gone.script([{ status: 410 }], true);
  const ended = await aHook(account, gone.url);
  await append(account, 3);
  await eventually(async () => {
    const { hooks, hook_counts } = await overview(account.token);
    expect(hooks).toMatchObject([{ hook_id: ended, state: "suspended", undone: null }, { hook_id: hook }]);
    expect(hook_counts).toEqual({ suspended: 1, held: 0, failing: 1 });
  });
  expect((await listed("/hooks?state=unwell")).toSorted()).toEqual([hook, ended].toSorted());
  const bound = await aKey(admin, ["accounts:read", "hooks:read"], { accounts: JSON.stringify([other.id]) });
  expect(await overview(bound)).toMatchObject({ accounts: { total: 1 }, events: { taken: 1 }, connectors: null });
});

test("the overview is followed: at once, when it changes, and until the credential ends", async () => {
  const account = await anAccount();
  const stream = blocksOf(await ask("/overview/stream", { authorization: `Bearer ${account.token}` }));
  const next = async () => {
    const [, event, data] = /^event: (\w+)\ndata: (.*)$/m.exec(await stream.next()) ?? [];
    return { event, ...JSON.parse(data ?? "null") };
  };
  const { event, ...first } = await next();
  expect(event).toBe("overview");
  expect({ ...first, at: "" }).toEqual({ ...(await overview(account.token)), at: "" });
  await db().update(whatsapp_account).set({ status: "connected" });
  expect(await next()).toMatchObject({ event: "overview", accounts: { states: [{ status: "connected", count: 1 }] } });
  await db().delete(session);
  expect(await stream.next()).toBe("");
});

test("messages are counted by what became of them", async () => {
  const shop = await aShop();
  expect((await shop.sent()).body.status).toBe("accepted");
  expect(
    (await shop.send({ to: "+16505551234", type: "text", text: { body: "later" }, not_before: later() })).status,
  ).toBe(202);
  await eventually(async () => {
    await shop.seeded.stub.visit();
    expect((await overview(shop.token)).sends).toMatchObject({ accepted: 1, waiting: 1, failed: 0 });
  });
  const { body } = await api("GET", "/accounts?having=sends.accepted", { as: shop.token });
  expect(body.items).toMatchObject([{ id: shop.seeded.id }]);
});

const later = () => new Date(Date.now() + 600_000).toISOString();

test("what Prometheus reads is in its format, and for administrators", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await append(account, 1, 3);
  await eventually(async () => {
    await account.stub.visit();
    expect(await rowOf(account)).toBeDefined();
  });
  const admin = await aPerson("admin");
  const key = await aKey(admin, ["metrics:read"]);
  const request = new Request("https://gateway.test/metrics", { headers: { authorization: `Bearer ${key}` } });
  const { exports } = await import("cloudflare:workers");
  const answer = await exports.default.fetch(request);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await answer.text();
  const SAMPLE = /^[a-z_]+(\{[a-z_]+="[^"\\\n]*"(,[a-z_]+="[^"\\\n]*")*\})? -?\d+(\.\d+)?$/;
  const names = new Set<string>();
  for (const line of text.trimEnd().split("\n")) {
    const [, name] = /^# TYPE (\S+) (?:counter|gauge)$/.exec(line) ?? [];
    if (name) names.add(name);
    else if (!line.startsWith("# HELP ")) {
      expect(line).toMatch(SAMPLE);
      expect([...names].at(-1), "a sample stands under its own metric").toBe(line.split(/[ {]/)[0]);
    }
  }
  expect(text).toContain(`whatshooked_events_total{account="${account.id}"} 3\n`);
  expect(text).toContain(`whatshooked_account_figures_age_seconds{account="${account.id}"}`);
  expect(text).toContain('whatshooked_accounts{account_type="whatsmeow",status="disconnected"} 1\n');
  for (const name of ["deliveries_total", "lanes", "lag_seconds", "sends_total", "queue_age_seconds", "connectors"]) {
    expect(names).toContain(`whatshooked_${name}`);
  }
  expect((await call("GET", "/metrics")).status).toBe(401);
});

test("what no account told yet is not counted, and an account that is gone has no figures", async () => {
  const account = await anAccount();
  const figures = { events: 1, delivered: 0, failed: 0, sends: "{}", active: 0, held: 0, suspended: 0 };
  const row = {
    ...figures,
    undone: 0,
    unsent: 0,
    troubles: "[]",
    minutes: "[]",
    reported_at: new Date().toISOString(),
  };
  await expect(
    db()
      .insert(account_figures)
      .values({ account_id: newId(), ...row }),
  ).rejects.toThrow();
  await db()
    .insert(account_figures)
    .values({ account_id: account.id, ...row });
  await env.DB.prepare("DELETE FROM whatsapp_account WHERE id = ?").bind(account.id).run();
  expect(await db().select().from(account_figures)).toEqual([]);
});
