import { env, exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { aCacheRow, aKey, anAccountRow, api, aPerson } from "../support/api.ts";
import { append } from "../support/seed.ts";

type Held = { kind: string; item: Record<string, unknown> };

async function exported(token: string): Promise<Held[]> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await exports.default.fetch("http://gateway.test/api/v1/me/export", { headers });
  expect(response.headers.get("content-type")).toContain("application/x-ndjson");
  return (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("everything that is held about somebody, and nothing of anybody else, also for an administrator", async () => {
  const [admin, other] = [await aPerson("admin"), await aPerson()];
  for (const person of [admin, other]) {
    const id = await anAccountRow(person);
    await aKey(person, ["accounts:read"]);
    await api("POST", "/hooks", { as: person.token, body: { name: person.username, url: "http://127.0.0.1:9/" } });
    await aCacheRow({ account_id: id });
    await env.MEDIA.put(`media/${id}/med_1`, "a file");
    await append({ id, user_id: person.id, stub: env.ACCOUNT.getByName(id) }, 1, 3);
  }
  for (const [person, stranger] of [
    [admin, other],
    [other, admin],
  ] as const) {
    const held = await exported(person.token);
    const count = (kind: string) => held.filter((one) => one.kind === kind).length;
    expect(held[0]).toMatchObject({ kind: "user", item: { id: person.id, email: person.email } });
    const kinds = ["session", "api_key", "hook", "cached_event", "account", "event", "file"];
    expect(kinds.map(count)).toEqual([1, 1, 1, 1, 1, 3, 1]);
    expect(count("audit")).toBeGreaterThan(0);
    const text = JSON.stringify(held);
    for (const theirs of [stranger.id, stranger.username]) expect(text).not.toContain(theirs);
    expect(text).not.toMatch(/whsec_|whk_[\w-]{20}|password/);
  }
});
