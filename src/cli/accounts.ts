import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { dataOf } from "#src/client/whatshooked.ts";
import { type Account, accountsOf, findAccount } from "./find.ts";
import { type Column, Unusable } from "./output.ts";
import { sessionOf } from "./session.ts";

const COLUMNS: Column<Account>[] = [
  ["id", ({ id }) => id],
  ["number", ({ phone_number }) => phone_number],
  ["type", ({ account_type }) => (account_type === "whatsmeow" ? "personal" : "business")],
  ["status", ({ status }) => status],
  ["name", ({ display_name }) => display_name],
];

const VERBS = {
  connect: "connect a personal account",
  disconnect: "disconnect a personal account; its device stays linked",
  restart: "open a personal account's connection anew",
  logout: "unlink a personal account's device",
} as const;

type NewOptions = { type: "personal" | "business"; name?: string; config?: string; verify: boolean };

export function accountCommands(): Command {
  const accounts = new Command("accounts").description("WhatsApp accounts");
  accounts.command("list").description("all there are").action(list);
  accounts.command("show <account>").description("one, and how it fares").action(show);
  accounts
    .command("create <number>")
    .description("make an account")
    .addOption(new Option("--type <type>").choices(["personal", "business"]).makeOptionMandatory())
    .option("--name <name>", "what it is called")
    .option(
      "--config <file>",
      'a business account\'s: JSON with phone_number_id, access_token, app_secret …; "-": standard input',
    )
    .option("--no-verify", "do not ask Meta whether the token owns the number (administrators)")
    .action(create);
  for (const [verb, description] of Object.entries(VERBS) as [keyof typeof VERBS, string][]) {
    accounts.command(`${verb} <account>`).description(description).action(turn(verb));
  }
  accounts.command("delete <account>").description("delete an account").action(remove);
  return accounts;
}

async function list(_: unknown, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  output.table(await Array.fromAsync(accountsOf(gateway)), COLUMNS);
}

async function show(named: string, _: unknown, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const account = await findAccount(gateway, named);
  const params = { path: { id: account.id } };
  const health = await dataOf(gateway.GET("/api/v1/accounts/{id}/health", { params }));
  output.thing({ ...account, health });
}

async function create(phone_number: string, options: NewOptions, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const common = { phone_number, ...(options.name === undefined ? {} : { display_name: options.name }) };
  if (options.type === "business" && options.config === undefined) {
    throw new Unusable("A business account needs --config: what Meta calls the number, and a token");
  }
  const body =
    options.type === "personal"
      ? { account_type: "whatsmeow" as const, ...common }
      : {
          account_type: "business-api" as const,
          ...common,
          config: JSON.parse(readFileSync(options.config === "-" ? 0 : String(options.config), "utf8")),
          ...(options.verify ? {} : { verify: false }),
        };
  output.thing(await dataOf(gateway.POST("/api/v1/accounts", { body })));
}

const turn = (verb: keyof typeof VERBS) => async (named: string, _: unknown, command: Command) => {
  const { gateway, output } = sessionOf(command);
  const { id } = await findAccount(gateway, named);
  output.thing(await dataOf(gateway.POST(`/api/v1/accounts/{id}/${verb}`, { params: { path: { id } } })));
};

async function remove(named: string, _: unknown, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const { id } = await findAccount(gateway, named);
  await dataOf(gateway.DELETE("/api/v1/accounts/{id}", { params: { path: { id } } }));
  output.thing({ deleted: id });
}
