import { compare } from "bcryptjs";
import { expect, test, vi } from "vitest";
import { hashPassword, isPassword } from "#src/users/password.ts";

vi.mock("bcryptjs", { spy: true });

const COST_10 = /^\$2b\$10\$.{53}$/;

test("whoever is tried, the same work is done: one comparison with a hash of the same cost", async () => {
  const known = await hashPassword("correct horse battery");
  const compared = vi.mocked(compare);
  for (const hashed of [known, undefined]) {
    for (const password of ["wrong", "correct horse battery", "x".repeat(200), ""]) {
      compared.mockClear();
      await isPassword(password, hashed);
      expect(compared).toHaveBeenCalledTimes(1);
      expect(compared.mock.calls[0]?.[1]).toMatch(COST_10);
    }
  }
  expect(await isPassword("correct horse battery", known)).toBe(true);
  expect(await isPassword("correct horse battery", undefined)).toBe(false);
});
