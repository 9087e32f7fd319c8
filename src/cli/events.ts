import { Command, InvalidArgumentError } from "commander";
import { follow, type HookEvent } from "#src/client/whatshooked.ts";
import { findAccount } from "./find.ts";
import { styled } from "./output.ts";
import { sessionOf } from "./session.ts";

export type Place = { after?: number; types?: string[] };

/** The options of what follows an account's log. */
export const following = (command: Command): Command =>
  command
    .option(
      "--after <sequence>",
      "from the event after this one, 0: from the log's beginning; else from now on",
      sequence,
    )
    .option("--types <names...>", "only these, as message.received or message.*");

export function eventCommands(): Command {
  const events = new Command("events").description("an account's log");
  following(events.command("tail <account>")).description("every event as it is accepted, until Ctrl-C").action(tail);
  return events;
}

async function tail(named: string, { after, types }: Place, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const { id } = await findAccount(gateway, named);
  const place = { ...(after === undefined ? {} : { after }), ...(types ? { types } : {}) };
  const onPause = (reason: string) => output.say(styled("yellow", `Waiting: ${reason}`, process.stderr));
  for await (const event of follow(gateway, id, { ...place, onPause, signal: interrupted() })) {
    output.line(event, inWords(event));
  }
}

/** Aborted by Ctrl-C: what runs ends by itself, and says where it was. */
export function interrupted(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
  return ending.signal;
}

/** An event in a line. */
export function inWords(event: HookEvent): string {
  const place = styled("dim", `${event.timestamp}  ${String(event.sequence).padStart(6)}`);
  return `${place}  ${styled("cyan", event.type)}  ${JSON.stringify(event.data)}`;
}

function sequence(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError("It is a sequence: 0 or more.");
  return number;
}
