import { z } from "zod";
import { audit } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { askMeta, pageOfMeta, readAs } from "#src/graph/ask.ts";
import { type Business, businessOf } from "#src/graph/business.ts";
import { askGraph } from "#src/graph/client.ts";
import type { Who } from "#src/users/who.ts";
import type { Blocked, BlockResult } from "./contract.ts";

const Person = z.object({ input: z.string().optional(), wa_id: z.string().optional(), user_id: z.string().optional() });
const Failed = Person.extend({
  input: z.string(),
  errors: z.array(
    z.object({
      code: z.number().optional(),
      message: z.string().optional(),
      error_data: z.object({ details: z.string().optional() }).optional(),
    }),
  ),
});
const Lists = z.object({
  block_users: z.object({ added_users: z.array(Person).default([]), failed_users: z.array(Failed).default([]) }),
});
const Removed = z.object({ block_users: z.object({ removed_users: z.array(Person).default([]) }) });

// Some could not be blocked: Meta says so with an error, and lists beside it what it did.
const PARTLY = 139100;

function toBlocked({ input, wa_id, user_id }: z.infer<typeof Person>): Blocked {
  return { id: wa_id ?? user_id ?? input ?? "", ...(wa_id && { phone: `+${wa_id}` }), ...(user_id && { user_id }) };
}

function toFailed({ input, errors: [error] }: z.infer<typeof Failed>): BlockResult["failed"][number] {
  const reason = error?.error_data?.details ?? error?.message ?? "Meta did not say why";
  return { user: input, ...(error?.code !== undefined && { code: error.code }), reason };
}

const pathOf = ({ config }: Business) => `/${config.phone_number_id}/block_users`;

const bodyOf = (users: string[]) => ({
  messaging_product: "whatsapp",
  block_users: users.map((user) => (/^[A-Z]/.test(user) ? { user_id: user } : { user })),
});

type Paged = { id: string; limit: number; cursor?: string | undefined };

export async function listBlocked(env: Env, who: Who, { id, limit, cursor }: Paged) {
  const business = await businessOf(env, who, id);
  const { items, next } = await pageOfMeta(env, business, { path: pathOf(business), limit, cursor }, Person);
  return { items: items.map(toBlocked), next };
}

/** Blocks each for itself; answers what became of it. */
export async function block(env: Env, who: Who, { id, users }: { id: string; users: string[] }): Promise<BlockResult> {
  const business = await businessOf(env, who, id);
  const request = { method: "POST" as const, path: pathOf(business), json: bodyOf(users) };
  const answer = await askGraph(env, business.config, request);
  const isPartly = answer.is === "error" && answer.code === PARTLY && answer.beside !== undefined;
  const { block_users: lists } = readAs(Lists, isPartly ? { is: "answered", body: answer.beside } : answer);
  const result = { blocked: lists.added_users.map(toBlocked), failed: lists.failed_users.map(toFailed) };
  await tell(env, who, id, { event_type: "blocked.added", data: { count: result.blocked.length } });
  return result;
}

export async function unblock(env: Env, who: Who, { id, user }: { id: string; user: string }): Promise<void> {
  const business = await businessOf(env, who, id);
  await askMeta(env, business, { method: "DELETE", path: pathOf(business), json: bodyOf([user]) }, Removed);
  await tell(env, who, id, { event_type: "blocked.removed", data: { count: 1 } });
}

/** Whom it was about is not written down: it is somebody's number. */
const tell = (env: Env, who: Who, id: string, told: { event_type: string; data: { count: number } }) =>
  audit(database(env.DB), who, { ...told, entity: ["account", id], action: "update" });
