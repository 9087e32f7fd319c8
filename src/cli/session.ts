import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { createClient, type Gateway } from "#src/client/whatshooked.ts";
import { Output, Unusable } from "./output.ts";

/** Whom the command line speaks to, and as whom. */
export type Login = { url: string; key: string };

/** What every command works with. */
export type Session = { gateway: Gateway; output: Output };

/** The user's own folder for settings, as their system has it. */
function folder(): string {
  const base = process.env["XDG_CONFIG_HOME"] ?? process.env["APPDATA"] ?? join(homedir(), ".config");
  return join(base, "whatshooked");
}

const file = () => join(folder(), "login.json");

/** Keeps a login for this user alone; answers where. */
export function keepLogin(login: Login): string {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  // A file that is there keeps its mode: it is made anew.
  rmSync(file(), { force: true });
  writeFileSync(file(), `${JSON.stringify(login, null, 2)}\n`, { mode: 0o600 });
  return file();
}

/** Forgets it; false: there was none. */
export function forgetLogin(): boolean {
  if (!existsSync(file())) return false;
  rmSync(file());
  return true;
}

const kept = (): Partial<Login> => (existsSync(file()) ? JSON.parse(readFileSync(file(), "utf8")) : {});

type Options = { json?: boolean; url?: string };

export const outputOf = (command: Command): Output => new Output(command.optsWithGlobals<Options>());

/** The gateway a command is for. A key that was kept is for the gateway it was kept with, and goes to no other. */
export function sessionOf(command: Command): Session {
  const options = command.optsWithGlobals<Options>();
  const login = kept();
  const url = options.url ?? process.env["WHATSHOOKED_URL"] ?? login.url;
  const key = process.env["WHATSHOOKED_KEY"] ?? (url === login.url ? login.key : undefined);
  if (!url || !key) {
    throw new Unusable("Log in first: whatshooked login --url https://… (or set WHATSHOOKED_URL and WHATSHOOKED_KEY)");
  }
  return { gateway: createClient({ url, key }), output: new Output(options) };
}
