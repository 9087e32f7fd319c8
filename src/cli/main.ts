// `npx whatshooked`: a gateway from the terminal. Every command takes --json, and answers on standard output; what is said on the way
// goes to standard error.
import { Command } from "commander";
import packageJson from "#package.json" with { type: "json" };
import { accountCommands } from "./accounts.ts";
import { cacheCommands } from "./cache.ts";
import { eventCommands } from "./events.ts";
import { hookCommands } from "./hooks.ts";
import { listenCommand } from "./listen.ts";
import { loginCommands } from "./login.ts";
import { failed } from "./output.ts";
import { pairCommand } from "./pair.ts";
import { sendCommand } from "./send.ts";

const program = new Command("whatshooked")
  .description("A WhatsApp gateway from the terminal")
  .version(packageJson.version)
  .option("--json", "answer in JSON; streams in one line of it for each thing")
  .option("--url <url>", "the gateway; else WHATSHOOKED_URL, else where you logged in")
  .showHelpAfterError("(--help tells more)")
  .addHelpText(
    "after",
    "\nThe key is WHATSHOOKED_KEY, or the one you logged in with. An <account> is its id, its beginning, its number or its name.",
  );

for (const command of [
  ...loginCommands(),
  accountCommands(),
  pairCommand(),
  hookCommands(),
  sendCommand(),
  cacheCommands(),
  eventCommands(),
  listenCommand(),
]) {
  program.addCommand(command);
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = failed(error, program.opts());
}
