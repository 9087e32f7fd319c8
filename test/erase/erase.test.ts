import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { event_log, purge, session, users, whatsapp_account } from "#src/db/schema.ts";
import { purgeSome } from "#src/erase/purges.ts";
import { spillsOf } from "#src/events/spills.ts";
import { aCacheRow, aKey, api, aPerson, auditOf, db, newAddress, PASSWORD, wholeDirectory } from "../support/api.ts";
import { newBox } from "../support/box.ts";
import { aConnector, aLink, bytes, commitOf, dial } from "../support/connector.ts";
import { aHook, anAccount, anEvent, append, cacheRows, eventually } from "../support/seed.ts";

const PHONE = "+15550783881";
const PERSONAL = { account_type: "whatsmeow", phone_number: PHONE };
const files = async () => (await env.MEDIA.list()).objects.map(({ key }) => key);
const purges = () => db().select().from(purge);
const purgeAccount = (as: string, id: string) => api("POST", `/accounts/${id}/purge`, { as });
const purgeUser = (as: string, id: string) => api("POST", `/users/${id}/purge`, { as });

const goneOn = () =>
  eventually(async () => {
    await purgeSome(env);
    expect(await purges()).toEqual([]);
  });

/** Everything an object has stored. */
const storedIn = (id: string) =>
  runInDurableObject(env.ACCOUNT.getByName(id), (_, { storage }) => {
    const tables = storage.sql.exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").toArray();
    const own = tables.filter(({ name }) => !name.startsWith("_") && !name.startsWith("sqlite_"));
    return own.flatMap(({ name }) => storage.sql.exec(`SELECT * FROM "${name}"`).toArray());
  });

test("of a purged account nothing is left anywhere, of others everything", async () => {
  const [admin, owner, other] = [await aPerson("admin"), await aPerson(), await aPerson()];
  const body = { account_type: "whatsmeow", phone_number: PHONE, display_name: "Ada's shop" };
  const made = (await api("POST", "/accounts", { as: owner.token, body, from: "192.0.2.5" })).body;
  const account = { id: made.id, user_id: owner.id, stub: env.ACCOUNT.getByName(made.id) };
  await db().update(whatsapp_account).set({ phone_number_id: "1001" });
  const neighbour = await anAccount({ user_id: other.id });
  const box = newBox();
  await box.script([{ hang: true }], true);
  await aHook(account, box.url);
  await append(account, 1, 3);
  await append(neighbour, 4, 5);
  await eventually(async () => expect(await box.received()).toHaveLength(3));
  for (const { id } of [account, neighbour]) {
    await aCacheRow({ account_id: id });
    for (const key of [`${spillsOf(id)}evt_1`, `media/${id}/file`]) await env.MEDIA.put(key, "x");
  }
  const waiting = { account_id: "", reason: "unknown_account", spill: `${spillsOf("unclaimed")}chg_1` };
  await env.MEDIA.put(waiting.spill, "x");
  await aCacheRow({ ...waiting, route: "number:1001" });
  await aCacheRow({ ...waiting, spill: null, route: "number:9", signed_by: account.id });
  const foreign = await aCacheRow({ ...waiting, spill: null, route: "number:1002" });
  expect(await storedIn(account.id)).not.toEqual([]);

  expect(await purgeAccount(admin.token, account.id)).toMatchObject({
    status: 202,
    body: { id: account.id, entity_type: "account" },
  });
  await goneOn();
  expect(await storedIn(account.id)).toEqual([]);
  expect(await files()).toEqual([`${spillsOf(neighbour.id)}evt_1`, `media/${neighbour.id}/file`]);
  expect((await cacheRows()).filter(({ account_id }) => account_id === account.id)).toEqual([]);
  expect((await cacheRows()).filter(({ account_id }) => account_id === "").map(({ id }) => id)).toEqual([foreign]);
  const left = await wholeDirectory();
  for (const gone of [PHONE, "Ada's shop", "text 1"]) expect(left).not.toContain(gone);
  expect(await auditOf("account.created")).toMatchObject([
    { user_id: owner.id, entity_id: account.id, data: { erased: true }, ip_address: "192.0.2.5" },
  ]);
  expect(await auditOf("account.purge_started")).toMatchObject([{ user_id: admin.id, entity_id: account.id }]);
  expect(await auditOf("account.purged")).toMatchObject([{ actor: "system", entity_id: account.id }]);
  // The neighbour has its log and its row, and the number is anybody's.
  expect(await storedIn(neighbour.id)).not.toEqual([]);
  expect(await cacheRows()).toContainEqual(expect.objectContaining({ account_id: neighbour.id }));
  const again = await api("POST", "/accounts", { as: other.token, body });
  expect(again.status).toBe(201);
  expect(again.body.id).not.toBe(account.id);
});

test("a linked account is logged out first, its connector lets it go, and nothing of it comes back", async () => {
  const [admin, owner] = [await aPerson("admin"), await aPerson()];
  const { id } = (await api("POST", "/accounts", { as: owner.token, body: PERSONAL })).body;
  const control = await aConnector();
  await api("POST", `/accounts/${id}/connect`, { as: owner.token, body: { proxy: "http://proxy.example:8080" } });
  const assign = await control.next("assign");
  const link = await aLink(assign);
  const phone = PHONE.slice(1);
  const linked = { jid: `${phone}:1@s.whatsapp.net`, phone };
  commitOf(link, { n: 1, creds: bytes("credentials"), linked, events: [anEvent(1)] });
  await link.next("committed");
  link.say({ is: "state", state: { socket: "open", since: Date.now() } });
  await eventually(async () =>
    expect((await api("GET", `/accounts/${id}/connection`, { as: owner.token })).body.status).toBe("connected"),
  );

  expect((await purgeAccount(admin.token, id)).status).toBe(202);
  // It waits for the device to be logged out: the keys for that are still needed.
  expect(await link.next("want")).toMatchObject({ want: "logged_out" });
  await purgeSome(env);
  expect(await purges()).toHaveLength(1);
  expect(await storedIn(id)).not.toEqual([]);
  const ending = { kind: "logged_out" as const };
  link.say({ is: "state", state: { socket: "closed", since: Date.now(), ending } });
  expect(await control.next("release")).toMatchObject({ account_id: id });
  await goneOn();
  await link.ended;
  expect(await storedIn(id)).toEqual([]);
  const fleet = env.FLEET.getByName("fleet");
  expect(await fleet.view()).toMatchObject({ connectors: [{ accounts: 0 }], waiting: 0 });

  // Whoever comes late: the connector with a token that is still good, and the fleet.
  const late = await dial<never, { is: string }>(`/accounts/${id}/link`, assign.token);
  if (typeof late === "number") throw new Error(`the door answered ${late}`);
  late.raw(JSON.stringify({ is: "commit", commits: [{ n: 2, creds: bytes("credentials") }] }));
  await late.ended;
  using personal = await env.ACCOUNT.getByName(id).personal();
  expect(await personal.assign(control.id)).toEqual({ is: "not_wanted" });
  await personal.unassign();
  expect(await storedIn(id)).toEqual([]);
  expect(await wholeDirectory()).not.toContain(PHONE);
});

test("of a linked account whose connector is away nothing is waited for", async () => {
  const [admin, owner] = [await aPerson("admin"), await aPerson()];
  const { id } = (await api("POST", "/accounts", { as: owner.token, body: PERSONAL })).body;
  const control = await aConnector();
  await api("POST", `/accounts/${id}/connect`, { as: owner.token, body: {} });
  const link = await aLink(await control.next("assign"));
  const phone = PHONE.slice(1);
  commitOf(link, { n: 1, creds: bytes("credentials"), linked: { jid: `${phone}:1@s.whatsapp.net`, phone } });
  await link.next("committed");
  link.close();
  control.close();
  await purgeAccount(admin.token, id);
  await goneOn();
  expect(await storedIn(id)).toEqual([]);
});

test("what is interrupted goes on where it was: the object first, then R2, D1 last", async () => {
  const { token: as } = await aPerson("admin");
  const account = await anAccount();
  await append(account, 1);
  await aCacheRow({ account_id: account.id });
  await env.MEDIA.put(`${spillsOf(account.id)}evt_1`, "x");
  const rows = async () => [(await db().select().from(whatsapp_account)).length, (await cacheRows()).length];
  const before = await rows();
  const object = vi.spyOn(env.ACCOUNT, "getByName").mockImplementation(() => {
    throw new Error("overloaded");
  });
  await purgeAccount(as, account.id);
  await purgeSome(env);
  expect([await rows(), (await files()).length]).toEqual([before, 1]);
  object.mockRestore();
  const bucket = vi.spyOn(env.MEDIA, "list").mockRejectedValue(new Error("R2 is away"));
  await purgeSome(env);
  expect(await rows()).toEqual(before);
  bucket.mockRestore();
  expect(await storedIn(account.id)).toEqual([]);
  expect(await files()).toHaveLength(1);
  await goneOn();
  expect([await rows(), await files()]).toEqual([[0, 0], []]);
});

test("a number whose account is being erased cannot be taken up, and is asked for once", async () => {
  const [admin, owner] = [await aPerson("admin"), await aPerson()];
  const body = { account_type: "whatsmeow", phone_number: PHONE };
  const { id } = (await api("POST", "/accounts", { as: owner.token, body })).body;
  const object = vi.spyOn(env.ACCOUNT, "getByName").mockImplementation(() => {
    throw new Error("overloaded");
  });
  const first = await purgeAccount(admin.token, id);
  const second = await purgeAccount(admin.token, id);
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(second.body).toEqual(first.body);
  expect((await api("GET", "/purges", { as: admin.token })).body).toEqual({ items: [first.body], next: null });
  expect(await auditOf("account.purge_started")).toHaveLength(1);
  expect((await api("GET", `/accounts/${id}`, { as: owner.token })).status).toBe(404);
  expect((await api("POST", "/accounts", { as: owner.token, body })).status).toBe(409);
  object.mockRestore();
  await goneOn();
  expect((await purgeAccount(admin.token, id)).status).toBe(404);
});

test("erasing is for administrators who are signed in", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson()];
  const { id } = await anAccount({ user_id: user.id });
  for (const as of [user.token, await aKey(admin, ["*"])]) {
    expect((await purgeAccount(as, id)).status).toBe(403);
    expect((await purgeUser(as, user.id)).status).toBe(403);
    expect((await api("GET", "/purges", { as })).status).toBe(403);
  }
  expect((await purgeUser(admin.token, "nobody")).status).toBe(404);
  expect(await purges()).toEqual([]);
});

test("of a purged user nothing is left, their accounts included; the audit knows that something was, not who", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson("user", { full_name: "Ada Lovelace" })];
  const from = newAddress();
  await api("POST", "/auth/login", { body: { username: user.username, password: "wrong" }, from });
  const login = await api("POST", "/auth/login", { body: { username: user.username, password: PASSWORD }, from });
  const { token: as } = login.body;
  const headers = { "user-agent": "Ada's browser" };
  const { key } = (await api("POST", "/api-keys", { as, from, headers, body: { name: "k", permissions: ["*"] } })).body;
  const made = await api("POST", "/accounts", {
    as,
    from,
    headers,
    body: { account_type: "whatsmeow", phone_number: PHONE },
  });
  const hook = { name: "h", url: "http://127.0.0.1:9/hook-of-ada" };
  const { id: hookId } = (await api("POST", "/hooks", { as: key, from, headers, body: hook })).body;
  await api("PATCH", `/hooks/${hookId}`, { as: admin.token, from: "192.0.2.77", body: { name: "renamed" } });
  await append({ id: made.body.id, user_id: user.id, stub: env.ACCOUNT.getByName(made.body.id) }, 1);

  expect(await purgeUser(admin.token, user.id)).toMatchObject({ status: 202, body: { entity_type: "user" } });
  // At once, whatever is still to be erased.
  for (const credential of [as, key]) expect((await api("GET", "/accounts", { as: credential })).status).toBe(401);
  expect((await api("POST", "/auth/login", { body: { username: user.username, password: PASSWORD } })).status).toBe(
    401,
  );
  await goneOn();
  expect(await storedIn(made.body.id)).toEqual([]);
  const left = await wholeDirectory();
  const gone = [user.username, user.email, "Ada Lovelace", "hook-of-ada", "Ada's browser", from, PHONE, "renamed"];
  for (const text of gone) expect(left).not.toContain(text);
  expect((await db().select().from(users)).map(({ id }) => id)).toEqual([admin.id]);
  expect(await db().select().from(session)).toHaveLength(1);
  const rows = await db().select().from(event_log);
  expect(rows.filter(({ user_id }) => user_id === user.id)).toEqual([]);
  // What others did to what was theirs is still known as done by them.
  expect(await auditOf("hook.updated")).toMatchObject([
    { user_id: admin.id, entity_id: hookId, ip_address: "192.0.2.77", data: { erased: true } },
  ]);
  expect(await auditOf("user.purged")).toMatchObject([{ actor: "system", entity_id: user.id }]);
});

test("an administrator is left, also when two erase each other", async () => {
  const one = await aPerson("admin");
  await aPerson("admin", { active: false });
  expect(await purgeUser(one.token, one.id)).toMatchObject({ status: 409, body: { code: "conflict" } });
  expect((await api("GET", "/accounts", { as: one.token })).status).toBe(200);
  const two = await aPerson("admin");
  const answers = await Promise.all([purgeUser(one.token, two.id), purgeUser(two.token, one.id)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([202, expect.any(Number)]);
  await goneOn();
  expect((await db().select().from(users)).filter(({ active }) => active)).toHaveLength(1);
});
