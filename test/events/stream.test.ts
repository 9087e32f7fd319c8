import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { newBox } from "../support/box.ts";
import { aKey, anAccountRow, api, aPerson, type Person } from "../support/api.ts";
import { ask, blocksOf, follow, type Frame } from "../support/follow.ts";
import { aHook, anEvent, batchesOf, eventually, someEvents } from "../support/seed.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Account = { id: string; person: Person; path: string };

async function anAccount(): Promise<Account> {
  const person = await aPerson();
  const id = await anAccountRow(person, { metadata: '{"tenant":7}' });
  return { id, person, path: `/accounts/${id}/stream` };
}

const stubOf = ({ id }: Account) => env.ACCOUNT.getByName(id);
const append = async (account: Account, from: number, to = from) =>
  stubOf(account).append(await batchesOf(account.id, someEvents(from, to)));
const appendStatus = async (account: Account, n: number) =>
  stubOf(account).append(await batchesOf(account.id, [anEvent(n, { type: "message.status" })]));
const bearer = ({ token }: Person) => ({ authorization: `Bearer ${token}` });
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test("a WebSocket gets what is appended from now on, in the very bytes a hook gets", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook({ id: account.id, user_id: account.person.id, stub: stubOf(account) }, box.url);
  await append(account, 1, 2);
  const socket = await follow(account.path, account.person.token);
  await append(account, 3, 5);
  await eventually(async () => expect(socket.sequences()).toEqual([3, 4, 5]));
  await eventually(async () => expect(await box.received()).toHaveLength(5));
  const bodies = (await box.received()).map(({ body }) => body);
  for (const frame of socket.frames) expect(bodies).toContain(frame);
  socket.send("ping");
  await eventually(async () => expect(socket.frames.at(-1)).toBe("pong"));
});

test("a WebSocket goes on after a sequence, over pages, and through evictions without gap or double", async () => {
  const account = await anAccount();
  await append(account, 1, 350);
  const socket = await follow(`${account.path}?after=3`, account.person.token);
  await eventually(async () => expect(socket.sequences()).toEqual(numbers(4, 350)));
  for (const n of [351, 352, 353]) {
    await evictDurableObject(stubOf(account), { webSockets: "hibernate" });
    await append(account, n);
    await eventually(async () => expect(socket.sequences().at(-1)).toBe(n));
  }
  socket.send("ping");
  await eventually(async () => expect(socket.frames.at(-1)).toBe("pong"));
  await evictDurableObject(stubOf(account), { webSockets: "close" });
  await socket.ended;
  await append(account, 354, 360);
  const again = await follow(`${account.path}?after=${socket.sequences().at(-1)}`, account.person.token);
  await eventually(async () => expect(again.sequences()).toEqual(numbers(354, 360)));
  expect(socket.sequences()).toEqual(numbers(4, 353));
});

test("an eviction while events come in leaves no gap and no double", async () => {
  const account = await anAccount();
  const socket = await follow(account.path, account.person.token);
  for (let n = 1; n <= 40; n += 4) {
    const appended = append(account, n, n + 3);
    if (n % 3 === 0) await evictDurableObject(stubOf(account), { webSockets: "hibernate" });
    await appended;
  }
  await eventually(async () => expect(socket.sequences()).toEqual(numbers(1, 40)));
});

test("types narrow a WebSocket, also after an eviction", async () => {
  const account = await anAccount();
  const socket = await follow(`${account.path}?types=message.status`, account.person.token);
  await append(account, 1, 3);
  await appendStatus(account, 4);
  await eventually(async () => expect(socket.sequences()).toEqual([4]));
  await evictDurableObject(stubOf(account), { webSockets: "hibernate" });
  await append(account, 5);
  await appendStatus(account, 6);
  await eventually(async () => expect(socket.sequences()).toEqual([4, 6]));
});

test("data that stands in R2 comes whole", async () => {
  const account = await anAccount();
  const socket = await follow(account.path, account.person.token);
  const big = anEvent(1, { data: { text: { body: "x".repeat(1_200_000) } } });
  await stubOf(account).append(await batchesOf(account.id, [big]));
  await append(account, 2);
  await eventually(async () => expect(socket.sequences()).toEqual([1, 2]));
  expect((JSON.parse(socket.frames[0] as string) as Frame).data).toEqual(big.data);
});

test("a client that does not show that it follows is paused, and goes on when it pings", async () => {
  const account = await anAccount();
  const big = (n: number) => ({ data: { message_id: `m${n}`, text: { body: "x".repeat(300_000) } } });
  for (let n = 1; n <= 12; n++) {
    await stubOf(account).append(await batchesOf(account.id, [anEvent(n, big(n))]));
  }
  const socket = await follow(`${account.path}?after=0`, account.person.token);
  await eventually(async () => expect(socket.sequences()).toEqual(numbers(1, 7)));
  await new Promise((resume) => setTimeout(resume, 600));
  expect(socket.sequences()).toEqual(numbers(1, 7));
  socket.send("ping");
  await eventually(async () => expect(socket.sequences()).toEqual(numbers(1, 12)));
});

test("a client that does not follow is closed, and says where it resumes", async () => {
  const account = await anAccount();
  const big = (n: number) => ({ data: { message_id: `m${n}`, text: { body: "x".repeat(900_000) } } });
  for (let n = 1; n <= 5; n++) await stubOf(account).append(await batchesOf(account.id, [anEvent(n, big(n))]));
  const socket = await follow(`${account.path}?after=0`, account.person.token);
  await eventually(async () => expect(socket.sequences()).toEqual([1, 2, 3]));
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16_000 });
  expect(await socket.ended).toEqual({ code: 4008, reason: expect.stringContaining("after your last sequence") });
  const again = await follow(`${account.path}?after=${socket.sequences().at(-1)}`, account.person.token);
  await eventually(async () => expect([...socket.sequences(), ...again.sequences()]).toEqual(numbers(1, 5)));
});

test("a WebSocket is over after an hour, however well it follows: who may read is looked at again", async () => {
  const account = await anAccount();
  const socket = await follow(account.path, account.person.token);
  await append(account, 1);
  await eventually(async () => expect(socket.sequences()).toEqual([1]));
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_601_000 });
  await append(account, 2);
  expect(await socket.ended).toMatchObject({ code: 4001 });
  expect(socket.sequences()).toEqual([1]);
});

test("a WebSocket whose client talks is closed, and so are all when the account is deleted", async () => {
  const account = await anAccount();
  const talking = await follow(account.path, account.person.token);
  talking.send("hello");
  expect(await talking.ended).toMatchObject({ code: 1003 });
  const socket = await follow(account.path, account.person.token);
  await api("DELETE", `/accounts/${account.id}`, { as: account.person.token });
  expect(await socket.ended).toMatchObject({ code: 4004 });
});

test("an account has so many WebSockets and no more", async () => {
  const account = await anAccount();
  const sockets = await Promise.all(numbers(1, 32).map(() => follow(account.path, account.person.token)));
  const refused = await ask(account.path, { ...bearer(account.person), upgrade: "websocket" });
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
  sockets[0]?.close();
  await eventually(async () => void (await follow(account.path, account.person.token)));
});

test("without Upgrade it is an event stream: its place, then events as they come, in a hook's bytes", async () => {
  const account = await anAccount();
  await append(account, 1, 2);
  const answer = await ask(account.path, bearer(account.person));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const blocks = blocksOf(answer);
  expect(await blocks.next()).toBe("retry: 1000\nid: 2");
  await append(account, 3);
  await appendStatus(account, 4);
  const [id, event, data] = (await blocks.next()).split("\n");
  expect([id, event]).toEqual(["id: 3", "event: message.received"]);
  const { body } = await api("GET", `/accounts/${account.id}/events?after=2`, { as: account.person.token });
  expect(data).toBe(`data: ${JSON.stringify(body.items[0])}`);
  expect(await blocks.next()).toContain("id: 4\nevent: message.status\n");
  await blocks.close();
});

test("Last-Event-ID resumes an event stream, and outranks the address it began with", async () => {
  const account = await anAccount();
  await append(account, 1, 50);
  const headers = { ...bearer(account.person), "last-event-id": "47" };
  const blocks = blocksOf(await ask(`${account.path}?after=2&types=message.*`, headers));
  expect(await blocks.next()).toBe("retry: 1000\nid: 47");
  for (const n of [48, 49, 50]) expect(await blocks.next()).toMatch(new RegExp(`^id: ${n}\n`));
  await appendStatus(account, 51);
  expect(await blocks.next()).toMatch(/^id: 51\n/);
  await blocks.close();
  const from = blocksOf(await ask(`${account.path}?after=2`, bearer(account.person)));
  await from.next();
  for (const n of numbers(3, 51)) expect(await from.next()).toMatch(new RegExp(`^id: ${n}\n`));
  await from.close();
});

test("an event stream that is silent says that it is still there, and where it stands", async () => {
  const account = await anAccount();
  const { setTimeout: real } = globalThis;
  // Timers run in the object that set them, so they cannot be faked, only shortened.
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((go: () => void, ms: number) => real(go, ms / 50)) as never);
  const blocks = blocksOf(await ask(`${account.path}?types=account.*`, bearer(account.person)));
  await blocks.next();
  await append(account, 1, 3);
  const next = blocks.next();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 15_000 });
  expect(await next).toBe(": still here\nid: 3");
  await blocks.close();
});

test("what the log no longer has is told before the stream begins", async () => {
  const account = await anAccount();
  await append(account, 1, 3);
  await append(account, 4);
  await runInDurableObject(
    stubOf(account),
    (_, { storage }) => void storage.sql.exec("DELETE FROM log WHERE first = 1"),
  );
  for (const upgrade of [{}, { upgrade: "websocket" }]) {
    const answer = await ask(`${account.path}?after=2`, { ...bearer(account.person), ...upgrade });
    expect(answer.status).toBe(410);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ code: "log_trimmed", oldest: 4 });
  }
});

test("the scope is needed, the account must be one's own, and what is asked must make sense", async () => {
  const account = await anAccount();
  for (const upgrade of [{}, { upgrade: "websocket" }]) {
    const status = async (token: string, path = account.path, more: Record<string, string> = {}) => {
      const answer = await ask(path, { authorization: `Bearer ${token}`, ...upgrade, ...more });
      await answer.body?.cancel();
      return answer.status;
    };
    expect(await status(await aKey(account.person, ["accounts:read"]))).toBe(403);
    expect(await status((await aPerson()).token)).toBe(404);
    expect(await status("whk_nobody")).toBe(401);
    expect(await status(account.person.token, `${account.path}?after=x`)).toBe(400);
    expect(await status(account.person.token, `${account.path}?types=nonsense`)).toBe(400);
    expect(await status(account.person.token, account.path, { "last-event-id": "x" })).toBe(400);
    expect(await status(await aKey(account.person, ["events:read"]))).toBe("upgrade" in upgrade ? 101 : 200);
  }
});

test("a WebSocket that a cookie signed is opened for our own pages only", async () => {
  const account = await anAccount();
  const cookie = `whatshooked_session=${account.person.token}`;
  const status = async (origin: string) => (await ask(account.path, { cookie, upgrade: "websocket", origin })).status;
  expect(await status("https://evil.test")).toBe(403);
  expect(await status("null")).toBe(403);
  expect(await status("https://gateway.test")).toBe(101);
  const key = { ...bearer(account.person), upgrade: "websocket", origin: "https://elsewhere.test" };
  expect((await ask(account.path, key)).status).toBe(101);
});
