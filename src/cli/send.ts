import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { Command, InvalidArgumentError } from "commander";
import { dataOf, type OutgoingMessage } from "#src/client/whatshooked.ts";
import { findAccount } from "./find.ts";
import { Unusable } from "./output.ts";
import { sessionOf } from "./session.ts";

const MOST_WAIT_S = 60;

type SendOptions = { message?: boolean; wait: number; idempotencyKey?: string };

export const sendCommand = (): Command =>
  new Command("send")
    .description("send a message")
    .argument("<account>", "who writes")
    .argument("<to>", "a number, or a chat's id")
    .argument("[text]", "the text; else it is read from standard input")
    .option("--message", 'standard input is a message as the API takes it, without `to`: {"type": "image", …}')
    .option("--wait <seconds>", "for its outcome, at most 60", seconds, 20)
    .option("--idempotency-key <key>", "asking again with the same one sends nothing more; else one is made")
    .action(send);

async function send(
  named: string,
  to: string,
  words: string | undefined,
  options: SendOptions,
  command: Command,
): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const { id } = await findAccount(gateway, named);
  const said = words ?? (await text(process.stdin)).trim();
  const key = options.idempotencyKey ?? randomUUID();
  const call = gateway.POST("/api/v1/accounts/{id}/messages", {
    params: { path: { id }, query: { wait: options.wait }, header: { "idempotency-key": key } },
    body: options.message ? messageOf(said, to) : { to, type: "text", text: { body: said } },
  });
  const sent = await output.during("Sending", dataOf(call));
  output.thing(sent);
  if (["failed", "expired"].includes(sent.status)) process.exitCode = 1;
}

/** The API says what is wrong with it; only that it is JSON is looked at here. */
function messageOf(json: string, to: string): OutgoingMessage {
  try {
    return { ...JSON.parse(json), to };
  } catch {
    throw new Unusable("Standard input is no JSON");
  }
}

function seconds(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > MOST_WAIT_S) {
    throw new InvalidArgumentError(`It is 0 to ${MOST_WAIT_S}.`);
  }
  return number;
}
