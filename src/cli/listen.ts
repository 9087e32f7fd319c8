import { setTimeout as sleep } from "node:timers/promises";
import { Command, InvalidArgumentError } from "commander";
import { dataOf, follow, type Gateway, type HookEvent, ProblemError } from "#src/client/whatshooked.ts";
import { isSecret, newSecret } from "#src/hooks/secret.ts";
import { following, interrupted, inWords, type Place } from "./events.ts";
import { findAccount } from "./find.ts";
import { forward, type Outcome } from "./forward.ts";
import { type Output, styled } from "./output.ts";
import { sessionOf } from "./session.ts";

const PAUSES_MS = [500, 1_000, 2_000, 5_000];

type ListenOptions = Place & { forward: string; secret?: string; consumer?: string };

export const listenCommand = (): Command =>
  following(new Command("listen").argument("<account>"))
    .description(
      "bring an account's events to a local address, signed as a hook's are: a hook without a tunnel, until Ctrl-C",
    )
    .requiredOption("--forward <url>", "where they are posted, as http://localhost:3000/hook", address)
    .option("--secret <secret>", "signs them, whsec_…; else WHATSHOOKED_SECRET, else one is made and shown", signing)
    .option("--consumer <name>", "go on where the one of that name stopped: what it has not got stays in the log")
    .addHelpText(
      "after",
      `
While the address is down (no connection, 429, 5xx) an event is tried again until it is taken, and the ones after it wait. What it refuses
(any other status) is shown, and the next one comes. Messages in its answers are shown, not sent.`,
    )
    .action(listen);

async function listen(named: string, options: ListenOptions, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const { id } = await findAccount(gateway, named);
  const secret = options.secret ?? signing(process.env["WHATSHOOKED_SECRET"] ?? newSecret());
  const place = await placeOf(gateway, id, options);
  const signal = interrupted();
  let last = place.after;
  output.line(
    { account_id: id, forward: options.forward, secret },
    `Forwarding to ${options.forward}, signed with ${styled("bold", secret)}`,
  );
  const onPause = (reason: string) =>
    output.say(styled("yellow", `Waiting for the gateway: ${reason}`, process.stderr));
  const onPlace = (sequence: number) => (last = sequence);
  for await (const event of follow(gateway, id, { ...place, onPause, onPlace, signal })) {
    const isTaken = await insist(output, event, { url: options.forward, secret, signal });
    if (!isTaken) break;
    last = event.sequence;
    if (options.consumer) await acknowledge(gateway, id, options.consumer, last);
  }
  if (options.consumer && last !== undefined) await acknowledge(gateway, id, options.consumer, last);
  const on = options.consumer ? `--consumer ${options.consumer}` : `--after ${last}`;
  if (last !== undefined) output.say(`\nGo on without a gap: ${on}`);
}

/** Where it begins: where it is told to, or where its consumer stopped, else with what is accepted from now on. */
async function placeOf(gateway: Gateway, id: string, { after, types, consumer }: ListenOptions): Promise<Place> {
  const wanted = { ...(after === undefined ? {} : { after }), ...(types ? { types } : {}) };
  if (consumer === undefined || after !== undefined) return wanted;
  const known = await gateway.GET("/api/v1/accounts/{id}/consumers/{name}", {
    params: { path: { id, name: consumer } },
  });
  if (known.data) return { ...wanted, after: known.data.sequence };
  if (known.response.status !== 404) throw new ProblemError(known.error, known.response);
  return wanted;
}

const acknowledge = (gateway: Gateway, id: string, name: string, sequence: number) =>
  dataOf(
    gateway.PUT("/api/v1/accounts/{id}/consumers/{name}", {
      params: { path: { id, name } },
      body: { sequence },
    }),
  );

type Aim = { url: string; secret: string; signal: AbortSignal };

/** Posts an event until it is delivered or refused; false: interrupted before that. */
async function insist(output: Output, event: HookEvent, { url, secret, signal }: Aim): Promise<boolean> {
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    const outcome = await forward(event, { url, secret, attempt });
    output.line({ event, attempt, ...outcome }, `${inWords(event)}\n        ${told(outcome)}`);
    if (outcome.class !== "down") return true;
    const pause = PAUSES_MS[Math.min(attempt, PAUSES_MS.length) - 1];
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

function told({ class: name, status, answer, ms }: Outcome): string {
  const style = name === "delivered" ? "green" : name === "down" ? "yellow" : "red";
  return `${styled(style, `${status ?? name}`)} ${styled("dim", `${ms} ms`)}${answer ? `  ${answer}` : ""}`;
}

function address(value: string): string {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) throw new InvalidArgumentError("It is an http or https address.");
  return url.href;
}

function signing(value: string): string {
  if (!isSecret(value)) throw new InvalidArgumentError("A secret is whsec_ and 24 to 64 bytes in base64.");
  return value;
}
