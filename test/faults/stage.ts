// An account with hooks, and the count of what went in and what came out.
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, now } from "../support/node/counter.ts";
import { type Account, addAccount, addHook, type Json } from "../support/node/installation.ts";
import { newPoster, type Post, postsOf, type Shape } from "../support/node/load.ts";
import type { Tally } from "./fault.ts";
import type { Host } from "./host.ts";
import { Line } from "./line.ts";

const AGAIN_MS = 100;
const LOOK_MS = 250;
const PATIENCE_MS = 180_000;

export class Stage {
  readonly host: Host;
  readonly account: Account;
  /** message → when the POST that brought it was answered with 200 */
  readonly accepted = new Map<string, number>();
  readonly #lines: Line[] = [];

  private constructor(host: Host, account: Account) {
    this.host = host;
    this.account = account;
  }

  static async open(host: Host): Promise<Stage> {
    return new Stage(host, await addAccount(host.api));
  }

  /** A hook of the account, whose receiver answers so. What was accepted before is not for it. */
  async hook(answer: Answer, settings: Json = {}): Promise<Line> {
    const line = await Line.open(answer, this.accepted.keys());
    line.id = await addHook(this.host.api, [this.account], line.counter.url, settings);
    this.#lines.push(line);
    return line;
  }

  change(line: Line, settings: Json): Promise<Json> {
    return this.host.api("PATCH", `/hooks/${line.id}`, settings);
  }

  posts(count: number, shape: Shape = {}): Post[] {
    return postsOf(this.account.numberId, count, shape);
  }

  /** Posts, so many at once, each again until it is answered with 200, as Meta does. */
  async send(posts: Post[], connections = 8): Promise<void> {
    const left = posts.values();
    const poster = newPoster(connections);
    const work = async () => {
      for (const post of left) await this.#until200(poster.post, post);
    };
    await Promise.all(Array.from({ length: connections }, work));
    poster.close();
  }

  /** Posts at an even pace, whatever the answers take. */
  async sendPaced(posts: Post[], perSecond: number): Promise<void> {
    const poster = newPoster(64);
    const began = performance.now();
    const sent = posts.map(async (post, i) => {
      await sleep(Math.max(0, (i * 1000) / perSecond - (performance.now() - began)));
      await this.#until200(poster.post, post);
    });
    await Promise.all(sent);
    poster.close();
  }

  async #until200(send: (url: string, post: Post) => Promise<number>, post: Post): Promise<void> {
    for (;;) {
      const status = await send(`${this.host.url}/webhooks/meta`, post).catch(() => 0);
      if (status === 200) break;
      await sleep(AGAIN_MS);
    }
    const at = now();
    for (const id of post.ids) if (!this.accepted.has(id)) this.accepted.set(id, at);
  }

  /** Waits until everything has been taken; answers whether it was. On a busy machine a lane may be held, and probed, more than once. */
  everythingTaken(patienceMs = PATIENCE_MS): Promise<boolean> {
    return this.until(async () => this.#places().every(({ line, id }) => line.taken.has(id)), patienceMs);
  }

  /** Waits until everything has been taken or stands in the message cache. */
  everythingSomewhere(patienceMs: number): Promise<boolean> {
    return this.until(async () => (await this.tally()).lost === 0, patienceMs);
  }

  async until(check: () => Promise<boolean>, patienceMs: number): Promise<boolean> {
    for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(LOOK_MS)) if (await check()) return true;
    return check();
  }

  /** Every event at every hook that it is for. */
  #places(): { line: Line; id: string }[] {
    const ids = [...this.accepted.keys()];
    return this.#lines.flatMap((line) => ids.filter((id) => !line.before.has(id)).map((id) => ({ line, id })));
  }

  /** What went in, and what of it was taken or can be seen in the message cache. */
  async tally(): Promise<Tally> {
    const cached = await this.cached();
    const places = this.#places();
    const out = places.filter(({ line, id }) => line.taken.has(id) || cached.has(`${line.id} ${id}`)).length;
    const waits = places.flatMap(({ line, id }) => (line.taken.get(id) ?? Number.NaN) - (this.accepted.get(id) ?? 0));
    const stall = waits.reduce((most, ms) => (ms > most ? ms : most), 0);
    const doubled = this.#lines.reduce((sum, line) => sum + line.doubled, 0);
    const wasTaken = this.#lines.some((line) => line.taken.size > 0);
    return { in: places.length, out, lost: places.length - out, doubled, stall: wasTaken ? Math.round(stall) : null };
  }

  /** What stands in the message cache: hook and message. */
  async cached(): Promise<Set<string>> {
    const found = new Set<string>();
    let cursor = "";
    do {
      const page = await this.host.api("GET", `/message-cache?account_id=${this.account.id}&limit=200${cursor}`);
      for (const row of page["items"] as Json[]) found.add(`${row["hook_id"]} ${row["message_id"]}`);
      cursor = page["next"] ? `&cursor=${encodeURIComponent(String(page["next"]))}` : "";
    } while (cursor);
    return found;
  }

  close(): void {
    for (const { counter } of this.#lines) counter.stop();
  }
}
