import { expect, test } from "vitest";
import { auditFaults } from "./audit.ts";
import { aPerson } from "../support/api.ts";
import { faultsOfTable, ROUTES } from "./routes.ts";
import { aCast, faultsOf } from "./walk.ts";

test("every route has its line in the table", () => {
  expect(faultsOfTable().join("\n")).toBe("");
});

test("every route lets in whom its line says: by role, scope and owner", { timeout: 300_000 }, async () => {
  const cast = await aCast();
  const faults: string[] = [];
  for (const route of ROUTES) faults.push(...(await faultsOf(route, cast)));
  expect(faults.join("\n")).toBe("");
});

test("every change has its one row in the audit, with what was before or after it", { timeout: 120_000 }, async () => {
  expect((await auditFaults(await aPerson("admin"))).join("\n")).toBe("");
});
