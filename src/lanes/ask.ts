import type { ReplayAnswer } from "#durable-objects/account/replay.ts";
import { audit } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import type { Trial } from "#src/deliveries/trial.ts";
import { AppError } from "#src/errors.ts";
import { hookRow } from "#src/hooks/hooks.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Who } from "#src/users/who.ts";
import { accountOf } from "./accounts.ts";
import type { Replay } from "./contract.ts";

type Ranged = Extract<ReplayAnswer, { count: number }>;

/** Tries a hook out: what was sent, and what the receiver said. */
export async function testHook(
  env: Env,
  who: Who,
  { id, account_id }: { id: string; account_id?: string | undefined },
) {
  const db = database(env.DB);
  const account = await accountOf(db, await hookRow(db, who, id), account_id);
  const trial = await reach(account, async (): Promise<Trial | null> => {
    using desk = await env.ACCOUNT.getByName(account).desk();
    return await desk.test(id);
  });
  if (!trial) throw notKnownYet();
  return trial;
}

/** Counts, or begins, a replay; a log that no longer reaches back is answered with where it begins. */
export async function replayHook(
  env: Env,
  who: Who,
  { id, account_id, ...input }: Replay & { id: string },
): Promise<Ranged | { is: "trimmed"; oldest: number }> {
  const db = database(env.DB);
  const account = await accountOf(db, await hookRow(db, who, id), account_id);
  const asked = askedOf(input);
  const answer = await reach(account, async (): Promise<ReplayAnswer> => {
    using desk = await env.ACCOUNT.getByName(account).desk();
    return await desk.replay(id, asked);
  });
  if (answer.is === "started") {
    const { count, from, to } = answer;
    await auditHook(env, who, "hook.replayed", id, { account_id: account, only: input.only, count, from, to });
  }
  if (answer.is === "started" || answer.is === "counted" || answer.is === "trimmed") return answer;
  throw refusalOf(answer);
}

/** Ends a hook's replay where it is, if one runs. */
export async function cancelReplay(env: Env, who: Who, { id, account_id }: { id: string; account_id: string }) {
  const db = database(env.DB);
  const account = await accountOf(db, await hookRow(db, who, id), account_id);
  const cancelled = await reach(account, async (): Promise<boolean> => {
    using desk = await env.ACCOUNT.getByName(account).desk();
    return await desk.cancelReplay(id);
  });
  if (cancelled) await auditHook(env, who, "hook.replay_cancelled", id, { account_id: account });
}

function refusalOf(answer: Exclude<ReplayAnswer, { count: number } | { oldest: number }>): AppError {
  if (answer.is === "no_lane") return notKnownYet();
  if (answer.is === "running") {
    return new AppError("conflict", "A replay of this hook runs already: GET /hooks/{id}/lanes shows it");
  }
  const { from, most } = answer;
  return new AppError("unprocessable", `A replay looks at ${most} events at most: ask until ${from + most - 1} first`);
}

const notKnownYet = () => new AppError("unavailable", "The account does not know the hook yet", { retryAfter: 5 });

/** The object has done it by now: when this cannot be written the request fails, and what was begun or ended stays so. */
function auditHook(env: Env, who: Who, event_type: string, id: string, data: Record<string, unknown>): Promise<void> {
  return audit(database(env.DB), who, { event_type, entity: ["hook", id], action: "update", data });
}

function askedOf({ from_sequence, since, until, only, dry_run = false }: Omit<Replay, "account_id">) {
  return {
    only,
    dry_run,
    ...(from_sequence !== undefined && { from_sequence }),
    ...(since !== undefined && { since: Date.parse(since) }),
    ...(until !== undefined && { until: typeof until === "number" ? { sequence: until } : { at: Date.parse(until) } }),
  };
}

async function reach<Result>(account_id: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    log.warn("account.not_reached", { account_id, reason: reasonOf(error) });
    throw new AppError("unavailable", "The account cannot be reached at the moment", { retryAfter: 5 });
  }
}
