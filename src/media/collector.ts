import { WorkerEntrypoint } from "cloudflare:workers";
import { z } from "zod";
import { accountById } from "#src/accounts/directory.ts";
import { database } from "#src/db/client.ts";
import type { GraphError, Silence } from "#src/graph/answer.ts";
import { type Access, askGraph, download } from "#src/graph/client.ts";
import { isTokenTrouble, verdictOf, waitSeconds } from "#src/graph/verdict.ts";
import type { MediaFailureReason } from "#src/protocol/media.ts";
import type { Kept } from "#src/protocol/kept.ts";
import type { Fault } from "#src/protocol/person.ts";
import { limitsOf, takesType } from "./limits.ts";
import { storeMedia } from "./store.ts";
import type { Wanted } from "./wanted.ts";

/** What became of fetching a file once. */
export type Collected =
  | { is: "stored"; mime_type: string; size: number; sha256: string }
  /** it will not come, however often it is asked for */
  | { is: "failed"; reason: MediaFailureReason; error?: Fault }
  /** it may come later; `account`: nothing else of the account will before `waitMs` */
  | { is: "again"; reason: MediaFailureReason; error?: Fault; waitMs: number; scope: "file" | "account" };

const DOWNLOAD_MS = 5 * 60_000;
// A token is renewed by a person: asking more often would only be noise at Meta.
const TOKEN_WAIT_MS = 10 * 60_000;

const Described = z.object({
  url: z.string(),
  mime_type: z.string().optional(),
  sha256: z.string().optional(),
  file_size: z.coerce.number().optional(),
});
type Described = z.infer<typeof Described>;

/**
 * Fetches files from WhatsApp into R2, each in an invocation of its own. It decides nothing and keeps nothing. A call that
 * rejects says nothing about its file: it is asked for again.
 */
export class Collector extends WorkerEntrypoint<Env> {
  async collect(accountId: string, wanted: Wanted): Promise<Collected> {
    const account = await accountById(database(this.env.DB), accountId);
    const access: Access & { phone_number_id?: string } = JSON.parse(account?.config ?? "{}");
    if (!access.access_token) return later("token_refused", { scope: "account" });
    const found = await this.#describe(access, wanted);
    if ("is" in found) return found;
    const mime_type = found.mime_type ?? wanted.mime_type;
    const limits = limitsOf(this.env);
    if (!takesType(limits, mime_type)) return { is: "failed", reason: "type_refused" };
    if (found.file_size !== undefined && found.file_size > limits.bytes) return { is: "failed", reason: "too_large" };
    const file = await download(this.env, access, found.url, DOWNLOAD_MS);
    // The URL was given a moment ago, for five minutes: whatever this is, it says nothing about the file.
    if (file.is !== "file" || !file.response.body) return later("unreachable");
    const { id, filename } = wanted;
    const sha256 = found.sha256 ?? wanted.sha256;
    const stored = await storeMedia(
      this.env,
      { account_id: accountId, id, mime_type, filename, sha256 },
      file.response.body,
    );
    return collected(stored, mime_type);
  }

  /** Where WhatsApp has the file, for five minutes. */
  async #describe(access: Access & { phone_number_id?: string }, { source }: Wanted): Promise<Described | Collected> {
    const query = { phone_number_id: access.phone_number_id };
    const answer = await askGraph(this.env, access, { path: `/${encodeURIComponent(source)}`, query });
    if (answer.is !== "answered") return refusalOf(answer);
    return Described.safeParse(answer.body).data ?? later("unreachable");
  }
}

function refusalOf(answer: GraphError | Silence): Collected {
  if (answer.is === "silent") return later("unreachable");
  const { code, message, details, retry_after } = answer;
  const error = { code, ...(message && { message }), ...(details && { details }) };
  const verdict = verdictOf(answer);
  if (isTokenTrouble(answer)) return later("token_refused", { error, scope: "account", waitMs: TOKEN_WAIT_MS });
  if (verdict.retry === "no" && verdict.scope === "request") return { is: "failed", reason: "gone", error };
  const waitMs = verdict.retry === "no" ? TOKEN_WAIT_MS : waitSeconds(verdict, 0, retry_after) * 1_000;
  return later("unreachable", { error, waitMs, scope: verdict.scope === "account" ? "account" : "file" });
}

function collected(stored: Kept, mime_type: string): Collected {
  if (stored.is === "stored") return { ...stored, mime_type };
  if (stored.is === "corrupt") return later("corrupt");
  if (stored.is === "broken") return later("unreachable");
  return { is: "failed", reason: stored.is };
}

const later = (
  reason: MediaFailureReason,
  { error, waitMs = 0, scope = "file" }: { error?: Fault; waitMs?: number; scope?: "file" | "account" } = {},
): Collected => ({ is: "again", reason, ...(error && { error }), waitMs, scope });
