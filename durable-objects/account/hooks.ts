import type { Target } from "#src/deliveries/attempt.ts";
import { dataOf } from "#src/events/line.ts";
import { wants } from "#src/events/match.ts";
import type { HookSnapshot } from "#src/hooks/snapshot.ts";
import { log, reasonOf } from "#src/log.ts";
import { unseal } from "#src/seal.ts";
import type { LogEvent } from "./log.ts";

/** A hook as the object works with it. `target` is null while its secrets cannot be opened: its lane waits. */
export type LiveHook = {
  id: string;
  account_id: string;
  events: string[];
  retry_count: number;
  target: Target | null;
};

/** Whether a hook is to get an event: it subscribed to it, and it is not the gateway's own word about that very hook. */
export function isFor(hook: LiveHook, { head, line }: LogEvent): boolean {
  if (!wants(hook.events, head.type)) return false;
  return !head.type.startsWith("hook.") || JSON.parse(dataOf(line)).hook_id !== hook.id;
}

/** Opens the secrets of a hook's snapshot. A key that does not fit is the installation's fault: nothing is lost by it. */
export async function openHook(key: string, account_id: string, hook: HookSnapshot): Promise<LiveHook> {
  const { id, events, retry_count } = hook;
  try {
    return { id, account_id, events, retry_count, target: await targetOf(key, hook) };
  } catch (error) {
    log.error("hook.cannot_be_opened", { hook_id: id, account_id, reason: reasonOf(error) });
    return { id, account_id, events, retry_count, target: null };
  }
}

async function targetOf(key: string, hook: HookSnapshot): Promise<Target> {
  const open = async ([name, value]: [string, string]) => [name, await unseal(key, value)] as const;
  return {
    url: hook.url,
    method: hook.method,
    headers: Object.fromEntries(await Promise.all(Object.entries(hook.headers).map(open))),
    secrets: hook.secret ? [await unseal(key, hook.secret)] : [],
    timeoutMs: hook.timeout * 1_000,
  };
}
