import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureSecrets } from "#src/local/secrets.ts";

const file = () => join(mkdtempSync(join(tmpdir(), "whatshooked-secrets-")), ".dev.vars");

test("the first start makes every secret, for the owner's eyes only", () => {
  const path = file();
  const secrets = ensureSecrets(path);
  expect(Buffer.from(secrets.ENCRYPTION_KEY, "base64")).toHaveLength(32);
  expect(new Set(Object.values(secrets)).size).toBe(6);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a later start changes nothing", () => {
  const path = file();
  const secrets = ensureSecrets(path);
  const before = readFileSync(path, "utf8");
  expect(ensureSecrets(path)).toEqual(secrets);
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("a later start adds what is missing, and leaves the rest as it stands", () => {
  const path = file();
  writeFileSync(path, "# mine\nSETUP_TOKEN=chosen\nOTHER=kept");
  const secrets = ensureSecrets(path);
  expect(secrets.SETUP_TOKEN).toBe("chosen");
  expect(readFileSync(path, "utf8")).toMatch(/^# mine\nSETUP_TOKEN=chosen\nOTHER=kept\nENCRYPTION_KEY=/);
});
