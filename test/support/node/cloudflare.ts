// A server that speaks the part of Cloudflare's API which wrangler uses to deploy. Its databases are SQLite: a migration really runs.
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type Account, api, newAccount } from "./cloudflare-api.ts";

export type Cloudflare = {
  account: Account;
  /** what wrangler needs to talk to this instead of Cloudflare */
  env: Record<string, string>;
  /** what changed something so far, in order, as "POST /queues"; paths are those below the account */
  changes(): string[];
  stop(): void;
};

const TOKEN = "token-of-the-tests";
const ACCOUNT_ID = "0123456789abcdef0123456789abcdef";

export async function startCloudflare(): Promise<Cloudflare> {
  const account = newAccount(ACCOUNT_ID);
  const changes: string[] = [];
  const server = createServer(async (request, response) => {
    const asked = await asRequest(request);
    const path = new URL(asked.url).pathname.replace(`/accounts/${ACCOUNT_ID}`, "");
    const answer = await api.fetch(asked, { account, token: TOKEN });
    if (asked.method !== "GET" && path !== "/graphql" && answer.ok) changes.push(`${asked.method} ${path}`);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const env = {
    CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    CLOUDFLARE_API_TOKEN: TOKEN,
    CLOUDFLARE_ACCOUNT_ID: ACCOUNT_ID,
  };
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { account, env, changes: () => changes, stop };
}

async function asRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string]);
  const { method = "GET" } = request;
  const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(chunks);
  return new Request(new URL(request.url ?? "/", "http://cloudflare"), { method, headers, body });
}
