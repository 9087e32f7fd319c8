import { and, eq, isNull, sql } from "drizzle-orm";
import { type SignedRequest, verifyGetHook, verifyHook } from "#src/client/hook.ts";
import { database } from "#src/db/client.ts";
import { hook } from "#src/db/schema.ts";
import { unseal } from "#src/seal.ts";
import type { ReceivedRequest } from "./contract.ts";

type Arrived = SignedRequest & { url: string; method: string; headers: Headers };
type Checked = Pick<ReceivedRequest, "signature" | "hook_id"> & { ownHeaders: string[] };

/** Whether a request was signed by a hook of the user's that is pointed at a path; and what these hooks have for headers. */
export async function checkedBy(env: Env, user_id: string, path: string, request: Arrived): Promise<Checked> {
  const hooks = await database(env.DB)
    .select()
    .from(hook)
    .where(and(eq(hook.user_id, user_id), isNull(hook.deleted_at), sql`instr(${hook.url}, ${path}) > 0`));
  const ownHeaders = hooks.flatMap(({ headers }) => Object.keys(JSON.parse(headers ?? "{}")));
  if (!request.headers.has("webhook-signature")) return { signature: "none", hook_id: null, ownHeaders };
  for (const { id, secret, previous_secret } of hooks) {
    for (const sealed of [secret, previous_secret]) {
      if (sealed && (await isSignedWith(await unseal(env.ENCRYPTION_KEY, sealed), request))) {
        return { signature: "verified", hook_id: id, ownHeaders };
      }
    }
  }
  return { signature: "wrong", hook_id: null, ownHeaders };
}

/** What is no JSON can be signed well. */
async function isSignedWith(secret: string, request: Arrived): Promise<boolean> {
  const { method, headers, body } = request;
  const verified = await (method === "GET" ? verifyGetHook(secret, request) : verifyHook(secret, { headers, body }));
  return verified.ok || verified.reason === "body_unreadable";
}
