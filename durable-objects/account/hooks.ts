import type { Secret, Target } from "#src/deliveries/attempt.ts";
import type { MetaNumber } from "#src/accounts/meta-number.ts";
import { dataOf } from "#src/events/line.ts";
import { wants } from "#src/events/match.ts";
import { type HookFilter, passes } from "#src/hooks/filter.ts";
import type { HookSnapshot } from "#src/hooks/snapshot.ts";
import { log, reasonOf } from "#src/log.ts";
import { unseal } from "#src/seal.ts";
import type { LogEvent } from "./log.ts";

/** A hook as the object works with it. `target` is null while its secrets cannot be opened: its lane waits. */
export type LiveHook = {
  id: string;
  account_id: string;
  events: string[];
  filter: HookFilter | null;
  retry_count: number;
  ordering: "default" | "strict";
  /** deliveries under way at once, and begun in a second; null: the gateway's own bounds */
  concurrency: number | null;
  rate_per_second: number | null;
  answers: boolean;
  target: Target | null;
};

/**
 * Whether a hook is to get an event: it subscribed to it, its filter lets it pass, and it is not the gateway's own word
 * about that very hook. Data is parsed only where it decides.
 */
export function isFor(hook: LiveHook, { head, line }: LogEvent): boolean {
  if (!wants(hook.events, head.type)) return false;
  if (head.type.startsWith("hook.")) return JSON.parse(dataOf(line)).hook_id !== hook.id;
  return !hook.filter || passes(hook.filter, head.about ?? JSON.parse(dataOf(line)));
}

/** Opens the secrets of a hook's snapshot. A key that does not fit is the installation's fault: nothing is lost by it. */
export async function openHook(
  key: string,
  { id: account_id, number }: { id: string; number: MetaNumber },
  hook: HookSnapshot,
): Promise<LiveHook> {
  const { id, events, filter, retry_count, ordering, concurrency, rate_per_second, answers } = hook;
  const known = { id, account_id, events, filter, retry_count, ordering, concurrency, rate_per_second, answers };
  try {
    return { ...known, target: { ...(await targetOf(key, hook)), number } };
  } catch (error) {
    log.error("hook.cannot_be_opened", { hook_id: id, account_id, reason: reasonOf(error) });
    return { ...known, target: null };
  }
}

async function targetOf(key: string, hook: HookSnapshot): Promise<Omit<Target, "number">> {
  const open = async ([name, value]: [string, string]) => [name, await unseal(key, value)] as const;
  const { url, method, format, raw } = hook;
  return {
    url,
    method,
    format,
    raw,
    headers: Object.fromEntries(await Promise.all(Object.entries(hook.headers).map(open))),
    secrets: await secretsOf(key, hook),
    timeoutMs: hook.timeout * 1_000,
    answers: hook.answers,
    insecure: hook.allow_insecure,
  };
}

/** The one that was replaced is told with its end: whether it still signs is decided at the attempt. */
async function secretsOf(key: string, hook: HookSnapshot): Promise<Secret[]> {
  const { secret, previous_secret, previous_secret_until } = hook;
  const current = secret ? [{ text: await unseal(key, secret) }] : [];
  if (!previous_secret || !previous_secret_until) return current;
  return [...current, { text: await unseal(key, previous_secret), until: Date.parse(previous_secret_until) }];
}
