import { DEFAULT_API_VERSION } from "#src/accounts/config.ts";
import { log, reasonOf } from "#src/log.ts";
import { unseal } from "#src/seal.ts";
import { type GraphAnswer, type GraphError, readAnswer, type Silence, unreadable } from "./answer.ts";
import type { Streamed } from "./multipart.ts";
import { proofOf } from "./proof.ts";

/** What of an account's stored config it is spoken for with at Meta; the secrets are sealed. */
export type Access = { access_token: string; app_secret?: string | undefined; api_version?: string | undefined };

export type GraphRequest = {
  method?: "GET" | "POST" | "DELETE";
  /** without the version: "/1065/messages" */
  path: string;
  query?: Record<string, string | undefined>;
  json?: unknown;
  /** a body that streams; `offset`: it is a file for an upload session, from there on */
  stream?: Streamed & { offset?: number };
  /** over connect, headers and body; 20 s when absent */
  deadlineMs?: number;
};

type GraphEnv = Pick<Env, "GRAPH_URL" | "ENCRYPTION_KEY">;

const DEADLINE_MS = 20_000;
// Hosts of Meta's refuse requests that do not say what sends them.
const AGENT = "whatshooked";

/** Asks the Graph API for an account. The token is opened here and nowhere else; nothing is asked twice. */
export async function askGraph(env: GraphEnv, access: Access, request: GraphRequest): Promise<GraphAnswer> {
  const opened = await open(env, access);
  const { method = "GET", path, query, json, stream, deadlineMs = DEADLINE_MS } = request;
  const url = new URL(`${env.GRAPH_URL}/${access.api_version ?? DEFAULT_API_VERSION}${path}`);
  const named = { ...query, appsecret_proof: await proofOf(opened) };
  for (const [name, value] of Object.entries(named)) if (value !== undefined) url.searchParams.set(name, value);
  const init = {
    method,
    headers: { ...headersOf(opened), ...contentHeaders(opened, request) },
    body: stream?.body ?? (json === undefined ? null : JSON.stringify(json)),
  };
  return within(deadlineMs, async (signal) => {
    const response = await fetch(url, { ...init, redirect: "manual", signal });
    return readAnswer(response, await response.text(), Object.values(opened));
  });
}

/** A file behind a URL that Graph gave; the body must be read or cancelled. Only hosts of Meta's are shown the token. */
export async function download(
  env: GraphEnv,
  access: Access,
  url: string,
  deadlineMs = DEADLINE_MS,
): Promise<{ is: "file"; response: Response } | GraphError | Silence> {
  if (!isMetas(env.GRAPH_URL, url)) return unreadable();
  const opened = await open(env, access);
  return within(deadlineMs, async (signal) => {
    const response = await fetch(url, { headers: headersOf(opened), redirect: "manual", signal });
    if (response.ok) return { is: "file", response } as const;
    const answer = readAnswer(response, await response.text(), Object.values(opened));
    return answer.is === "answered" ? unreadable(response.status) : answer;
  });
}

type Opened = { access_token: string; app_secret?: string };

async function open({ ENCRYPTION_KEY }: GraphEnv, { access_token, app_secret }: Access): Promise<Opened> {
  return {
    access_token: await unseal(ENCRYPTION_KEY, access_token),
    ...(app_secret !== undefined && { app_secret: await unseal(ENCRYPTION_KEY, app_secret) }),
  };
}

const headersOf = ({ access_token }: Opened) => ({ authorization: `Bearer ${access_token}`, "user-agent": AGENT });

function contentHeaders({ access_token }: Opened, { json, stream }: GraphRequest): Record<string, string> {
  if (!stream) return json === undefined ? {} : { "content-type": "application/json" };
  const { type, offset } = stream;
  // Upload sessions know the token by another name.
  const session = offset !== undefined && { authorization: `OAuth ${access_token}`, file_offset: String(offset) };
  return { "content-type": type, ...session };
}

/** One deadline over everything; what breaks on the way is silence. */
async function within<Answer>(
  deadlineMs: number,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer | Silence> {
  try {
    return await ask(AbortSignal.timeout(deadlineMs));
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    log.warn("graph.silent", { reason: reasonOf(error) });
    return { is: "silent", reason: late ? "timeout" : "connection" };
  }
}

const HOSTS = /(^|\.)(fbsbx\.com|facebook\.com|fbcdn\.net|whatsapp\.net)$/;

/** Whether a URL is Meta's own, or of the server that stands in for it. */
function isMetas(graphUrl: string, text: string): boolean {
  const url = URL.parse(text);
  if (!url) return false;
  return url.origin === new URL(graphUrl).origin || (url.protocol === "https:" && HOSTS.test(url.hostname));
}
