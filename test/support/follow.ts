import { exports } from "cloudflare:workers";
import { ORIGIN } from "./api.ts";

export type Frame = { id: string; sequence: number; type: string; data: { message_id?: string } };

export type Socket = {
  frames: string[];
  sequences(): number[];
  ended: Promise<{ code: number; reason: string }>;
  send(text: string): void;
  close(): void;
};

/** One request for a stream; headers as a client would send them. */
export const ask = (path: string, headers: Record<string, string>): Promise<Response> =>
  exports.default.fetch(new Request(`${ORIGIN}/api/v1${path}`, { headers }));

/** A WebSocket through the whole app. */
export async function follow(path: string, as: string): Promise<Socket> {
  const { webSocket } = await ask(path, { authorization: `Bearer ${as}`, upgrade: "websocket" });
  if (!webSocket) throw new Error("no WebSocket came of it");
  const frames: string[] = [];
  webSocket.addEventListener("message", ({ data }) => void frames.push(String(data)));
  const ended = new Promise<{ code: number; reason: string }>((end) =>
    webSocket.addEventListener("close", ({ code, reason }) => end({ code, reason })),
  );
  webSocket.accept();
  return {
    frames,
    sequences: () => frames.filter((text) => text !== "pong").map((text) => (JSON.parse(text) as Frame).sequence),
    ended,
    send: (text) => webSocket.send(text),
    close: () => webSocket.close(),
  };
}

/** An event stream that is read block by block. */
export type Blocks = { next(): Promise<string>; close(): Promise<void> };

export function blocksOf({ body }: Response): Blocks {
  if (!body) throw new Error("no stream came of it");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    next: async () => {
      while (!text.includes("\n\n")) {
        const { done, value } = await reader.read();
        if (done) return "";
        text += value;
      }
      const end = text.indexOf("\n\n");
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      return block;
    },
    close: () => reader.cancel(),
  };
}
