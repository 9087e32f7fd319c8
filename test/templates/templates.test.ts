import { expect, test } from "vitest";
import { api, auditOf } from "../support/api.ts";
import { graph } from "../support/graph.ts";
import { aLinked } from "../support/linked.ts";

const body = { type: "BODY", text: "Hi {{1}}", example: { body_text: [["Ada"]] } };
const greeting = { name: "greeting", language: "en_US", category: "UTILITY", components: [body] };

test("a template is made, reviewed, edited and deleted, and stands here as it does at Meta", async () => {
  const { meta, business, id } = await aLinked();
  const made = await meta("POST", "/templates", greeting);
  expect(made).toMatchObject({ status: 201, body: { ...greeting, id: expect.any(String), status: "PENDING" } });
  const path = `/templates/${made.body.id}`;
  expect(await meta("PATCH", path, { category: "MARKETING" })).toMatchObject({
    status: 422,
    body: { meta: { code: 100, subcode: 2388003 } },
  });
  await graph.review(made.body.id, "APPROVED");
  const components = [{ ...body, text: "Hello {{1}}" }];
  expect(await meta("PATCH", path, { components })).toMatchObject({
    status: 200,
    body: { status: "PENDING", components },
  });
  await graph.review(made.body.id, "REJECTED", "INVALID_FORMAT");
  expect((await meta("GET", path)).body).toMatchObject({ status: "REJECTED", rejected_reason: "INVALID_FORMAT" });
  expect((await meta("DELETE", path)).status).toBe(204);
  expect(await meta("GET", path)).toMatchObject({ status: 404, body: { code: "not_found", meta: { code: 100 } } });
  expect(await graph.received(business.waba_id, "/message_templates")).toMatchObject([
    { method: "POST", body: greeting },
    { method: "DELETE", query: { name: "greeting", hsm_id: made.body.id } },
  ]);
  const told = await Promise.all(["created", "updated", "deleted"].map((what) => auditOf(`template.${what}`)));
  expect(told.map((rows) => rows.map(({ entity_id }) => entity_id))).toEqual([[id], [id], [id]]);
});

test("templates are listed in Meta's pages, by what is asked for", async () => {
  const { meta } = await aLinked();
  for (const name of ["one", "two", "three"]) await meta("POST", "/templates", { ...greeting, name });
  await meta("POST", "/templates", { ...greeting, name: "one", language: "de" });
  const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);
  const first = await meta("GET", "/templates?limit=3");
  expect(names(first.body)).toEqual(["one", "three", "two"]);
  const second = await meta("GET", `/templates?limit=3&cursor=${first.body.next}`);
  expect(second.body).toMatchObject({ items: [{ name: "one" }], next: null });
  expect(names((await meta("GET", "/templates?name=t")).body)).toEqual(["three", "two"]);
  expect(names((await meta("GET", "/templates?language=de&status=PENDING")).body)).toEqual(["one"]);
  expect(names((await meta("GET", "/templates?status=APPROVED")).body)).toEqual([]);
  expect((await meta("GET", "/templates?cursor=nonsense")).status).toBe(422);
  expect((await meta("DELETE", "/templates?name=one")).status).toBe(204);
  expect(names((await meta("GET", "/templates")).body)).toEqual(["three", "two"]);
});

test("a sync tells how each stands, in the log, however many pages there are", async () => {
  const { meta, id, as, business } = await aLinked({ page: 2 });
  expect((await meta("POST", "/templates/sync")).body).toEqual({ templates: 0, by_status: {} });
  const ids: string[] = [];
  for (const name of ["one", "two", "three"]) {
    ids.push((await meta("POST", "/templates", { ...greeting, name })).body.id);
  }
  await graph.review(ids[0] ?? "", "APPROVED");
  await graph.review(ids[1] ?? "", "REJECTED", "SCAM");
  const synced = { templates: 3, by_status: { APPROVED: 1, REJECTED: 1, PENDING: 1 } };
  expect((await meta("POST", "/templates/sync")).body).toEqual(synced);
  expect((await meta("POST", "/templates/sync")).body).toEqual(synced);
  const { items } = (await api("GET", `/accounts/${id}/events?types=template.*`, { as })).body;
  expect(items).toHaveLength(6);
  expect(items.slice(0, 3).map(({ data }: { data: object }) => data)).toMatchObject([
    { template_id: ids[2], name: "three", status: "PENDING", entry_id: business.waba_id },
    { template_id: ids[1], name: "two", status: "REJECTED", reason: "SCAM" },
    { template_id: ids[0], name: "one", status: "APPROVED", language: "en_US", category: "UTILITY" },
  ]);
});

test.each<[what: string, input: object, path: string]>([
  ["a name with capitals", { name: "Greeting" }, "name"],
  ["an unknown category", { category: "SPAM" }, "category"],
  ["a language that is none", { language: "English" }, "language"],
  ["no parts", { components: [] }, "components"],
  ["an unknown member", { header: "x" }, ""],
])("%s is refused before Meta is asked", async (_what, input, path) => {
  const { meta, received } = await aLinked();
  const answer = await meta("POST", "/templates", { ...greeting, ...input });
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  expect(await received()).toEqual([]);
});

test("what Meta refuses is told with its code and details", async () => {
  const { meta } = await aLinked();
  const unexplained = { ...greeting, components: [{ type: "BODY", text: "Hi {{1}}" }] };
  expect(await meta("POST", "/templates", unexplained)).toMatchObject({
    status: 422,
    body: { code: "unprocessable", meta: { code: 100, subcode: 2388043, details: expect.stringContaining("example") } },
  });
  await meta("POST", "/templates", greeting);
  expect((await meta("POST", "/templates", greeting)).body.meta).toMatchObject({ code: 100, subcode: 2388024 });
});
