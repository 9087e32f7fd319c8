import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { leastLoaded, lostAt } from "#durable-objects/fleet/plan.ts";
import { aConnector, aControl, aLink, type Control } from "#test/support/connector.ts";
import { anAccount, eventually, type Seeded } from "#test/support/seed.ts";

afterEach(() => vi.useRealTimers());

const fleet = () => env.FLEET.getByName("fleet");

/** A personal account that is to be connected. */
async function aWantedAccount(): Promise<Seeded> {
  const account = await anAccount({ account_type: "whatsmeow" });
  await want(account);
  return account;
}

async function want({ stub }: Seeded) {
  using personal = await stub.personal();
  await personal.connect({ phone: "15550001111", proxy: null });
}

async function unwant({ stub }: Seeded) {
  using personal = await stub.personal();
  await personal.disconnect();
}

const assigned = ({ heard }: Control) => heard.filter((frame) => frame.is === "assign");
const released = ({ heard }: Control) => heard.filter((frame) => frame.is === "release");
const idsOf = (frames: { account_id: string }[]) => frames.map(({ account_id }) => account_id);

/** A connector's socket breaks, and the fleet has noticed. */
async function breakOff(control: Control & { id: string }) {
  control.close();
  await eventually(async () => {
    const { connectors } = await fleet().view();
    expect(connectors.find(({ id }) => id === control.id)?.is_connected).toBe(false);
  });
}

/** Lets the clock go on, and whatever is due then happen. */
async function later(ms: number) {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
  await runDurableObjectAlarm(fleet());
}

test("the least loaded connector with room gets the next account; a full or a leaving one gets none", () => {
  const one = { id: "one", capacity: 5, load: 2, isDraining: false };
  expect(leastLoaded([one, { ...one, id: "two", load: 1 }])?.id).toBe("two");
  expect(leastLoaded([one, { ...one, id: "two", load: 1, isDraining: true }])?.id).toBe("one");
  expect(
    leastLoaded([
      { ...one, load: 5 },
      { ...one, id: "two", capacity: 0, load: 0 },
    ]),
  ).toBeNull();
});

test("a connector is lost 10 s after its socket closed, 45 s after it was last heard", () => {
  expect(lostAt({ closedAt: null, heardAt: 1_000 })).toBe(46_000);
  expect(lostAt({ closedAt: 5_000, heardAt: 1_000 })).toBe(15_000);
  expect(lostAt({ closedAt: 40_000, heardAt: 1_000 })).toBe(46_000);
});

test("accounts are shared out evenly, wait when all are full, and go to who comes next", async () => {
  const one = await aConnector({ capacity: 2 });
  const two = await aConnector({ capacity: 2 });
  const accounts: Seeded[] = [];
  for (let n = 0; n < 4; n++) accounts.push(await aWantedAccount());
  await eventually(async () => expect([assigned(one).length, assigned(two).length]).toEqual([2, 2]));
  const fifth = await aWantedAccount();
  expect(await fleet().view()).toMatchObject({ waiting: 1, connectors: [{ accounts: 2 }, { accounts: 2 }] });
  const three = await aConnector();
  await eventually(async () => expect(idsOf(assigned(three))).toEqual([fifth.id]));
  const all = [...assigned(one), ...assigned(two), ...assigned(three)];
  expect(new Set(idsOf(all))).toEqual(new Set([...accounts, fifth].map(({ id }) => id)));
  expect(all.every(({ generation }) => generation === 1)).toBe(true);
});

test("what is wanted or not wanted twice is once", async () => {
  const connector = await aConnector();
  const account = await aWantedAccount();
  await want(account);
  await connector.next("assign");
  await unwant(account);
  await unwant(account);
  expect(await connector.next("release")).toMatchObject({ account_id: account.id, generation: 1 });
  await want(account);
  expect(await connector.next("assign", 2)).toMatchObject({ account_id: account.id, generation: 2 });
  expect([assigned(connector).length, released(connector).length]).toEqual([2, 1]);
});

test("a connector whose socket broke keeps its accounts when it is back in time", async () => {
  const first = await aConnector();
  const account = await aWantedAccount();
  const { generation } = await first.next("assign");
  await breakOff(first);
  await later(8_000);
  const again = await aConnector({ id: first.id, running: [{ account_id: account.id, generation }] });
  await later(60_000 - 20_000);
  expect(await fleet().view()).toMatchObject({ connectors: [{ id: first.id, accounts: 1, is_connected: true }] });
  expect([...assigned(again), ...released(again)]).toEqual([]);
});

test("what a connector forgot is assigned to it anew, what is not its own any more is taken from it", async () => {
  const first = await aConnector();
  const account = await aWantedAccount();
  await first.next("assign");
  await breakOff(first);
  const running = [{ account_id: crypto.randomUUID(), generation: 3 }];
  const again = await aConnector({ id: first.id, running });
  expect(await again.next("assign")).toMatchObject({ account_id: account.id, generation: 1 });
  expect(await again.next("release")).toMatchObject(running[0] ?? {});
});

test("the accounts of a connector that stays away go to another under the next generation", async () => {
  const one = await aConnector();
  const account = await aWantedAccount();
  const link = await aLink(await one.next("assign"));
  const two = await aConnector();
  await breakOff(one);
  await later(11_000);
  const assign = await two.next("assign");
  expect(assign).toMatchObject({ account_id: account.id, generation: 2 });
  expect(await link.next("stale")).toEqual({ is: "stale", generation: 2 });
  const next = await aLink(assign);
  expect(next.hello.generation).toBe(2);
  // It comes back too late: what it ran is another's now.
  const late = await aConnector({ id: one.id, running: [{ account_id: account.id, generation: 1 }] });
  expect(await late.next("release")).toMatchObject({ account_id: account.id, generation: 1 });
});

test("a connector that is not heard for 45 s is lost though its socket is open; one that pings is not", async () => {
  // The runtime notes the time of a ping by its own clock: so they came a minute ago.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 60_000 });
  const silent = await aConnector();
  const account = await aWantedAccount();
  await silent.next("assign");
  const pinging = await aConnector();
  pinging.raw("ping");
  await pinging.pong;
  vi.useRealTimers();
  await runDurableObjectAlarm(fleet());
  expect(await pinging.next("assign")).toMatchObject({ account_id: account.id, generation: 2 });
  expect(await silent.ended).toMatchObject({ code: 1001 });
  expect(await fleet().view()).toMatchObject({ connectors: [{ id: pinging.id, accounts: 1 }] });
});

test("an account whose connector is lost with no other there says so, and is connected once one comes", async () => {
  const one = await aConnector();
  const account = await aWantedAccount();
  const link = await aLink(await one.next("assign"), { socket: "open", since: 5 });
  using personal = await account.stub.personal();
  await eventually(async () => expect(await personal.view()).toMatchObject({ status: "connected" }));
  await breakOff(one);
  await later(11_000);
  expect(await link.next("stale")).toMatchObject({ generation: 2 });
  expect(await personal.view()).toMatchObject({ status: "disconnected", want: "open", link: false });
  const two = await aConnector();
  expect(await two.next("assign")).toMatchObject({ account_id: account.id, generation: 3 });
});

test("a connector that drains lets go of its accounts, each moves once it has ended there", async () => {
  const one = await aConnector();
  const account = await aWantedAccount();
  const { generation } = await one.next("assign");
  const two = await aConnector();
  one.say({ is: "draining" });
  expect(await one.next("release")).toMatchObject({ account_id: account.id });
  expect(assigned(two)).toEqual([]);
  one.say({ is: "released", account_id: account.id, generation });
  expect(await two.next("assign")).toMatchObject({ account_id: account.id, generation: 2 });
  const other = await aWantedAccount();
  expect(await two.next("assign", 2)).toMatchObject({ account_id: other.id });
});

test("an account that a draining connector does not let go is taken from it", async () => {
  const one = await aConnector();
  const account = await aWantedAccount();
  await one.next("assign");
  const two = await aConnector();
  one.say({ is: "draining" });
  await one.next("release");
  one.raw("ping");
  await later(16_000);
  expect(await two.next("assign")).toMatchObject({ account_id: account.id, generation: 2 });
});

test("a token is renewed for who has the account, and for nobody else", async () => {
  const one = await aConnector();
  const account = await aWantedAccount();
  const { generation } = await one.next("assign");
  one.say({ is: "renew", account_id: account.id, generation });
  const renewed = await one.next("assign", 2);
  expect(renewed.generation).toBe(generation);
  await aLink(renewed);
  const two = await aConnector();
  two.say({ is: "renew", account_id: account.id, generation });
  expect(await two.next("release")).toMatchObject({ account_id: account.id });
});

test("accounts that were connected come back by themselves after a restart of fleet and account", async () => {
  const one = await aConnector();
  const account = await aWantedAccount();
  await one.next("assign");
  await evictDurableObject(fleet(), { webSockets: "close" });
  await evictDurableObject(account.stub, { webSockets: "close" });
  await one.ended;
  const two = await aConnector();
  await later(11_000);
  expect(await two.next("assign")).toMatchObject({ account_id: account.id, generation: 2 });
});

test("the fleet sleeps without forgetting who is there", async () => {
  const one = await aConnector();
  await evictDurableObject(fleet(), { webSockets: "hibernate" });
  const account = await aWantedAccount();
  expect(await one.next("assign")).toMatchObject({ account_id: account.id });
});

test.each([
  ["no JSON", "{"],
  ["something before hello", JSON.stringify({ is: "draining" })],
  [
    "another protocol",
    JSON.stringify({ is: "hello", protocol: 9, connector_id: crypto.randomUUID(), capacity: 1, running: [] }),
  ],
])("what cannot be read ends a control socket: %s", async (_, text) => {
  const control = await aControl();
  control.raw(text);
  expect(await control.ended).toMatchObject({ code: 4000 });
});

test("a request is relayed through a connector, and without one it is told so", async () => {
  const request = {
    url: "https://a.example/",
    method: "POST",
    headers: { a: "b" },
    body: "x",
    timeout_ms: 1_000,
    targets: "any" as const,
  };
  expect(await fleet().relay(request)).toEqual({ is: "unavailable" });
  const one = await aConnector();
  const answering = fleet().relay(request);
  const { id, ...asked } = await one.next("relay");
  expect(asked).toEqual({ is: "relay", ...request });
  const answer = { is: "answered" as const, status: 200, headers: {}, body: btoa("ok") };
  one.say({ is: "relayed", id, answer });
  expect(await answering).toEqual(answer);
  const lost = fleet().relay(request);
  await one.next("relay", 2);
  one.close();
  expect(await lost).toEqual({ is: "failed", kind: "connection" });
});
