import { DurableObject } from "cloudflare:workers";
import { RECEIVERS } from "#src/receivers/address.ts";
import type { ReceivedRequest, ReceiverAnswer } from "#src/receivers/contract.ts";
import { shownHeaders } from "#src/receivers/headers.ts";
import { checkedBy } from "#src/receivers/signature.ts";

const LIVES_MS = 86_400_000;
const KEPT = 100;
// What is more is answered and counted: a row for each would let anybody write without limit.
const KEPT_PER_SECOND = 20;
const BODY_KEPT = 16_384;
const LONGEST_BODY = 16_777_216;
const WITHOUT_BODY = [204, 205, 304];

/** What a test receiver is: whose, what it answers, since when and how long (ms). */
export type View = { user_id: string; answer: ReceiverAnswer; made: number; ends: number };

/**
 * A test receiver: it keeps the last requests that were posted to it, and ends by itself after a day. One that was never made,
 * or has ended, stores nothing and answers that it is gone.
 */
export class Receiver extends DurableObject<Env> {
  /** requests that may be kept now, as of then (ms) */
  #room = KEPT;
  #asOf = 0;
  #missed = 0;

  async make(user_id: string, answer: ReceiverAnswer): Promise<View> {
    const made = Date.now();
    const view = { user_id, answer, made, ends: made + LIVES_MS };
    this.ctx.storage.kv.put("view", view);
    this.ctx.storage.sql.exec("CREATE TABLE request (slot INTEGER PRIMARY KEY, n INTEGER, told TEXT)");
    await this.ctx.storage.setAlarm(view.ends);
    return view;
  }

  /** null: it was never made, or has ended. */
  view(): View | null {
    return this.ctx.storage.kv.get<View>("view") ?? null;
  }

  /** What it got after a request, oldest first. */
  requests(after: number): ReceivedRequest[] {
    if (!this.view()) return [];
    const sql = "SELECT n, told FROM request WHERE n > ? ORDER BY n";
    const rows = this.ctx.storage.sql.exec<{ n: number; told: string }>(sql, after).toArray();
    return rows.map(({ n, told }) => ({ n, ...JSON.parse(told) }));
  }

  answerWith(answer: ReceiverAnswer): void {
    const view = this.view();
    if (view) this.ctx.storage.kv.put("view", { ...view, answer });
  }

  async end(): Promise<void> {
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
  }

  override alarm(): Promise<void> {
    return this.end();
  }

  /** Takes a request, and answers it as it was told to. */
  override async fetch(request: Request): Promise<Response> {
    const view = this.view();
    if (!view) return new Response("This test receiver has ended.", { status: 410 });
    const bytes = await bytesOf(request);
    if (!bytes) return new Response("Longer than 16 MB.", { status: 413 });
    await this.#keep(view, request, bytes);
    const { status, body } = view.answer;
    return new Response(WITHOUT_BODY.includes(status) ? null : body, { status });
  }

  async #keep({ user_id, answer }: View, { url, method, headers }: Request, bytes: Uint8Array): Promise<void> {
    if (!this.#takesOne()) {
      this.#missed++;
      return;
    }
    const missed = this.#missed;
    this.#missed = 0;
    const body = new TextDecoder().decode(bytes);
    const path = `${RECEIVERS}/${this.ctx.id.toString()}`;
    const { ownHeaders, ...checked } = await checkedBy(this.env, user_id, path, { url, method, headers, body });
    const told: Omit<ReceivedRequest, "n"> = {
      at: new Date().toISOString(),
      method,
      query: new URL(url).search.slice(1),
      headers: shownHeaders(headers, ownHeaders),
      body: body.slice(0, BODY_KEPT),
      bytes: bytes.byteLength,
      ...checked,
      answered: answer.status,
      missed,
    };
    // It may have been ended while the directory was asked.
    if (!this.view()) return;
    const { sql } = this.ctx.storage;
    const { last } = sql.exec<{ last: number | null }>("SELECT max(n) AS last FROM request").one();
    const n = (last ?? 0) + 1;
    sql.exec("INSERT OR REPLACE INTO request VALUES (?, ?, ?)", n % KEPT, n, JSON.stringify(told));
  }

  #takesOne(): boolean {
    const now = Date.now();
    this.#room = Math.min(KEPT, this.#room + ((now - this.#asOf) * KEPT_PER_SECOND) / 1_000);
    this.#asOf = now;
    if (this.#room < 1) return false;
    this.#room--;
    return true;
  }
}

/** The whole body; null when it is too long. */
async function bytesOf({ body }: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > LONGEST_BODY) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
