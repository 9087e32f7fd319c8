import type { View } from "#durable-objects/account/personal.ts";
import { digitsOf } from "#src/accounts/phone.ts";
import { audit, difference } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { AppError, invalidField } from "#src/errors.ts";
import type { Outcome } from "#src/protocol/command.ts";
import { type Reason, REASONS } from "#src/protocol/lifecycle.ts";
import { seal } from "#src/seal.ts";
import type { Who } from "#src/users/who.ts";
import { asking, personalRow, type Stub } from "./ask.ts";
import type { Connection, Way } from "./contract.ts";

const CODE_MS = 30_000;
const WANTED = { open: "connected", closed: "disconnected", logged_out: "logged_out" } as const;
const time = (ms: number) => new Date(ms).toISOString();

/** What an answer shows of a connection. */
export function toConnection(account_id: string, { want, status, linked, socket, link, has_proxy }: View): Connection {
  const { ending, retry_at, trouble } = socket;
  const reason: Reason | undefined = status === "disconnected" ? ending?.kind : undefined;
  return {
    account_id,
    status,
    wanted: WANTED[want],
    connector: link,
    socket: socket.socket,
    since: time(socket.since),
    ...(reason && { reason, detail: REASONS[reason] }),
    ...(ending?.code !== undefined && { code: ending.code }),
    ...(retry_at !== undefined && { retry_at: time(retry_at) }),
    ...(trouble && { trouble }),
    proxy: has_proxy,
    device: linked,
  };
}

type Row = Awaited<ReturnType<typeof personalRow>>;

export async function showConnection(env: Env, who: Who, id: string): Promise<Connection> {
  await personalRow(env, who, id);
  return toConnection(id, await asking(env, id, (personal) => personal.view()));
}

export type Verb = "connect" | "disconnect" | "logout" | "restart";

/** Asks for something of an account's connection; asking the same again changes nothing. */
export async function changeConnection(
  env: Env,
  who: Who,
  { id, verb, way }: { id: string; verb: Verb; way: Way },
): Promise<Connection> {
  const row = await personalRow(env, who, id);
  const as = await asOf(env, row, way);
  // An object that missed its account's creation hears of it now.
  await env.ACCOUNT.getByName(id).open({ id, user_id: row.user_id, metadata: row.metadata });
  const { was, view } = await asking(env, id, async (personal) => {
    const before: View = await personal.view();
    return { was: before, view: await carryOut(personal, verb, as) };
  });
  const data = difference(toAudited(was), toAudited(view));
  await audit(database(env.DB), who, {
    event_type: `account.${verb}`,
    entity: ["account", id],
    action: "update",
    data,
  });
  return toConnection(id, view);
}

async function carryOut(personal: Stub, verb: Verb, as: Awaited<ReturnType<typeof asOf>>): Promise<View> {
  if (verb === "connect") return await personal.connect(as);
  if (verb === "restart") return await personal.restart(as);
  return verb === "disconnect" ? await personal.disconnect() : await personal.logOut();
}

const toAudited = ({ want, has_proxy }: View) => ({ wanted: WANTED[want], proxy: has_proxy });

async function asOf(env: Env, { phone_number }: Row, { proxy }: Way) {
  const sealed = typeof proxy === "string" ? await seal(env.ENCRYPTION_KEY, proxy) : proxy;
  return { phone: digitsOf(phone_number), ...(sealed !== undefined && { proxy: sealed }) };
}

/** The newest code to be scanned; throws what stands in its place. */
export async function showCode(env: Env, who: Who, { id, waitMs }: { id: string; waitMs: number }) {
  await personalRow(env, who, id);
  const view = await asking(env, id, (personal) => personal.code(waitMs));
  if (view.qr && view.qr.expires_at > Date.now()) return { text: view.qr.text, expires_at: time(view.qr.expires_at) };
  throw noCode(view);
}

function noCode({ status, want, socket, link }: View): AppError {
  if (status === "connected") return new AppError("conflict", "The account is connected: there is nothing to scan");
  if (want !== "open") {
    const why = socket.ending ? ` ${REASONS[socket.ending.kind]}` : "";
    return new AppError("conflict", `The account is not being paired: POST /accounts/{id}/connect first.${why}`);
  }
  if (!link) return new AppError("unavailable", "No connector runs the account yet", { retryAfter: 5 });
  return new AppError("unavailable", "WhatsApp has not sent a code yet: ask with `wait`", { retryAfter: 2 });
}

/** A code to be typed into the phone, which has to be the account's own. */
export async function pairByCode(env: Env, who: Who, { id, phone_number }: { id: string; phone_number: string }) {
  const row = await personalRow(env, who, id);
  if (digitsOf(row.phone_number) !== digitsOf(phone_number)) {
    throw invalidField("phone_number", "must be the account's own number");
  }
  const { status } = await changeConnection(env, who, { id, verb: "connect", way: {} });
  if (status === "connected") throw new AppError("conflict", "The account is connected: there is nothing to pair");
  const phone = digitsOf(phone_number);
  const outcome = await asking(
    env,
    id,
    async (personal): Promise<Outcome> => await personal.pairingCode(phone, CODE_MS),
  );
  if (outcome.is === "accepted") return { code: String(outcome.result?.["code"]).replace(/^(.{4})(.{4})$/, "$1-$2") };
  const { title, details } = outcome.is === "refused" ? outcome.error : { title: "unknown", details: outcome.reason };
  throw new AppError("unavailable", `No code could be had: ${details ?? title}`, { retryAfter: 10 });
}
