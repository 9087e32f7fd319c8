import { expect, test } from "vitest";
import { isSecret, newSecret } from "#src/hooks/secret.ts";

const of = (bytes: number) => `whsec_${new Uint8Array(bytes).fill(7).toBase64()}`;

test("a new secret is one, of 32 bytes, and no two are the same", () => {
  expect(isSecret(newSecret())).toBe(true);
  expect(Uint8Array.fromBase64(newSecret().slice(6))).toHaveLength(32);
  expect(newSecret()).not.toBe(newSecret());
});

test("24 to 64 bytes are a secret", () => {
  expect([23, 24, 64, 65].map((bytes) => isSecret(of(bytes)))).toEqual([false, true, true, false]);
});

test.each([
  "",
  "whsec_",
  of(32).slice(6),
  of(32).toUpperCase(),
  ` ${of(32)}`,
  `${of(32)}\n`,
  of(32).slice(0, -1),
  "whsec_!".padEnd(50, "A"),
])("%j is none", (text) => {
  expect(isSecret(text)).toBe(false);
});
