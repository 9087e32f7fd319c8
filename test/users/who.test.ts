import { expect, test } from "vitest";
import { roleAllows, SCOPES } from "#src/users/who.ts";

test("a viewer can read what is theirs and nothing else", () => {
  expect(SCOPES.filter((scope) => roleAllows("viewer", scope))).toEqual([
    "accounts:read",
    "messages:read",
    "hooks:read",
    "events:read",
    "cache:read",
    "media:read",
    "audit:read",
  ]);
});

test("what is of the whole installation is for administrators", () => {
  expect(SCOPES.filter((scope) => !roleAllows("user", scope))).toEqual(["users:admin", "metrics:read"]);
  expect(SCOPES.every((scope) => roleAllows("admin", scope))).toBe(true);
});
