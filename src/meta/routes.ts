import { bodyLimit } from "hono/body-limit";
import type { Context } from "hono";
import { accountById, secretsOf } from "#src/accounts/directory.ts";
import { auditRefusal } from "#src/audit/refusals.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { originOf } from "#src/http/auth.ts";
import { isDeeperThan } from "#src/http/nesting.ts";
import { type App, createRouter } from "#src/http/router.ts";
import { digest } from "#src/ids.ts";
import { log, reasonOf } from "#src/log.ts";
import { changesOf } from "./change.ts";
import { type Ingested, ingest, type Signer } from "./ingest.ts";
import { macOf, signedWith } from "./signature.ts";

// Meta sends up to 3 MB.
const BODY_BYTES = 4 * 1024 * 1024;
// Its own nest a dozen deep.
const MOST_LEVELS = 1_000;
const RETRY_AFTER_SECONDS = 5;

type Door = Context<App, "/" | "/:account_id">;

/** Meta's door: the challenge when a webhook is set up, and what it posts afterwards. */
export const metaRoutes = createRouter();

const tooLarge = bodyLimit({
  maxSize: BODY_BYTES,
  onError: () => {
    throw new AppError("too_large", "a webhook's body has at most 4 MiB");
  },
});

for (const path of ["/", "/:account_id"] as const) {
  metaRoutes.get(path, challenge);
  metaRoutes.post(path, tooLarge, receive);
}

async function challenge(c: Door): Promise<Response> {
  const { "hub.mode": mode, "hub.verify_token": token, "hub.challenge": text } = c.req.query();
  const own = await secretsAt(c);
  const expected = [own?.verify_token, c.env.META_VERIFY_TOKEN].filter((known) => known);
  // Digests are compared: their time tells nothing of the token.
  const right = token !== undefined && expected.some((known) => digest(known as string) === digest(token));
  if (mode !== "subscribe" || !right || text === undefined) {
    throw new AppError("forbidden", "the verify token is not the one configured for this webhook");
  }
  return c.text(text);
}

async function receive(c: Door): Promise<Response> {
  const body = await c.req.arrayBuffer();
  const signer = await signerOf(c, body);
  if (!signer) throw new AppError("signature", "X-Hub-Signature-256 is missing, or no app secret of this door made it");
  // Meta sends nothing of the kind, and could not be helped by a 503: it would only send it again.
  if (isDeeperThan(MOST_LEVELS, new Uint8Array(body))) {
    await refuse(c, "too_deep");
    throw new AppError("invalid", `the body nests deeper than ${MOST_LEVELS} levels`);
  }
  const changes = changesOf(parse(body));
  let taken: Ingested;
  try {
    taken = await ingest(c.env, changes, signer);
  } catch (error) {
    log.error("meta.not_stored", { request_id: c.get("requestId"), changes: changes.length, reason: reasonOf(error) });
    throw new AppError("unavailable", "not stored; send it again", { retryAfter: RETRY_AFTER_SECONDS });
  }
  if (taken.refused) await refuse(c, "foreign_signature", { changes: taken.refused });
  return c.json(taken);
}

/** Writes down what was refused at this door. */
function refuse(c: Door, reason: string, data: Record<string, unknown> = {}): Promise<void> {
  const entity: [string, string | null] = ["account", c.req.param("account_id") ?? null];
  return auditRefusal(database(c.env.DB), { actor: originOf(c), event_type: "webhook.refused", reason, entity, data });
}

/** Whose secret signed the body; null and an audit row when nobody's did. */
async function signerOf(c: Door, body: ArrayBuffer): Promise<Signer | null> {
  const mac = macOf(c.req.header("x-hub-signature-256"));
  const account_id = c.req.param("account_id");
  if (mac) {
    const own = (await secretsAt(c))?.app_secret;
    if (own && account_id && (await signedWith(own, mac, body))) return { account_id, secret: own };
    const installation = c.env.META_APP_SECRET;
    if (installation && (await signedWith(installation, mac, body))) return { account_id: "", secret: installation };
  }
  await refuse(c, mac ? "wrong_signature" : "no_signature");
  return null;
}

/** The secrets of the account whose door this is; null at the installation's door and for an account that is not there. */
async function secretsAt(c: Door) {
  const id = c.req.param("account_id");
  const account = id ? await accountById(database(c.env.DB), id) : null;
  return account && secretsOf(c.env.ENCRYPTION_KEY, account);
}

function parse(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new AppError("invalid", "the body is not JSON");
  }
}
