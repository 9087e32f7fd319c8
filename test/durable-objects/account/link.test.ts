import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Commit } from "#src/protocol/commit.ts";
import type { SocketState } from "#src/protocol/link.ts";
import { mintToken } from "#src/link/token.ts";
import { aConnector, aLink, type Assign, bytes, commitOf, dial, digestOf, type Link } from "#test/support/connector.ts";
import { anAccount, anEvent, eventually, type Seeded } from "#test/support/seed.ts";

const PHONE = "15550001111";

type Held = Seeded & { assign: Assign };

/** A personal account that a connector has. */
async function aHeldAccount(): Promise<Held> {
  const account = await anAccount({ account_type: "whatsmeow" });
  const control = await aConnector();
  using personal = await account.stub.personal();
  await personal.connect({ phone: PHONE, proxy: null });
  return { ...account, assign: await control.next("assign") };
}

async function viewOf({ stub }: Seeded) {
  using personal = await stub.personal();
  return await personal.view();
}

async function logOf({ stub }: Seeded): Promise<{ type: string; sequence: number; data: Record<string, unknown> }[]> {
  const stretch = await stub.events(0, 200, []);
  return stretch.is === "page" ? JSON.parse(stretch.items) : [];
}

const messagesOf = async (account: Seeded) =>
  (await logOf(account)).filter(({ type }) => type === "message.received").map(({ data }) => data["message_id"]);

const committedOf = (link: Link) => Math.max(0, ...link.heard.map((frame) => (frame.is === "committed" ? frame.n : 0)));

/** A commit as a received message makes it. */
const received = (n: number): Commit => ({
  n,
  keys: { session: { ada: bytes(`session ${n}`) }, "pre-key": { [n]: null } },
  journal: [{ digest: digestOf(`digest ${n}`), entry: bytes(`plain ${n}`) }],
  events: [anEvent(n)],
});

async function loadOf(link: Link) {
  const before = link.heard.length;
  link.say({ is: "load" });
  const loaded = await link.next("loaded", link.heard.filter(({ is }) => is === "loaded").length + 1);
  const parts = link.heard.slice(before).filter((frame) => frame.is === "vault");
  const keys: Record<string, Record<string, string | null>> = {};
  for (const part of parts) {
    for (const [kind, values] of Object.entries(part.keys ?? {})) keys[kind] = { ...keys[kind], ...values };
  }
  return {
    loaded,
    keys,
    creds: parts.find(({ creds }) => creds)?.creds,
    work: parts.flatMap(({ work }) => work ?? []),
  };
}

test("a commit is stored with its events, answered, and comes back with the vault", async () => {
  const account = await aHeldAccount();
  const link = await aLink(account.assign);
  expect(link.hello).toMatchObject({ generation: 1, committed: 0, want: "open", account: { phone: PHONE } });
  const media = { id: "w1", kind: "history" as const, data: bytes("a file") };
  commitOf(link, { n: 1, creds: bytes("credentials"), work: [media] }, received(2));
  commitOf(link, { ...received(3), done: ["w1"], work: [{ ...media, id: "w2" }] });
  await eventually(async () => expect(committedOf(link)).toBe(3));
  expect(await messagesOf(account)).toEqual(["m2", "m3"]);
  const { loaded, keys, creds, work } = await loadOf(link);
  expect(keys).toEqual({ session: { ada: bytes("session 3") } });
  expect(creds).toBe(bytes("credentials"));
  expect(work.map(({ id }) => id)).toEqual(["w2"]);
  expect(loaded).toMatchObject({ committed: 3 });
  expect(atob(loaded.digests)).toBe("digest 2........digest 3........");
});

test("what is repeated has no effect, what is missing is told, and nothing behind it is taken", async () => {
  const account = await aHeldAccount();
  const link = await aLink(account.assign);
  for (let i = 0; i < 20; i++) commitOf(link, received(1));
  commitOf(link, received(1), received(1), received(2), received(2));
  await eventually(async () => expect(committedOf(link)).toBe(2));
  expect(link.heard.some(({ is }) => is === "gap")).toBe(false);
  commitOf(link, received(3), received(5), received(6));
  expect(await link.next("gap")).toEqual({ is: "gap", committed: 3 });
  commitOf(link, received(4));
  await eventually(async () => expect(committedOf(link)).toBe(4));
  expect(await messagesOf(account)).toEqual(["m1", "m2", "m3", "m4"]);
});

test("a stored plaintext is found by its digest, also behind an eviction, and never under another", async () => {
  const account = await aHeldAccount();
  const link = await aLink(account.assign);
  commitOf(link, received(1), received(2));
  commitOf(link, received(3));
  await eventually(async () => expect(committedOf(link)).toBe(3));
  await evictDurableObject(account.stub, { webSockets: "hibernate" });
  link.say({ is: "recall", digest: digestOf("digest 2") });
  expect(await link.next("recalled")).toEqual({
    is: "recalled",
    digest: digestOf("digest 2"),
    entry: bytes("plain 2"),
  });
  // The bytes stand astride two digests of one row.
  const astride = btoa("1........digest ");
  link.say({ is: "recall", digest: astride });
  expect(await link.next("recalled", 2)).toEqual({ is: "recalled", digest: astride, entry: null });
});

test("nothing of the vault stands in the object as it came", async () => {
  const account = await aHeldAccount();
  const link = await aLink(account.assign);
  commitOf(link, { ...received(1), creds: bytes("credentials") });
  await eventually(async () => expect(committedOf(link)).toBe(1));
  const rows = await runInDurableObject(account.stub, (_, { storage }) =>
    JSON.stringify([
      storage.sql.exec("SELECT sealed FROM vault_log").toArray(),
      storage.sql.exec("SELECT sealed FROM vault").toArray(),
    ]),
  );
  for (const text of [bytes("credentials"), bytes("session 1"), bytes("plain 1")]) expect(rows).not.toContain(text);
  expect(rows).toContain("v1.");
});

test("an eviction at any moment leaves every event once", async () => {
  const account = await aHeldAccount();
  const link = await aLink(account.assign);
  for (let n = 1; n <= 40; n++) {
    commitOf(link, received(n));
    if (n % 8 !== 0) continue;
    await viewOf(account);
    await evictDurableObject(account.stub, { webSockets: "hibernate" });
  }
  await eventually(async () => expect(committedOf(link)).toBe(40));
  expect(await messagesOf(account)).toEqual(Array.from({ length: 40 }, (_, i) => `m${i + 1}`));
});

test("a crash in the middle takes nothing that was answered, and what is said again stands once", async () => {
  const account = await aHeldAccount();
  const sent = Array.from({ length: 30 }, (_, i) => received(i + 1));
  let answered = 0;
  for (let life = 0; life < 4; life++) {
    const link = await aLink(account.assign);
    expect(link.hello.committed).toBeGreaterThanOrEqual(answered);
    for (const commit of sent.slice(link.hello.committed, (life + 1) * 7)) commitOf(link, commit);
    if (life % 2 === 0) await eventually(async () => expect(committedOf(link)).toBeGreaterThan(answered));
    await runInDurableObject(account.stub, (_, ctx) => ctx.abort("crash")).catch(() => undefined);
    await link.ended;
    answered = Math.max(answered, committedOf(link));
    account.stub = env.ACCOUNT.getByName(account.id);
  }
  const link = await aLink(account.assign);
  commitOf(link, ...sent.slice(link.hello.committed));
  await eventually(async () => expect(committedOf(link)).toBe(30));
  expect(await messagesOf(account)).toEqual(Array.from({ length: 30 }, (_, i) => `m${i + 1}`));
});

test("of two connectors one holds the account: an older generation is told so and stores nothing more", async () => {
  const account = await aHeldAccount();
  const old = await aLink(account.assign);
  commitOf(old, received(1));
  await eventually(async () => expect(committedOf(old)).toBe(1));
  using personal = await account.stub.personal();
  const assigned = await personal.assign("another");
  if (assigned.is !== "assigned") throw new Error("it is not wanted");
  expect(assigned.generation).toBe(2);
  old.raw(JSON.stringify({ is: "commit", commits: [received(2)] }));
  expect(await old.next("stale")).toEqual({ is: "stale", generation: 2 });
  expect(await old.ended).toMatchObject({ code: 4009 });
  // Its token is still good; what it says is not.
  const again = await dial<never, { is: "stale" }>(`/accounts/${account.id}/link`, account.assign.token);
  if (typeof again === "number") throw new Error("refused");
  expect(await again.ended).toMatchObject({ code: 4009 });
  const token = await mintToken(env.LINK_SECRET, { account_id: account.id, generation: 2 });
  const link = await aLink({ ...account.assign, token });
  expect(link.hello).toMatchObject({ generation: 2, committed: 1 });
  commitOf(link, received(2));
  await eventually(async () => expect(committedOf(link)).toBe(2));
  expect(await messagesOf(account)).toEqual(["m1", "m2"]);
});

test("a newer link of the same generation takes the place of the one before", async () => {
  const account = await aHeldAccount();
  const first = await aLink(account.assign);
  const second = await aLink(account.assign);
  expect(await first.ended).toMatchObject({ code: 1000 });
  commitOf(second, received(1));
  await eventually(async () => expect(committedOf(second)).toBe(1));
  expect((await viewOf(account)).link).toBe(true);
});

test("what cannot be stored is not answered: the link ends, nothing of it is there, and it is taken later", async () => {
  const account = await aHeldAccount();
  const link = await aLink(account.assign);
  const full = (sql: string) => runInDurableObject(account.stub, (_, { storage }) => void storage.sql.exec(sql));
  await full("CREATE TRIGGER full BEFORE INSERT ON vault_log BEGIN SELECT RAISE(ABORT, 'full'); END");
  commitOf(link, received(1));
  commitOf(link, received(2));
  expect(await link.ended).toMatchObject({ code: 1011 });
  expect(committedOf(link)).toBe(0);
  expect(await messagesOf(account)).toEqual([]);
  await full("DROP TRIGGER full");
  const again = await aLink(account.assign);
  expect(again.hello.committed).toBe(0);
  commitOf(again, received(1), received(2));
  await eventually(async () => expect(committedOf(again)).toBe(2));
  expect(await messagesOf(account)).toEqual(["m1", "m2"]);
});

test("a phone with another number is not linked: nothing of its commit is stored, nor what follows", async () => {
  const account = await aHeldAccount();
  const link = await aLink(account.assign);
  commitOf(link, { n: 1, creds: bytes("before") });
  const wrong = { jid: "15559999999:3@s.whatsapp.net", phone: "15559999999" };
  commitOf(link, { n: 2, creds: bytes("theirs"), linked: wrong }, received(3));
  expect(await link.next("refused")).toEqual({ is: "refused", n: 2, why: "wrong_number" });
  expect((await loadOf(link)).creds).toBe(bytes("before"));
  expect(await viewOf(account)).toMatchObject({ linked: null });
  commitOf(link, { n: 2, creds: bytes("mine"), linked: { jid: `${PHONE}:1@s.whatsapp.net`, phone: PHONE } });
  await eventually(async () => expect(committedOf(link)).toBe(2));
  expect(await viewOf(account)).toMatchObject({ linked: { phone: PHONE } });
});

test("a connection that was found deaf or stalled is told, and that it works again, once each", async () => {
  const account = await aHeldAccount();
  const link = await aLink(account.assign);
  const stands = (since: number, state: Partial<SocketState> = {}) =>
    link.say({ is: "state", state: { socket: "open", since, ...state } });
  stands(1_000);
  stands(2_000, { trouble: "deaf" });
  stands(2_000, { trouble: "deaf" });
  stands(3_000, { socket: "closed", ending: { kind: "lost" }, retry_at: 4_000 });
  stands(4_000, { trouble: "stalled" });
  stands(5_000);
  stands(6_000);
  const told = async () =>
    (await logOf(account)).filter(({ type }) => type === "account.health").map(({ data }) => data);
  const side = (state: string, since: number) => ({ state, since: new Date(since).toISOString() });
  await eventually(async () =>
    expect(await told()).toEqual([
      { aspect: "connection", current: side("deaf", 2_000) },
      { aspect: "connection", previous: side("deaf", 2_000), current: side("stalled", 4_000) },
      { aspect: "connection", previous: side("stalled", 4_000), current: side("working", 5_000) },
    ]),
  );
});

test("a connector tells how the socket fares when it is asked, and is not waited for when it is gone", async () => {
  const account = await aHeldAccount();
  const link = await aLink(account.assign);
  using personal = await account.stub.personal();
  const asking = personal.pulse();
  const { id } = await link.next("command");
  const pulse = { last_frame_at: 5, uncommitted: 2 };
  commitOf(link, { n: 1, outcomes: [{ id, outcome: { is: "accepted", at: 6, result: pulse } }] });
  expect(await asking).toEqual(pulse);
  link.close();
  await eventually(async () => expect(await viewOf(account)).toMatchObject({ link: false }));
  expect(await personal.pulse()).toBeNull();
});

test.each([
  ["no JSON", "{"],
  ["no frame of a connector's", JSON.stringify({ is: "committed", n: 1 })],
  [
    "another protocol",
    JSON.stringify({ is: "hello", protocol: 99, state: { socket: "closed", since: 1 }, has_vault: false }),
  ],
])("what cannot be read ends the link: %s", async (_, text) => {
  const account = await aHeldAccount();
  const link = await dial<never, never>(`/accounts/${account.id}/link`, account.assign.token);
  if (typeof link === "number") throw new Error("refused");
  link.raw(text);
  expect(await link.ended).toMatchObject({ code: 4000 });
});

test("a link is opened with the account's own token only", async () => {
  const account = await aHeldAccount();
  const other = await aHeldAccount();
  const path = `/accounts/${account.id}/link`;
  expect(await dial(path, "no-token")).toBe(401);
  expect(await dial(path, env.CONNECTOR_SECRET)).toBe(401);
  expect(await dial(path, other.assign.token)).toBe(401);
  expect(await dial(path, await mintToken("another secret", { account_id: account.id, generation: 1 }))).toBe(401);
  expect(await dial("/fleet", account.assign.token)).toBe(401);
});
