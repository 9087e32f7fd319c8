import { Command, Option } from "commander";
import { type components, dataOf, type Gateway, pages } from "#src/client/whatshooked.ts";
import { findAccount, findHook } from "./find.ts";
import { type Column, Unusable } from "./output.ts";
import { type Session, sessionOf } from "./session.ts";

type Cached = components["schemas"]["CachedEvent"];
type State = Cached["state"];
type Filter = { account_id?: string; hook_id?: string; event_type?: string; reason?: string; state?: State };
type FilterOptions = { account?: string; hook?: string; type?: string; reason?: string; state?: State };

const COLUMNS: Column<Cached>[] = [
  ["id", ({ id }) => id],
  ["event", ({ event_type }) => event_type],
  ["state", ({ state }) => state],
  ["reason", ({ reason, error_status, error_kind }) => [reason, error_kind, error_status].filter(Boolean).join(" ")],
  ["tries", ({ attempts }) => attempts],
  ["due", ({ due_at }) => due_at],
];

export function cacheCommands(): Command {
  const cache = new Command("cache").description("events that could not be delivered yet");
  filtered(cache.command("list")).description("all that match, newest first").action(list);
  cache.command("show <id>").description("one, with its tries").action(show);
  filtered(cache.command("replay [ids...]"))
    .description("try them again, now: these, or all that match")
    .option("--all", "without anything to match: all there are")
    .option("--dry-run", "only count them")
    .action(replay);
  return cache;
}

const filtered = (command: Command): Command =>
  command
    .option("--account <account>", "of this account")
    .option("--hook <hook>", "for this hook")
    .option("--type <event>", "of this type, as message.received")
    .option("--reason <reason>", "failed, no_active_hook, hook_deleted …")
    .addOption(new Option("--state <state>").choices(["cached", "held", "parked"]));

async function filterOf(gateway: Gateway, { account, hook, type, reason, state }: FilterOptions): Promise<Filter> {
  return {
    ...(account === undefined ? {} : { account_id: (await findAccount(gateway, account)).id }),
    ...(hook === undefined ? {} : { hook_id: (await findHook(gateway, hook)).id }),
    ...(type === undefined ? {} : { event_type: type }),
    ...(reason === undefined ? {} : { reason }),
    ...(state === undefined ? {} : { state }),
  };
}

async function list(options: FilterOptions, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const filter = await filterOf(gateway, options);
  const all = pages((at) =>
    gateway.GET("/api/v1/message-cache", { params: { query: { limit: 200, ...filter, ...at } } }),
  );
  output.table(await Array.fromAsync(all), COLUMNS);
}

async function show(id: string, _: unknown, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  output.thing(await dataOf(gateway.GET("/api/v1/message-cache/{id}", { params: { path: { id } } })));
}

type ReplayOptions = FilterOptions & { all?: boolean; dryRun?: boolean };

async function replay(ids: string[], options: ReplayOptions, command: Command): Promise<void> {
  const session = sessionOf(command);
  const filter = await filterOf(session.gateway, options);
  const isFiltered = Object.keys(filter).length > 0;
  if (ids.length > 0 && (isFiltered || options.all)) throw new Unusable("Name rows, or what they must match, not both");
  if (ids.length === 0 && !isFiltered && !options.all) throw new Unusable("Name rows, what they must match, or --all");
  if (ids.length > 0 && options.dryRun)
    throw new Unusable("--dry-run counts what matches; rows that are named are these");
  const count = ids.length ? await replayEach(session, ids) : await replayAll(session, filter, options.dryRun ?? false);
  session.output.thing(options.dryRun ? { matching: count } : { due: count });
}

async function replayEach({ gateway, output }: Session, ids: string[]): Promise<number> {
  let due = 0;
  for (const id of ids) {
    const call = gateway.POST("/api/v1/message-cache/{id}/replay", { params: { path: { id } } });
    due += (await output.during(`Replaying ${id}`, dataOf(call))).count;
  }
  return due;
}

async function replayAll({ gateway, output }: Session, filter: Filter, dry_run: boolean): Promise<number> {
  for (let due = 0; ;) {
    const call = dataOf(gateway.POST("/api/v1/message-cache/replay", { body: { filter, dry_run } }));
    const done = await output.during(`Replaying, ${due} so far`, call);
    due += done.count;
    if (!("more" in done) || !done.more) return due;
  }
}
