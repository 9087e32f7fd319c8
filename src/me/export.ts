import { listAccounts } from "#src/accounts/accounts.ts";
import { listAudit } from "#src/audit/list.ts";
import { listCache } from "#src/cache/list.ts";
import { database } from "#src/db/client.ts";
import { pullEvents } from "#src/events/pull.ts";
import { listHooks } from "#src/hooks/hooks.ts";
import { itemsOf, type ReadPage } from "#src/http/lines.ts";
import { listKeys } from "#src/keys/keys.ts";
import { prefixOf } from "#src/media/place.ts";
import { listSessions } from "#src/sessions/list.ts";
import type { Who } from "#src/users/who.ts";
import { getMe } from "./me.ts";

/** One thing that is held about somebody: what it is, and the thing as the API shows it. */
export type Held = { kind: string; item: unknown };

const PER_READ = 100;

/**
 * Everything that is held about the caller, thing by thing: what the API shows of it, secrets masked, and what their accounts'
 * logs, files and message cache hold. It is read as fast as it is taken, so it is not the state of one moment.
 */
export async function* everythingOf(env: Env, caller: Who): AsyncGenerator<Held> {
  // Somebody's own things, also of an administrator, for whom everybody's are there.
  const who: Who = { ...caller, role: "user" };
  const db = database(env.DB);
  yield { kind: "user", item: await getMe(db, caller) };
  const lists: [kind: string, read: ReadPage<unknown>][] = [
    ["session", (page) => listSessions(db, who, { ...page, user_id: who.user_id })],
    ["api_key", (page) => listKeys(db, who, page)],
    ["hook", (page) => listHooks(env, who, page)],
    ["cached_event", (page) => listCache(db, who, page)],
    ["audit", (page) => listAudit(db, who, page)],
  ];
  for (const [kind, read] of lists) for await (const item of itemsOf(read)) yield { kind, item };
  for await (const item of itemsOf((page) => listAccounts(env, who, page))) {
    yield { kind: "account", item };
    yield* eventsOf(env, who, item.id);
    yield* filesOf(env, item.id);
  }
}

/** What an account's log still has. */
async function* eventsOf(env: Env, who: Who, id: string): AsyncGenerator<Held> {
  let after = 0;
  for (;;) {
    const stretch = await pullEvents(env, who, { id, after, limit: PER_READ, types: [] });
    if (stretch.is === "trimmed") {
      after = stretch.oldest - 1;
      continue;
    }
    const items: unknown[] = JSON.parse(stretch.items);
    for (const item of items) yield { kind: "event", item };
    if (stretch.next_after === after) return;
    after = stretch.next_after;
  }
}

/** An account's files by name; they are downloaded one by one. */
async function* filesOf({ MEDIA }: Env, id: string): AsyncGenerator<Held> {
  let cursor: string | undefined;
  do {
    const page = await MEDIA.list({ prefix: prefixOf(id), ...(cursor && { cursor }) });
    for (const { key, size, uploaded } of page.objects) {
      yield { kind: "file", item: { account_id: id, key, size, uploaded_at: uploaded.toISOString() } };
    }
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
}
