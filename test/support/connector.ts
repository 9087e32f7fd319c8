import { exports } from "cloudflare:workers";
import { vi } from "vitest";
import { newId } from "#src/ids.ts";
import type { Commit } from "#src/protocol/commit.ts";
import type { FromConnector as ToFleet, FromFleet } from "#src/protocol/fleet.ts";
import { PROTOCOL } from "#src/protocol/frame.ts";
import type { FromConnector as ToEdge, FromEdge, SocketState } from "#src/protocol/link.ts";
import { ORIGIN } from "./api.ts";

export const SECRET = "connector-secret-of-the-tests";

type Frame = { is: string };
type Kind<All extends Frame, Is extends All["is"]> = Extract<All, { is: Is }>;

/** One of a connector's WebSockets, as its far end sees it. */
export type Line<Said extends Frame, Heard extends Frame> = {
  heard: Heard[];
  say(frame: Said): void;
  raw(text: string): void;
  /** the n-th frame of a kind, from 1; waits for it */
  next<Is extends Heard["is"]>(is: Is, n?: number): Promise<Kind<Heard, Is>>;
  ended: Promise<{ code: number; reason: string }>;
  /** the first answer to a ping */
  pong: Promise<void>;
  close(): void;
};

/** Opens a connector's WebSocket through the whole app; the answer's status when none comes of it. */
export async function dial<Said extends Frame, Heard extends Frame>(
  path: string,
  token: string,
): Promise<Line<Said, Heard> | number> {
  const headers = { authorization: `Bearer ${token}`, upgrade: "websocket" };
  const response = await exports.default.fetch(new Request(`${ORIGIN}/connector${path}`, { headers }));
  const { webSocket, status } = response;
  if (!webSocket) return status;
  const heard: Heard[] = [];
  const pong = new Promise<void>((answered) =>
    webSocket.addEventListener("message", ({ data }) => {
      if (data === "pong") answered();
      else heard.push(JSON.parse(String(data)));
    }),
  );
  const ended = new Promise<{ code: number; reason: string }>((end) =>
    webSocket.addEventListener("close", ({ code, reason }) => end({ code, reason })),
  );
  webSocket.accept();
  const raw = (text: string) => webSocket.send(text);
  return {
    heard,
    raw,
    say: (frame) => raw(JSON.stringify(frame)),
    next: <Is extends Heard["is"]>(is: Is, n = 1) =>
      vi.waitFor(
        () => {
          const found = heard.filter((frame) => frame.is === is)[n - 1];
          if (!found) throw new Error(`no ${n}. ${is} among ${JSON.stringify(heard.map((frame) => frame.is))}`);
          return found as Kind<Heard, Is>;
        },
        { timeout: 10_000, interval: 20 },
      ),
    ended,
    pong,
    close: () => webSocket.close(1000),
  };
}

export type Link = Line<ToEdge, FromEdge>;
export type Control = Line<ToFleet, FromFleet>;
export type Assign = Extract<FromFleet, { is: "assign" }>;

export async function aControl(): Promise<Control> {
  const line = await dial<ToFleet, FromFleet>("/fleet", SECRET);
  if (typeof line === "number") throw new Error(`the control socket was refused with ${line}`);
  return line;
}

/** A connector that has introduced itself. */
export async function aConnector({ id = newId(), capacity = 10, running = [] }: Partial<Introduction> = {}): Promise<
  Control & { id: string }
> {
  const control = await aControl();
  control.say({ is: "hello", protocol: PROTOCOL, connector_id: id, capacity, running });
  await control.next("hello");
  return { ...control, id };
}

type Introduction = { id: string; capacity: number; running: { account_id: string; generation: number }[] };

/** The WhatsApp socket's state as a connector begins with it. */
export const CLOSED_STATE: SocketState = { socket: "closed", since: 1 };

/** Opens the link of an assigned account and says hello; with the edge's answer. */
export async function aLink({ account_id, token }: Assign, state: SocketState = CLOSED_STATE) {
  const link = await dial<ToEdge, FromEdge>(`/accounts/${account_id}/link`, token);
  if (typeof link === "number") throw new Error(`the link was refused with ${link}`);
  link.say({ is: "hello", protocol: PROTOCOL, state, has_vault: false });
  return { ...link, hello: await link.next("hello") };
}

/** Base64 of a text, as frames carry bytes. */
export const bytes = (text: string): string => new TextEncoder().encode(text).toBase64();

/** A digest that begins with a text. */
export const digestOf = (text: string): string =>
  new TextEncoder().encode(text.padEnd(16, ".").slice(0, 16)).toBase64();

export const commitOf = (link: Link, ...commits: Commit[]) => link.say({ is: "commit", commits });
