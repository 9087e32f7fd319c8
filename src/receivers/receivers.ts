import type { Receiver as ReceiverObject, View } from "#durable-objects/receiver.ts";
import { audit } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { ownerOf } from "#src/users/owner.ts";
import type { Who } from "#src/users/who.ts";
import { RECEIVERS } from "./address.ts";
import type { AnswerChange, ReceivedRequest, Receiver, ReceiverAnswer } from "./contract.ts";

const ANSWER: ReceiverAnswer = { status: 200, body: "" };

const changed = (answer: ReceiverAnswer, { status, body }: AnswerChange): ReceiverAnswer => ({
  status: status ?? answer.status,
  body: body ?? answer.body,
});

/** Where a test receiver is asked for: `base` is where clients reach the gateway. */
type At = { base: string; id: string };

/** Makes a test receiver. */
export async function createReceiver(
  env: Env,
  who: Who,
  { base, answer = {}, user_id }: { base: string; answer?: AnswerChange | undefined; user_id?: string | undefined },
): Promise<Receiver> {
  if (who.accounts !== "all")
    throw new AppError("forbidden", "This key is bound to accounts: a test receiver is of none");
  const owner = await ownerOf(database(env.DB), who, user_id);
  const id = env.RECEIVER.newUniqueId();
  const view = await env.RECEIVER.get(id).make(owner.user_id, changed(ANSWER, answer));
  const after = toReceiver({ base, id: id.toString() }, view);
  await write(env, who, "receiver.created", { action: "create", id: after.id, data: { after: view.answer } });
  return after;
}

/** A test receiver with the requests it got after one. */
export async function getReceiver(
  env: Env,
  who: Who,
  { after, ...at }: At & { after: number },
): Promise<Receiver & { requests: ReceivedRequest[] }> {
  const { view, object } = await theirs(env, who, at.id);
  return { ...toReceiver(at, view), requests: await object.requests(after) };
}

/** Says what a test receiver answers from now on. */
export async function changeReceiver(
  env: Env,
  who: Who,
  { change, ...at }: At & { change: AnswerChange },
): Promise<Receiver> {
  const { view, object } = await theirs(env, who, at.id);
  const answer = changed(view.answer, change);
  await object.answerWith(answer);
  const data = { before: view.answer, after: answer };
  await write(env, who, "receiver.updated", { action: "update", id: at.id, data });
  return toReceiver(at, { ...view, answer });
}

/** Ends a test receiver with all it got. */
export async function deleteReceiver(env: Env, who: Who, id: string): Promise<void> {
  const { view, object } = await theirs(env, who, id);
  await object.end();
  await write(env, who, "receiver.deleted", { action: "delete", id, data: { before: view.answer } });
}

/** Gives a request to the test receiver with this id; null: no id that this gateway has ever made. */
export async function receive(env: Env, id: string, request: Request): Promise<Response | null> {
  return (await objectOf(env, id)?.fetch(request)) ?? null;
}

type Stub = DurableObjectStub<ReceiverObject>;

/** Ids are made by the platform, which knows its own: what is made up wakes nothing. */
function objectOf(env: Env, id: string): Stub | null {
  try {
    return env.RECEIVER.get(env.RECEIVER.idFromString(id));
  } catch {
    return null;
  }
}

async function theirs(env: Env, who: Who, id: string): Promise<{ view: View; object: Stub }> {
  const object = objectOf(env, id);
  const view = await object?.view();
  const isTheirs = who.accounts === "all" && (who.role === "admin" || view?.user_id === who.user_id);
  if (!object || !view || !isTheirs) throw new AppError("not_found", "There is no such test receiver, or it has ended");
  return { view, object };
}

type Written = { action: "create" | "update" | "delete"; id: string; data: Record<string, unknown> };

/** Who knows the whole id can post to it: the audit has its beginning. */
function write(env: Env, who: Who, event_type: string, { action, id, data }: Written): Promise<void> {
  return audit(database(env.DB), who, { event_type, entity: ["receiver", id], action, data });
}

const toReceiver = ({ base, id }: At, { user_id, answer, made, ends }: View): Receiver => ({
  id,
  user_id,
  url: `${base}${RECEIVERS}/${id}`,
  answer,
  created_at: new Date(made).toISOString(),
  ends_at: new Date(ends).toISOString(),
});
