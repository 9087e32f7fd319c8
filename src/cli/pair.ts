import { Command } from "commander";
import qrcode from "qrcode";
import { dataOf, type Gateway, ProblemError } from "#src/client/whatshooked.ts";
import { type Account, findAccount } from "./find.ts";
import { type Output, styled, Unusable } from "./output.ts";
import { sessionOf } from "./session.ts";

const WAIT_S = 20;
const LOOK_MS = 1_000;

export const pairCommand = (): Command =>
  new Command("pair")
    .description(
      "link a personal account: shows the code to scan, anew each time WhatsApp renews it, until a phone has scanned it",
    )
    .argument("<account>")
    .option("--code", "a code to type into the phone in place of one to scan")
    .action(pair);

async function pair(named: string, { code }: { code?: boolean }, command: Command): Promise<void> {
  const { gateway, output } = sessionOf(command);
  const account = await findAccount(gateway, named);
  const { id, phone_number } = account;
  const connection = await dataOf(gateway.POST("/api/v1/accounts/{id}/connect", { params: { path: { id } } }));
  if (connection.device === null) await (code ? typed(gateway, output, account) : scanned(gateway, output, account));
  const { device, status } = await connected(gateway, output, account);
  output.line({ id, status, device }, styled("green", `${phone_number} is linked.`));
}

async function typed(gateway: Gateway, output: Output, { id, phone_number }: Account): Promise<void> {
  const params = { path: { id } };
  const { code } = await dataOf(gateway.POST("/api/v1/accounts/{id}/pairing-code", { params, body: { phone_number } }));
  output.line({ code }, styled("bold", code));
  output.say("On the phone: Linked devices, Link a device, Link with phone number instead.");
}

/** Shows each new code until the account needs none any more. */
async function scanned(gateway: Gateway, output: Output, { id }: Account): Promise<void> {
  output.say("On the phone: Linked devices, Link a device.");
  const screen = process.stdout.isTTY && !output.json;
  let lines = 0;
  for (let shown = ""; ;) {
    const text = await codeOf(gateway, id);
    if (text === null) return;
    if (text !== shown) {
      const drawn = output.json ? "" : await qrcode.toString(text, { type: "terminal", small: true });
      if (screen && lines > 0) process.stdout.write(`\u001b[${lines}A\u001b[J`);
      output.line({ qr: text }, drawn);
      lines = drawn.split("\n").length;
      shown = text;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** The code to scan now; null: the account is not being paired any more. */
async function codeOf(gateway: Gateway, id: string): Promise<string | null> {
  const params = { path: { id }, query: { wait: WAIT_S } };
  for (;;) {
    const { data, error, response } = await gateway.GET("/api/v1/accounts/{id}/qr", { params });
    if (typeof data === "object") return data.text;
    const { device, wanted, detail } = await stateOf(gateway, id);
    if (device !== null) return null;
    if (wanted !== "connected") throw new Unusable(detail ?? "It is not being connected any more");
    // Between two codes, and while no connector has it yet, there is none.
    if (error && ![404, 409, 503].includes(response.status)) throw new ProblemError(error, response);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

const stateOf = (gateway: Gateway, id: string) =>
  dataOf(gateway.GET("/api/v1/accounts/{id}/connection", { params: { path: { id } } }));

async function connected(gateway: Gateway, output: Output, { id }: Account) {
  const wait = async () => {
    for (;;) {
      const state = await stateOf(gateway, id);
      if (state.status === "connected") return state;
      if (state.wanted !== "connected") throw new Unusable(state.detail ?? "It is not being connected any more");
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  return output.during("Waiting for the connection", wait());
}
