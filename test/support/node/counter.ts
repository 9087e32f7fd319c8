// A receiver that counts instead of keeping: for loads, and for receivers that misbehave.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One delivery as it arrived. */
export type Arrival = {
  /** ms since the epoch, with fractions */
  at: number;
  eventId: string;
  /** how many times this event has come, this one included */
  nth: number;
  attempt: number;
  body: string;
};

/** Answers one delivery; says whether the receiver has taken it. */
export type Answer = (response: ServerResponse, arrival: Arrival) => boolean | Promise<boolean>;

export type Counter = {
  url: string;
  answer: Answer;
  /** everything that came */
  seen(arrival: Arrival): void;
  /** called with what was taken */
  taken(arrival: Arrival): void;
  stop(): void;
};

export const ok: Answer = (response) => {
  response.end();
  return true;
};

export const now = (): number => performance.timeOrigin + performance.now();

const nothing = () => undefined;

export async function startCounter(answer: Answer = ok): Promise<Counter> {
  const times = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const at = now();
    const body = await bodyOf(request).catch(() => null);
    // Who sent it is gone in the middle of it.
    if (body === null) return;
    const eventId = String(request.headers["webhook-id"]);
    const nth = (times.get(eventId) ?? 0) + 1;
    times.set(eventId, nth);
    const arrival = { at, eventId, nth, attempt: Number(request.headers["x-whatshooked-attempt"]), body };
    counter.seen(arrival);
    if (await counter.answer(response, arrival)) counter.taken(arrival);
  });
  // Idle connections must outlive pauses, or they close under the Worker's feet.
  server.keepAliveTimeout = 120_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  const counter: Counter = { url, answer, seen: nothing, taken: nothing, stop };
  return counter;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
