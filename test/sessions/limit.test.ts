import { expect, test } from "vitest";
import { api, aPerson, auditOf, newAddress, PASSWORD } from "../support/api.ts";

const limited = {
  status: 429,
  body: { code: "rate_limited", detail: expect.stringContaining("minute") },
};

/** Tries until it is told that there were too many; a minute may end in between, so that twice as many may pass. */
async function triesUntilLimited(most: number, once: () => ReturnType<typeof api>) {
  for (let tries = 1; tries <= 2 * most + 1; tries++) {
    const answer = await once();
    if (answer.status === 429) return { tries, answer };
    expect(answer.status).toBe(401);
  }
  return null;
}

test("who tries passwords of one user has to wait, from wherever they come, with either name", async () => {
  const user = await aPerson();
  const other = await aPerson();
  let tried = 0;
  const names = [user.username, user.email];
  const found = await triesUntilLimited(10, () => {
    const body = { username: names[tried++ % 2], password: "not the password" };
    return api("POST", "/auth/login", { body, from: newAddress() });
  });
  expect(found?.tries).toBeGreaterThan(10);
  expect(found?.answer).toMatchObject(limited);
  expect(Number(found?.answer.headers.get("retry-after"))).toBeGreaterThan(0);
  const logIn = (username: string) =>
    api("POST", "/auth/login", { body: { username, password: PASSWORD }, from: newAddress() });
  expect((await logIn(other.username)).status).toBe(200);
  // A session that is there goes on.
  expect((await api("GET", "/me", { as: user.token })).status).toBe(200);
  expect((await auditOf("session.refused")).map(({ error }) => error)).toContain("rate_limited");
});

test("who tries from one address has to wait, whomever they try; an IPv6 network is one address", async () => {
  let n = 0;
  const body = { token: "whr_guess", password: "a quite new password" };
  const guess = () => api("POST", "/auth/reset-password", { body, from: `2001:db8:0:7::${(++n).toString(16)}` });
  const found = await triesUntilLimited(20, guess);
  expect(found?.tries).toBeGreaterThan(20);
  expect(found?.answer).toMatchObject(limited);
  expect((await api("POST", "/auth/reset-password", { body, from: newAddress() })).status).toBe(401);
});
