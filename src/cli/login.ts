import { hostname } from "node:os";
import { createInterface } from "node:readline/promises";
import { text } from "node:stream/consumers";
import { Writable } from "node:stream";
import { Command } from "commander";
import { createClient, dataOf } from "#src/client/whatshooked.ts";
import { Unusable } from "./output.ts";
import { forgetLogin, keepLogin, outputOf, sessionOf } from "./session.ts";

type LoginOptions = { url?: string; username?: string };

export function loginCommands(): Command[] {
  const login = new Command("login")
    .description("keep a gateway and a key for the commands that follow")
    .option("--username <name>", "sign in and have a key made, in place of naming one")
    .addHelpText(
      "after",
      "\nThe key, or the password with --username, is asked for; without a terminal it is read from standard input.",
    )
    .action((_, command: Command) => logIn(command));
  const logout = new Command("logout")
    .description("forget the gateway and the key; the key itself goes on until it is revoked")
    .action((_, command: Command) => {
      outputOf(command).thing({ forgotten: forgetLogin() });
    });
  const whoami = new Command("whoami")
    .description("who you are to the gateway, and what you may do")
    .action(async (_, command: Command) => {
      const { gateway, output } = sessionOf(command);
      output.thing(await dataOf(gateway.GET("/api/v1/me")));
    });
  return [login, logout, whoami];
}

async function logIn(command: Command): Promise<void> {
  const output = outputOf(command);
  const { username, ...options } = command.optsWithGlobals<LoginOptions>();
  const url = options.url ?? process.env["WHATSHOOKED_URL"] ?? (process.stdin.isTTY ? await ask("Gateway: ") : "");
  if (!URL.canParse(url)) throw new Unusable("Name the gateway: --url https://gateway.example.com");
  const secret = await ask(username ? "Password: " : "API key: ", true);
  const key = username ? await makeKey(url, username, secret) : secret;
  const me = await dataOf(createClient({ url, key }).GET("/api/v1/me"));
  const file = keepLogin({ url: url.replace(/\/+$/, ""), key });
  output.thing({ url, username: me.username, role: me.role, permissions: me.permissions, kept_in: file });
}

/** A key of the user's own, made in a session that ends with it. */
async function makeKey(url: string, username: string, password: string): Promise<string> {
  const { token } = await dataOf(createClient({ url }).POST("/api/v1/auth/login", { body: { username, password } }));
  const session = createClient({ url, key: token });
  const name = `command line on ${hostname()}`;
  const { key } = await dataOf(session.POST("/api/v1/api-keys", { body: { name, permissions: ["*"] } }));
  await dataOf(session.POST("/api/v1/auth/logout"));
  return key;
}

/** Asks in a terminal, a secret without showing it; else reads all of standard input. */
async function ask(question: string, isSecret = false): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).trim();
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: isSecret ? silent : process.stderr, terminal: true });
  const answer = await reader.question("").finally(() => reader.close());
  if (isSecret) process.stderr.write("\n");
  return answer.trim();
}
