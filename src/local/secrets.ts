import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseEnv } from "node:util";

/** How a good one of each is made up. */
export const MADE = {
  SETUP_TOKEN: () => randomBytes(18).toString("base64url"),
  ENCRYPTION_KEY: () => randomBytes(32).toString("base64"),
  CONNECTOR_SECRET: () => randomBytes(32).toString("base64url"),
  LINK_SECRET: () => randomBytes(32).toString("base64url"),
  META_APP_SECRET: () => randomBytes(16).toString("hex"),
  META_VERIFY_TOKEN: () => randomBytes(18).toString("base64url"),
} as const;

export type Secrets = Record<keyof typeof MADE, string>;

/** The secrets of a local installation: what the file lacks is made up and added, what it has stays as it is. */
export function ensureSecrets(file: string): Secrets {
  const text = existsSync(file)
    ? readFileSync(file, "utf8")
    : "# Secrets of this machine's gateway. Losing ENCRYPTION_KEY loses every sealed secret.\n";
  const known = parseEnv(text);
  const missing = Object.entries(MADE).filter(([name]) => !known[name]);
  const lines = missing.map(([name, make]) => `${name}=${make()}\n`).join("");
  const whole = text + (text.endsWith("\n") || text === "" ? "" : "\n") + lines;
  if (lines) writeFileSync(file, whole, { mode: 0o600 });
  return parseEnv(whole) as Secrets;
}
