// A receiver of hooks that answers as told and remembers what came. Tests that run in workerd tell it over HTTP.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Received, Reply } from "../receiver.ts";

export type Receiver = {
  url: string;
  /** how the next requests to a box are answered; what comes after them gets 200, or the last one for ever */
  script(box: string, replies: Reply[], forever?: boolean): void;
  received(box: string): Received[];
  stop(): Promise<void>;
};

type Box = { replies: Reply[]; forever: boolean; received: Received[] };

const OK: Reply = { status: 200 };
const CHUNK = "x".repeat(64 * 1024);

export async function startReceiver(): Promise<Receiver> {
  const boxes = new Map<string, Box>();
  const boxOf = (name: string) => {
    const box = boxes.get(name) ?? { replies: [], forever: false, received: [] };
    boxes.set(name, box);
    return box;
  };
  const script: Receiver["script"] = (name, replies, forever = false) =>
    Object.assign(boxOf(name), { replies: [...replies], forever });

  const server = createServer(async (request, response) => {
    const [path = "", query = ""] = (request.url ?? "").split("?");
    const [, verb, name = ""] = path.split("/");
    const body = await bodyOf(request);
    if (verb === "script") {
      const { replies, forever } = JSON.parse(body) as { replies: Reply[]; forever: boolean };
      script(name, replies, forever);
      response.end();
    } else if (verb === "received") response.end(JSON.stringify(boxOf(name).received));
    else {
      const box = boxOf(name);
      const told = box.forever && box.replies.length === 1 ? box.replies[0] : box.replies.shift();
      const next = told && body.includes(told.match ?? "") ? told : OK;
      const status = next.status ?? 200;
      const method = request.method ?? "";
      box.received.push({ at: Date.now(), method, query, headers: flat(request), body, status });
      await reply(next, response);
    }
  });
  // Idle connections must outlive the tests' pauses, or they close under the Worker's feet.
  server.keepAliveTimeout = 120_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    script,
    received: (name) => boxOf(name).received,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function reply({ status, headers, body, delayMs, reset, hang, bytes }: Reply, response: ServerResponse) {
  if (delayMs) await sleep(delayMs);
  if (reset) return void response.socket?.resetAndDestroy();
  if (hang) return;
  response.writeHead(status ?? 200, headers);
  for (let sent = 0; sent < (bytes ?? 0) && !response.destroyed; sent += CHUNK.length) {
    if (!response.write(CHUNK)) await Promise.race([once(response, "drain"), once(response, "close")]);
  }
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}

const flat = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
