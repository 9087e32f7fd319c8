import { exports } from "cloudflare:workers";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { app } from "#src/app.ts";
import { ERROR_CODES } from "#src/errors.ts";
import { ROUTES } from "../access/routes.ts";
import { thingsOf } from "../access/things.ts";
import { api, aPerson, ORIGIN } from "../support/api.ts";

const CASES = 400;

type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
} & Partial<Record<"anyOf" | "oneOf" | "allOf", Schema[]>>;
type Parameter = { name: string; in: string };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
};

const document = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "", version: "" } });
const components = (document.components?.schemas ?? {}) as Record<string, Schema>;

// What breaks SQL, headers, paths, encodings and prototypes where they are put together by hand.
const NASTY = [
  "'; DROP TABLE users; --",
  '" OR 1=1 --',
  "%' OR '1'='1",
  "x\r\nx-evil: 1\r\n\r\n<script>",
  "\0",
  "\ud800",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "%00%2f..",
  "💥".repeat(200),
  "9".repeat(400),
];
const odd = fc.oneof(
  fc.constantFrom<unknown>(...NASTY, null, "", " ", 0, -1, 1e308, Number.MAX_SAFE_INTEGER, true, [], {}),
  fc.string({ unit: "binary" }),
  fc.jsonValue({ maxDepth: 3 }),
);

const anyOf = (all: fc.Arbitrary<unknown>[]) => (all.length > 0 ? fc.oneof(...all) : odd);

/** Values that fit a schema more or less: what is refused at once would show little. */
function valueOf(schema: Schema | undefined, depth = 0): fc.Arbitrary<unknown> {
  if (!schema || depth > 5) return odd;
  return fc.oneof({ weight: 15, arbitrary: fitting(schema, depth) }, { weight: 1, arbitrary: odd });
}

function fitting(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref) return valueOf(components[schema.$ref.split("/").at(-1) ?? ""], depth + 1);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ("const" in schema) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return anyOf(choices.map((choice) => valueOf(choice, depth + 1)));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "string") return schema.format === "uuid" ? fc.uuid() : fc.string();
  if (type === "integer" || type === "number") return fc.oneof(fc.nat(100), fc.double());
  if (type === "boolean") return fc.boolean();
  if (type === "array") return fc.array(valueOf(schema.items, depth + 1), { maxLength: 3 });
  if (!schema.properties) return odd;
  const members = Object.entries(schema.properties).map(([name, one]) => [name, valueOf(one, depth + 1)] as const);
  const record = (requiredKeys: string[]) => fc.record(Object.fromEntries(members), { requiredKeys });
  return fc.oneof({ weight: 4, arbitrary: record(schema.required ?? []) }, record([]));
}

const PARAMETER = /:(\w+)(\{[^/]*\})?/g;

/** What Hono calls `/a/:id` is `/a/{id}` in the document. */
function operationOf(route: string): Operation {
  const [method = "", path = ""] = route.split(" ");
  const item = document.paths?.[path.replaceAll(/:([^/]+)/g, "{$1}")] as Record<string, Operation> | undefined;
  return item?.[method.toLowerCase()] ?? {};
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();

function requestsFor(route: string, as: string, ids: string[]): fc.Arbitrary<Request> {
  const [method = "", path = ""] = route.split(" ");
  const { parameters = [], requestBody } = operationOf(route);
  const schema = requestBody?.content["application/json"]?.schema;
  const names = parameters.filter((one) => one.in === "query" && one.name !== "wait").map(({ name }) => name);
  const parts = {
    id: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.uuid(), odd.map(textOf)),
    query: fc.dictionary(fc.constantFrom(...names, "x"), odd.map(textOf), { maxKeys: 2 }),
    body: method === "GET" ? fc.constant(undefined) : fc.oneof({ weight: 9, arbitrary: valueOf(schema) }, odd),
    cut: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
    agent: fc.constantFrom("curl", "' OR 1=1", "x".repeat(5_000)),
  };
  return fc.record(parts).map(({ id, query, body, cut, agent }) => {
    const parameter = (_: string, name: string) => (name === "version" ? "v25.0" : encodeURIComponent(id));
    const url = new URL(ORIGIN + path.replaceAll(PARAMETER, parameter));
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const text = body === undefined ? null : JSON.stringify(body);
    const headers = { authorization: `Bearer ${as}`, "content-type": "application/json", "user-agent": agent };
    return new Request(url, { method, headers, body: cut && text ? text.slice(0, -1) : text });
  });
}

test("whatever is sent to a route is done or refused in words, never a failure", { timeout: 300_000 }, async () => {
  // Graph, and any receiver: nothing random may leave.
  const refused = { error: { message: "Malformed access token", type: "OAuthException", code: 190 } };
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(refused, { status: 401 }));
  const [admin, other] = [await aPerson("admin"), await aPerson()];
  const things = { ...(await thingsOf(other)), user: crypto.randomUUID() };
  // Ending the session in use, or its user, would leave nothing to be tried.
  const routes = ROUTES.filter((route) => !/(auth\/logout|\/stream|\/sessions|\/me\b|\/connector\/)/.test(route));
  for (const route of routes) {
    const requests = requestsFor(route, admin.token, Object.values(things));
    const isFine = async (request: Request) => {
      const { method, url } = request;
      const response = await exports.default.fetch(request);
      const text = await response.text();
      const told = `${method} ${url}: ${response.status} ${text.slice(0, 300)}`;
      expect(response.status, told).toBeLessThan(500);
      expect(response.headers.has("x-evil"), told).toBe(false);
      if (response.status < 400) return;
      if (route.includes(":version")) {
        expect(JSON.parse(text), told).toMatchObject({ error: { code: expect.any(Number) } });
        return;
      }
      expect(response.headers.get("content-type"), told).toBe("application/problem+json");
      expect(ERROR_CODES, told).toContain(JSON.parse(text).code);
    };
    const numRuns = Math.ceil(CASES / routes.length);
    await fc.assert(fc.asyncProperty(requests, isFine), { numRuns, endOnFailure: true });
  }
  // None of it ended the session by which all this was let in.
  expect((await api("GET", "/accounts", { as: admin.token })).status).toBe(200);
});
