// A server that behaves as Meta's Graph API does for WhatsApp, as far as reference says; it can be told to fail in every way.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { app } from "./app.ts";
import { control } from "./control.ts";
import { Fault } from "./faults.ts";
import type { Failure, Graph, Json, Received } from "./graph.ts";
import { newWorld, type Business_, type World } from "./world.ts";

export type GraphServer = Graph & { url: string; stop(): Promise<void> };

export async function startGraph(): Promise<GraphServer> {
  const world = newWorld();
  const graph = control(world);
  const server = createServer((request, response) => {
    const url = originOf(server);
    handle(world, graph, { request, response, url }).catch((error: unknown) => {
      response.writeHead(500).end(String(error instanceof Error ? error.stack : error));
    });
  });
  // Idle connections must outlive the tests' pauses, or they close under the Worker's feet.
  server.keepAliveTimeout = 120_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { ...graph, url: originOf(server), stop };
}

const originOf = (server: ReturnType<typeof createServer>) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

type Exchange = { request: IncomingMessage; response: ServerResponse; url: string };

async function handle(world: World, graph: Graph, { request, response, url }: Exchange): Promise<void> {
  const path = request.url ?? "/";
  const told = /^\/_control\/(\w+)$/.exec(path)?.[1] as keyof Graph | undefined;
  if (told) {
    const verb = graph[told] as (...args: unknown[]) => Promise<unknown>;
    const args = JSON.parse((await bytesOf(request)).toString()) as unknown[];
    response.end(JSON.stringify((await verb(...args)) ?? null));
    return;
  }
  await answer(world, { request, response, url });
}

async function answer(world: World, { request, response, url }: Exchange): Promise<void> {
  const note = noteOf(request);
  const business = whose(world, note);
  const failure = business && nextFailure(business, note);
  business?.received.push(note);
  if (failure?.at === "unread" && !(await stumble(failure, note, response))) return;
  const bytes = await bytesOf(request);
  note.body = await parsed(request, bytes);
  if (failure && failure.at !== "unread" && failure.at !== "performed") {
    if (!(await stumble(failure, note, response))) return;
  }
  const done = await app.fetch(asRequest(request, bytes, url), { world, url });
  if (failure?.at === "performed" && !(await stumble(failure, note, response))) return;
  note.status = done.status;
  await write(response, done);
}

/** Fails as told; true when it was only slow. */
async function stumble({ slow_ms, answer: told }: Failure, note: Received, response: ServerResponse) {
  if (slow_ms) await sleep(slow_ms);
  if (told === undefined) return true;
  if (told === "reset") response.socket?.resetAndDestroy();
  else if (told !== "hang") {
    const failed = "code" in told ? new Fault(told).answer : new Response(told.body, told);
    note.status = failed.status;
    await write(response, failed);
  }
  return false;
}

async function write(response: ServerResponse, answered: Response): Promise<void> {
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}

function noteOf(request: IncomingMessage): Received {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://graph");
  const [, version = "", ...rest] = pathname.split("/");
  return {
    at: Date.now(),
    method: request.method ?? "",
    version,
    path: `/${rest.join("/")}`,
    query: Object.fromEntries(searchParams),
    authorization: request.headers.authorization ?? null,
    body: null,
    status: 0,
  };
}

/** Whom a request is about: by its token, else by the id in its path. */
function whose({ businesses }: World, { authorization, path }: Received): Business_ | undefined {
  const id = path.split("/")[1] ?? "";
  return (
    businesses.find(({ token }) => authorization?.endsWith(` ${token}`)) ??
    businesses.find(
      ({ waba_id, app_id, numbers }) => [waba_id, app_id].includes(id) || numbers.some((number) => number.id === id),
    )
  );
}

function nextFailure({ failures }: Business_, { method, path }: Received): Failure | undefined {
  const next = failures.find(
    (one) => one.left > 0 && (one.method ?? method) === method && path.endsWith(one.path ?? ""),
  );
  if (next) next.left -= 1;
  return next;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function asRequest({ url, method = "GET", headers }: IncomingMessage, bytes: Buffer<ArrayBuffer>, base: string) {
  const flat = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
  const body = method === "GET" || method === "HEAD" || bytes.length === 0 ? null : bytes;
  return new Request(new URL(url ?? "/", base), { method, headers: flat, body });
}

/** A body as tests look at it. */
async function parsed(request: IncomingMessage, bytes: Buffer<ArrayBuffer>): Promise<Json | null> {
  const type = request.headers["content-type"] ?? "";
  if (bytes.length === 0) return null;
  if (/form/.test(type)) {
    const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
    const fields = [...form].map(async ([name, value]) => [
      name,
      typeof value === "string" ? value : await fileOf(value),
    ]);
    return Object.fromEntries(await Promise.all(fields)) as Json;
  }
  try {
    return JSON.parse(bytes.toString()) as Json;
  } catch {
    return { bytes: bytes.length };
  }
}

async function fileOf(file: File) {
  const sha256 = createHash("sha256").update(Buffer.from(await file.arrayBuffer()));
  return { name: file.name, type: file.type, size: file.size, sha256: sha256.digest("hex") };
}
