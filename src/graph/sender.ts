import { WorkerEntrypoint } from "cloudflare:workers";
import type { GraphAnswer } from "./answer.ts";
import type { Business } from "./business.ts";
import { type Access, askGraph, type GraphRequest } from "./client.ts";
import { type Copy, copyToMeta } from "./copy.ts";

/**
 * Asks Graph in an invocation of its own: one invocation may have six connections waiting for an answer, and an account's
 * object has many messages under way. A call that rejects says nothing of what was asked.
 */
export class Graph extends WorkerEntrypoint<Env> {
  ask(access: Access, request: Pick<GraphRequest, "method" | "path" | "json" | "deadlineMs">): Promise<GraphAnswer> {
    return askGraph(this.env, access, request);
  }

  /** Meta's id of a file of the account: it streams from R2 to Meta here when Meta does not have it. */
  copy(business: Business, fileId: string): Promise<Copy> {
    return copyToMeta(this.env, business, fileId);
  }
}
