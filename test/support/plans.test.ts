import { expect, test } from "vitest";
import { faultsOfStatement } from "./plans.ts";

test("a statement that reads a whole table is found; one that goes along an index, or along the table and stops, is not", async () => {
  const reads = ["SELECT id FROM users WHERE full_name = ?", "SELECT id FROM hook ORDER BY description LIMIT 1"];
  for (const text of reads) expect(await faultsOfStatement(text)).toEqual([expect.stringContaining(text)]);
  const walks = ["SELECT id FROM users WHERE username = ?", "SELECT rowid FROM event_log ORDER BY rowid DESC LIMIT 1"];
  for (const text of walks) expect(await faultsOfStatement(text)).toEqual([]);
});
