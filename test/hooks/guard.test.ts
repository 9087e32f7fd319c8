import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { app } from "#src/app.ts";
import { hook } from "#src/db/schema.ts";
import { aKey, api, aPerson, db } from "../support/api.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const DNS = "https://dns.test/query";
/** DNS knows these addresses. Answers what it was asked. */
function fakeDns(records: Record<string, { A?: string[]; AAAA?: string[] }>): URL[] {
  const asked: URL[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init as RequestInit);
    expect(request.headers.get("accept")).toBe("application/dns-json");
    const url = new URL(request.url);
    asked.push(url);
    const [name, type] = [url.searchParams.get("name") ?? "", url.searchParams.get("type") as "A" | "AAAA"];
    const known = records[name];
    const alias = { name, type: 5, TTL: 60, data: "elsewhere.example.net." };
    const found = (known?.[type] ?? []).map((data) => ({ name, type: type === "A" ? 1 : 28, TTL: 60, data }));
    return Response.json({ Status: known ? 0 : 3, ...(known && { Answer: [alias, ...found] }) });
  });
  return asked;
}

/** Makes hooks at an installation with other settings; one who may. */
async function elsewhere(settings: Partial<Env> = {}) {
  const key = await aKey(await aPerson(), ["*"]);
  return async (url: string, method = "POST", id = "") => {
    const answer = await app.request(
      `https://gateway.test/api/v1/hooks${id && `/${id}`}`,
      {
        method,
        headers: { "x-api-key": key, "content-type": "application/json" },
        body: JSON.stringify({ name: "x", url }),
      },
      { ...env, HOOK_TARGETS: "public", DNS_URL: DNS, PUBLIC_URL: "https://hooked.example.com/", ...settings },
    );
    // oxlint-disable-next-line typescript/no-explicit-any -- tests name the members they expect
    return { status: answer.status, body: (await answer.json()) as any };
  };
}

const refused = { status: 400, body: { code: "invalid", errors: [{ path: "url" }] } };

test("what a host resolves to is looked at when its hook is saved", async () => {
  const asked = fakeDns({
    "good.example.com": { A: ["93.184.216.34"], AAAA: ["2606:4700::1111"] },
    "bad.example.com": { A: ["93.184.216.34", "10.0.0.1"] },
    "bad6.example.com": { A: ["93.184.216.34"], AAAA: ["::ffff:127.0.0.1"] },
    "meta.example.com": { A: ["169.254.169.254"] },
  });
  const save = await elsewhere();
  const { status, body } = await save("https://good.example.com/hook");
  expect(status).toBe(201);
  expect(asked.map(({ origin, pathname, search }) => origin + pathname + search)).toEqual([
    `${DNS}?name=good.example.com&type=A`,
    `${DNS}?name=good.example.com&type=AAAA`,
  ]);
  for (const host of ["bad", "bad6", "meta"]) {
    expect(await save(`https://${host}.example.com/`), host).toMatchObject(refused);
    expect(await save(`https://${host}.example.com/`, "PATCH", body.id), host).toMatchObject(refused);
  }
  // A name that is not there yet reaches nothing.
  expect((await save("https://later.example.com/")).status).toBe(201);
  asked.length = 0;
  expect((await save("https://93.184.216.34/")).status).toBe(201);
  expect(asked).toEqual([]);
});

test.each([
  ["fails", () => new Response("no", { status: 500 })],
  ["redirects", () => new Response(null, { status: 302, headers: { location: "https://example.com/" } })],
  ["answers nonsense", () => new Response("<html>")],
  ["cannot resolve it", () => Response.json({ Status: 2 })],
  ["is away", () => Promise.reject(new TypeError("Network connection lost."))],
])("a hook is not saved while DNS %s", async (_what, respond) => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => respond());
  const save = await elsewhere();
  const upstream = { status: 502, body: { code: "upstream", errors: [{ path: "url" }] } };
  expect(await save("https://good.example.com/hook")).toMatchObject(upstream);
  expect(await db().select().from(hook)).toHaveLength(0);
  // Without the guard nobody is asked.
  const free = await elsewhere({ HOOK_TARGETS: "any" });
  expect((await free("https://good.example.com/hook")).status).toBe(201);
});

test.each(["https://gateway.test/hook", "https://HOOKED.example.com.:444/webhooks/meta"])(
  "%s is the gateway itself",
  async (url) => {
    fakeDns({});
    expect(await (await elsewhere())(url)).toMatchObject(refused);
  },
);

test("the installation's targets decide which URLs a hook may have", async () => {
  const { token } = await aPerson();
  expect(
    (await api("POST", "/hooks", { as: token, body: { name: "Mine", url: "http://127.0.0.1:3000/hook" } })).status,
  ).toBe(201);
  expect(await (await elsewhere())("https://169.254.169.254/latest")).toMatchObject(refused);
});
