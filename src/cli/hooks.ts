import { Command } from "commander";
import { dataOf } from "#src/client/whatshooked.ts";
import { findAccount, findHook, type Hook, hooksOf } from "./find.ts";
import type { Column } from "./output.ts";
import { sessionOf } from "./session.ts";

const COLUMNS: Column<Hook>[] = [
  ["id", ({ id }) => id],
  ["name", ({ name }) => name],
  ["active", ({ active }) => active],
  ["events", ({ events }) => events.join(" ") || "all"],
  ["url", ({ url }) => url],
];

type NewOptions = { name: string; events?: string[]; account?: string[]; answers?: boolean; insecure?: boolean };

export function hookCommands(): Command {
  const hooks = new Command("hooks").description("where events are delivered");
  hooks.command("list").description("all there are").action(list);
  hooks.command("show <hook>").description("one, and how it fares with each account").action(show);
  hooks
    .command("create <url>")
    .description("make a hook; its secret is shown this once")
    .requiredOption("--name <name>", "what it is called")
    .option("--events <names...>", "names, or families as message.*; else all but presence, history and hook events")
    .option("--account <accounts...>", "of these accounts alone")
    .option("--answers", "what the receiver answers may be messages to send")
    .option("--insecure", "do not check the receiver's certificate")
    .action(create);
  hooks.command("test <hook>").description("send it one signed event, now").action(test);
  hooks.command("pause <hook>").description("deliver nothing to it; nothing is lost").action(setActive(false));
  hooks.command("resume <hook>").description("deliver what waited, and go on").action(setActive(true));
  hooks
    .command("rotate-secret <hook>")
    .description("a new secret, shown this once; the old one signs on for 24 h")
    .action(rotate);
  hooks
    .command("delete <hook>")
    .description("delete a hook; what it was still to get is delivered nowhere")
    .action(remove);
  return hooks;
}

async function list(_: unknown, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  output.table(await Array.fromAsync(hooksOf(gateway)), COLUMNS);
}

async function show(named: string, _: unknown, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const hook = await findHook(gateway, named);
  const params = { path: { id: hook.id }, query: { limit: 200 } };
  const { items: lanes } = await dataOf(gateway.GET("/api/v1/hooks/{id}/lanes", { params }));
  if (output.json) return output.thing({ ...hook, lanes });
  output.thing(hook);
  output.table(lanes, [
    ["account", ({ account_id }) => account_id],
    ["lane", ({ state }) => state],
    ["events waiting", ({ lag_events }) => lag_events],
    ["oldest, s", ({ lag_seconds }) => lag_seconds],
    ["delivered, %", ({ success_rate }) => (success_rate === null ? null : Math.round(success_rate * 100))],
    ["p95, ms", ({ p95_ms }) => p95_ms],
  ]);
}

async function create(url: string, options: NewOptions, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const accounts: string[] = [];
  for (const named of options.account ?? []) accounts.push((await findAccount(gateway, named)).id);
  const body = {
    name: options.name,
    url,
    ...(options.events ? { events: options.events } : {}),
    ...(accounts.length ? { accounts } : {}),
    ...(options.answers ? { answers: true } : {}),
    ...(options.insecure ? { allow_insecure: true } : {}),
  };
  output.thing(await dataOf(gateway.POST("/api/v1/hooks", { body })));
}

async function test(named: string, _: unknown, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const { id, url } = await findHook(gateway, named);
  const trial = gateway.POST("/api/v1/hooks/{id}/test", { params: { path: { id } } });
  const { outcome, request, answer } = await output.during(`Posting to ${url}`, dataOf(trial));
  output.thing(output.json ? { outcome, request, answer } : { ...outcome, answer });
  if (outcome.class !== "delivered") process.exitCode = 1;
}

const setActive = (active: boolean) => async (named: string, _: unknown, command: Command) => {
  const { gateway, output } = sessionOf(command);
  const { id } = await findHook(gateway, named);
  output.thing(await dataOf(gateway.PATCH("/api/v1/hooks/{id}", { params: { path: { id } }, body: { active } })));
};

async function rotate(named: string, _: unknown, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const { id } = await findHook(gateway, named);
  output.thing(await dataOf(gateway.POST("/api/v1/hooks/{id}/rotate-secret", { params: { path: { id } }, body: {} })));
}

async function remove(named: string, _: unknown, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const { id } = await findHook(gateway, named);
  output.thing(await dataOf(gateway.DELETE("/api/v1/hooks/{id}", { params: { path: { id } } })));
}
