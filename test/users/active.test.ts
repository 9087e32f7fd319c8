import { expect, test } from "vitest";
import { aKey, api, aPerson } from "../support/api.ts";
import { newBox } from "../support/box.ts";
import { aHook, anAccount, append, eventually } from "../support/seed.ts";

test("a user who is not active has nothing delivered, and loses nothing by it", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson()];
  const key = await aKey(user, ["*"]);
  const account = await anAccount({ user_id: user.id });
  const box = newBox();
  const hook = await aHook(account, box.url);
  await append(account, 1);
  await eventually(async () => expect(await box.messages()).toEqual(["m1"]));

  const set = (active: boolean) => api("PATCH", `/users/${user.id}`, { as: admin.token, body: { active } });
  expect((await set(false)).status).toBe(200);
  for (const as of [user.token, key]) expect((await api("GET", "/accounts", { as })).status).toBe(401);
  expect((await api("GET", `/hooks/${hook}`, { as: admin.token })).body).toMatchObject({ state: "suspended" });
  expect(await append(account, 2, 3)).toMatchObject({ is: "appended" });
  await account.stub.visit();
  expect(await box.messages()).toEqual(["m1"]);

  expect((await set(true)).status).toBe(200);
  await eventually(async () => expect((await box.messages()).toSorted()).toEqual(["m1", "m2", "m3"]));
  // Keys work again; sessions do not come back.
  expect((await api("GET", "/accounts", { as: key })).status).toBe(200);
  expect((await api("GET", "/accounts", { as: user.token })).status).toBe(401);
});

test("a user who was deleted has nothing delivered, and what comes is kept", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson()];
  const account = await anAccount({ user_id: user.id });
  const box = newBox();
  await aHook(account, box.url);
  expect((await api("DELETE", `/users/${user.id}`, { as: admin.token })).status).toBe(204);
  await append(account, 1);
  await account.stub.visit();
  const { items } = (await api("GET", `/accounts/${account.id}/events?types=message.*`, { as: admin.token })).body;
  expect(items).toHaveLength(1);
  expect(await box.received()).toEqual([]);
});
