import { setTimeout as sleep } from "node:timers/promises";
import type { Command, Outcome } from "#src/protocol/command.ts";
import { act } from "./baileys/acts.ts";
import { scopeOf } from "./baileys/reader.ts";
import type { Socket } from "./baileys/socket.ts";
import type { Vault } from "./baileys/vault.ts";
import type { Life } from "./life.ts";
import type { Store } from "./store.ts";

const LOOK_MS = 50;

export type Context = {
  accountId: string;
  life: Life;
  vault(): Vault | null;
  /** the edge's store of files, for this account */
  store: Store;
  /** ms since 1970: after it nothing may begin any more */
  until: number;
  /** gets what came of it; once more when an unknown outcome turns out */
  settle(outcome: Outcome): void;
};

type Doing<Do extends Command["do"]> = (
  command: Extract<Command, { do: Do }>,
  context: Context,
) => Promise<Outcome | null>;

/** Does what the edge asks. It never throws. */
export async function run(command: Command, context: Context): Promise<void> {
  if (Date.now() > context.until) return context.settle(refused("too_late", "it came after its time"));
  try {
    const doing = DOING[command.do] as Doing<Command["do"]> | undefined;
    const outcome = await (doing ?? onSocket)(command, context);
    if (outcome) context.settle(outcome);
  } catch (error) {
    context.settle({ is: "unknown", at: Date.now(), reason: error instanceof Error ? error.message : "it failed" });
  }
}

const DOING: { [Do in Command["do"]]?: Doing<Do> } = {
  pairing_code: async ({ phone }, context) => {
    const socket = await socketIn("pairing", context);
    if (!socket) return refused("not_pairing", "no code could be had from WhatsApp in time");
    return accepted({ code: await socket.pairingCode(phone) });
  },
  restart: async (_, { life }) => {
    life.restart();
    return accepted();
  },
  health: async (_, { life, vault }) => {
    const uncommitted = vault()?.commits.waiting.length ?? 0;
    return accepted({ ...(life.socket?.pulse ?? { uncommitted }) });
  },
  resolve: async ({ people }, { vault }) => {
    const known = vault();
    if (!known) return refused("not_connected");
    return accepted({ people: people.map((jid) => ({ jid, lid: known.lidOf(jid), phone: known.phoneOf(jid) })) });
  },
};

/** Has a command carried out that needs WhatsApp. Without it nothing was done. */
async function onSocket(command: Command, context: Context): Promise<Outcome | null> {
  const { accountId, life, store, until, settle } = context;
  const known = context.vault();
  if (life.state.socket !== "open" || !life.socket || !known) return refused("not_connected");
  const place = { socket: life.socket, vault: known, scope: scopeOf(accountId, known), store, until, settle };
  return (await act(command, place)) ? null : refused("not_supported");
}

/** The socket once it stands so; null when it does not in time. */
async function socketIn(wanted: "pairing" | "open", { life, until }: Context): Promise<Socket | null> {
  while (life.state.socket !== wanted && Date.now() < until) await sleep(LOOK_MS);
  return life.state.socket === wanted ? life.socket : null;
}

const accepted = (result?: Record<string, unknown>): Outcome => ({
  is: "accepted",
  at: Date.now(),
  ...(result && { result }),
});

const refused = (title: string, details?: string): Outcome => ({
  is: "refused",
  at: Date.now(),
  error: { title, ...(details !== undefined && { details }) },
});
