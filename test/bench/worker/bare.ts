// What the gateway is measured against: one insert into an object, and loops that post, with nothing around them.
import { DurableObject } from "cloudflare:workers";
import type { Loop } from "./told.ts";

type BareEnv = { BARE: DurableObjectNamespace<Bare> };

const TIMEOUT_MS = 30_000;
const KEY_BYTES = 32;

export class Bare extends DurableObject<BareEnv> {
  constructor(ctx: DurableObjectState, env: BareEnv) {
    super(ctx, env);
    ctx.storage.sql.exec("CREATE TABLE IF NOT EXISTS log (n INTEGER PRIMARY KEY, body TEXT)");
  }

  insert(body: string): void {
    this.ctx.storage.sql.exec("INSERT INTO log (body) VALUES (?)", body);
  }

  async loop({ url, count, concurrency, body, signed }: Loop): Promise<void> {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", new Uint8Array(KEY_BYTES), algorithm, false, ["sign"]);
    let left = count;
    const work = async () => {
      while (left-- > 0) await (signed ? postSigned(url, body, key) : post(url, body));
    };
    await Promise.all(Array.from({ length: concurrency }, work));
  }
}

async function post(url: string, body: string): Promise<void> {
  await (await fetch(url, { method: "POST", body })).text();
}

async function postSigned(url: string, body: string, key: CryptoKey): Promise<void> {
  const id = crypto.randomUUID();
  const seconds = Math.floor(Date.now() / 1000);
  const mac = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`${id}.${seconds}.${body}`));
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": `v1,${new Uint8Array(mac).toBase64()}`,
  };
  // An invocation may have 10 000 timers, and `AbortSignal.timeout` keeps its own to the end: this loop is one invocation.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), TIMEOUT_MS);
  await (await fetch(url, { method: "POST", body, headers, redirect: "manual", signal: deadline.signal })).text();
  clearTimeout(timer);
}

export default {
  async fetch(request: Request, env: BareEnv): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === "/insert") await env.BARE.getByName("one").insert(await request.text());
    if (pathname === "/loops") {
      const loops = await request.json<Loop[]>();
      await Promise.all(loops.map((loop, n) => env.BARE.getByName(`loop ${n}`).loop(loop)));
    }
    return Response.json({ ok: true });
  },
};
