import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { PAGES } from "#src/pages/routes.ts";
import { EVENTS } from "#src/protocol/event.ts";
import { ROUTES } from "../access/routes.ts";

type Document = { paths: Record<string, Record<string, unknown>>; webhooks: Record<string, unknown>; servers: unknown };

// Meta's door, what is spoken with connectors, what test receivers take and the pages are no part of the API.
const OTHERS = /\/webhooks\/|\/connector\/| \/receivers\/|\/openapi\.json|\/docs/;

const pages = new Set(PAGES.map((path) => `GET ${path}`));

test("the contract has every route of the API and every event", async () => {
  const response = await exports.default.fetch("http://gateway.test/openapi.json");
  const document: Document = await response.json();
  expect(document.servers).toEqual([{ url: "http://gateway.test" }]);
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
  );
  const routes = ROUTES.filter((route) => !OTHERS.test(route) && !pages.has(route));
  // A pattern of a parameter is no part of the contract.
  expect(described.toSorted()).toEqual(routes.map((route) => route.replaceAll(/\{[^}]*\}/g, "")).toSorted());
  expect(Object.keys(document.webhooks)).toEqual([...Object.keys(EVENTS), "business.{field}"]);
  const references = JSON.stringify(document).match(/#\/components\/schemas\/[^"]+/g) ?? [];
  const schemas = (document as unknown as { components: { schemas: object } }).components.schemas;
  expect([...new Set(references)].filter((one) => !(one.slice(21) in schemas))).toEqual([]);
});
