import type { Consumer, Moved } from "#durable-objects/account/consumers.ts";
import { accountRow } from "#src/accounts/accounts.ts";
import { asking } from "#src/accounts/object.ts";
import { audit, type Entry } from "#src/audit/audit.ts";
import { type Database, database } from "#src/db/client.ts";
import { AppError, type FieldError } from "#src/errors.ts";
import type { Who } from "#src/users/who.ts";

type Named = { id: string; name: string };

/** Makes a consumer or moves it. Making one and going backwards is audited; acknowledging is not a change but its work. */
export async function moveConsumer(
  env: Env,
  who: Who,
  { id, name, sequence, rewind }: Named & { sequence: number; rewind: boolean },
): Promise<{ made: boolean; consumer: Consumer }> {
  const db = database(env.DB);
  await accountRow(db, who, id);
  const moved = await asking(id, async () => env.ACCOUNT.getByName(id).moveConsumer(name, sequence, rewind));
  if (moved.is !== "kept") throw refusalOf(moved);
  const { was, consumer } = moved;
  const made = was === null;
  if (made) await tell(db, who, { id, name, is: "created", data: { after: { sequence } } });
  else if (sequence < was) {
    await tell(db, who, { id, name, is: "rewound", data: { before: { sequence: was }, after: { sequence } } });
  }
  return { made, consumer };
}

export async function listConsumers(env: Env, who: Who, id: string): Promise<Consumer[]> {
  await accountRow(database(env.DB), who, id);
  return asking(id, async () => env.ACCOUNT.getByName(id).consumers());
}

export async function getConsumer(env: Env, who: Who, { id, name }: Named): Promise<Consumer> {
  const consumer = (await listConsumers(env, who, id)).find((one) => one.name === name);
  if (!consumer) throw missing();
  return consumer;
}

export async function deleteConsumer(env: Env, who: Who, { id, name }: Named): Promise<void> {
  const db = database(env.DB);
  await accountRow(db, who, id);
  const was = await asking(id, async () => env.ACCOUNT.getByName(id).removeConsumer(name));
  if (!was) throw missing();
  const { sequence, lag_events } = was;
  await tell(db, who, { id, name, is: "deleted", data: { before: { sequence, lag_events } } });
}

const missing = () => new AppError("not_found", "The account has no such consumer");

function refusalOf(moved: Exclude<Moved, { is: "kept" }>): AppError {
  if (moved.is === "backwards") {
    return new AppError("conflict", `It has acknowledged ${moved.sequence} already; rewind: true takes it back`);
  }
  if (moved.is === "too_many") return new AppError("unprocessable", `An account has at most ${moved.most} consumers`);
  const errors: FieldError[] = [{ path: "sequence", message: `must be ${moved.last} at most: the log ends there` }];
  return new AppError("unprocessable", `The log ends with ${moved.last}`, { errors });
}

const ACTION = { created: "create", rewound: "update", deleted: "delete" } as const satisfies Record<
  string,
  Entry["action"]
>;

/** Consumers are the object's: their audit follows the change instead of standing in its batch. */
function tell(
  db: Database,
  who: Who,
  { id, name, is, data }: Named & { is: keyof typeof ACTION; data: Record<string, unknown> },
): Promise<void> {
  return audit(db, who, {
    event_type: `consumer.${is}`,
    entity: ["account", id],
    action: ACTION[is],
    data: { consumer: name, ...data },
  });
}
