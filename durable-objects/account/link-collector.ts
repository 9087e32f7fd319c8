import type { Collected } from "#src/media/collector.ts";
import { limitsOf, takesType } from "#src/media/limits.ts";
import type { Wanted } from "#src/media/wanted.ts";
import type { MediaFailureReason } from "#src/protocol/media.ts";
import type { FileAccess } from "#src/protocol/file.ts";
import type { Line } from "./line.ts";

// A large file over a slow line; the token it is brought in with is good for so long.
const LIMIT_MS = 9 * 60_000;
const AWAY_MS = 60_000;

/** How the connector gets at files of an account: to be given to it with what it is asked. */
export const accessOf = async (line: Line, env: Env): Promise<FileAccess> => ({
  token: await line.token(),
  targets: env.HOOK_TARGETS === "any" ? "any" : "public",
  most_bytes: limitsOf(env).bytes,
});

/** Fetches a file from WhatsApp through the connector that holds the account: it brings it into R2 by itself. */
export async function collectByLink(line: Line, env: Env, wanted: Wanted): Promise<Collected> {
  const limits = limitsOf(env);
  const { id, source, mime_type, sha256, filename, size } = wanted;
  if (!takesType(limits, mime_type)) return { is: "failed", reason: "type_refused" };
  if (size !== undefined && size > limits.bytes) return { is: "failed", reason: "too_large" };
  if (!line.isConnected) return later("unreachable", "account");
  const file = { id, source, mime_type, ...(sha256 !== undefined && { sha256 }), ...(filename && { filename }) };
  const outcome = await line.command({ do: "fetch", file, files: await accessOf(line, env) }, LIMIT_MS);
  if (outcome.is === "accepted") {
    const { size: bytes, sha256: hash } = outcome.result ?? {};
    return { is: "stored", mime_type, size: Number(bytes), sha256: String(hash) };
  }
  if (outcome.is === "unknown") return later("unreachable", "file");
  const { title } = outcome.error;
  const ending = ENDINGS.get(title);
  if (ending === "failed") return { is: "failed", reason: title as MediaFailureReason };
  return ending === "again" ? later(title as MediaFailureReason, "file") : later("unreachable", "account");
}

/** What the connector's reasons mean; of any other it could not begin. */
const ENDINGS = new Map<string, "failed" | "again">([
  ["gone", "failed"],
  ["too_large", "failed"],
  ["type_refused", "failed"],
  ["corrupt", "again"],
  ["unreachable", "again"],
]);

const later = (reason: MediaFailureReason, scope: "file" | "account"): Collected => ({
  is: "again",
  reason,
  waitMs: scope === "account" ? AWAY_MS : 0,
  scope,
});
