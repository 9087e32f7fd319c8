import { cachedSequences } from "#src/cache/there.ts";
import type { Database } from "#src/db/client.ts";
import type { HookSnapshot } from "#src/hooks/snapshot.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import type { Drain } from "./drain.ts";
import type { Log } from "./log.ts";
import type { Memo } from "./memo.ts";
import { afterOwnFailure } from "./policy.ts";
import { type Asked, bringerOf, type Choice, countEvents, type Range, rangeOf } from "./range.ts";
import { Repeat, type Ports as RepeatPorts } from "./repeat.ts";

/** One hook's replay: a range of the log, and how far it has come; the last one of a hook is kept for people to see. */
export type Job = Range &
  Choice & {
    state: "running" | "done" | "cancelled";
    /** the first event that is not settled */
    next: number;
    count: number;
    delivered: number;
    failed: number;
    since: number;
    ended_at: number | null;
  };

export type ReplayAnswer =
  | { is: "counted"; count: number; from: number; to: number }
  | { is: "started"; count: number; from: number; to: number }
  | { is: "trimmed"; oldest: number }
  | { is: "too_many"; from: number; most: number }
  | { is: "no_lane" }
  | { is: "running" };

type Ports = RepeatPorts & {
  log: Log;
  memo: Memo;
  db: Database;
  drain(hookId: string): Drain | undefined;
  /** hooks that have a lane, whether it works or not */
  hookIds(): string[];
  wakeAt(at: number): void;
};

// One request counts so many at most: it reads all of them.
const MOST_EVENTS = 100_000;
const CHUNK_EVENTS = 50;
const SAFETY_MS = 30_000;

/**
 * Sends parts of the log again, one job per hook, beside its lane and within the hook's own bounds. A job is a row of the
 * memo and moves in chunks: after an eviction at most the chunk it was in is repeated.
 */
export class Replays {
  readonly #ports: Ports;
  readonly #jobs: Record<string, Job>;
  /** hooks being worked for, and whether they are to be looked at again after it */
  readonly #running = new Map<string, { again: boolean }>();
  /** events of the chunk a hook is in that are settled: while this object lives they are not sent again */
  readonly #settled = new Map<string, Set<number>>();
  #failures = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#jobs = ports.memo.get<Record<string, Job>>("replays") ?? {};
  }

  /** Whether there is work that could go on. */
  get busy(): boolean {
    return this.#runningJobs.some(([hookId]) => this.#ports.drain(hookId)?.lane.state === "active");
  }

  get #runningJobs(): [hookId: string, Job][] {
    return Object.entries(this.#jobs).filter(([, { state }]) => state === "running");
  }

  /** Everything up to here no replay needs any more. */
  get passed(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...this.#runningJobs.map(([, { next }]) => next - 1));
  }

  /** The replay of a hook that runs, or its last one. */
  of(hookId: string): Job | null {
    return this.#jobs[hookId] ?? null;
  }

  /** Counts what a replay would bring and, unless it is a dry run, begins it. */
  async start(hookId: string, asked: Asked & { only: Choice["only"]; dry_run: boolean }): Promise<ReplayAnswer> {
    const { log } = this.#ports;
    const drain = this.#ports.drain(hookId);
    if (!drain) return { is: "no_lane" };
    const range = rangeOf(log, asked);
    if (!range) return { is: "trimmed", oldest: log.oldest };
    if (range.to - range.from >= MOST_EVENTS) return { is: "too_many", from: range.from, most: MOST_EVENTS };
    const choice = { only: asked.only, begin: this.#beginOf(hookId) };
    const count = await this.#count(drain, range, choice);
    if (asked.dry_run) return { is: "counted", count, ...range };
    if (this.#jobs[hookId]?.state === "running") return { is: "running" };
    const counts = { next: range.from, count, delivered: 0, failed: 0 };
    this.#jobs[hookId] = { ...range, ...choice, ...counts, state: "running", since: Date.now(), ended_at: null };
    if (count === 0) this.#end(hookId, "done");
    this.#write();
    this.#ports.wakeAt(Date.now() + SAFETY_MS);
    this.pump();
    return { is: "started", count, ...range };
  }

  /** Ends a replay where it is: what is under way still arrives. Answers whether one was running. */
  cancel(hookId: string): boolean {
    if (this.#jobs[hookId]?.state !== "running") return false;
    this.#end(hookId, "cancelled");
    return true;
  }

  /** Goes on with what can go on. */
  pump(): void {
    const hookIds = new Set(this.#ports.hookIds());
    for (const hookId of Object.keys(this.#jobs)) if (!hookIds.has(hookId)) this.#forget(hookId);
    for (const [hookId] of this.#runningJobs) void this.#run(hookId);
  }

  async #count(drain: Drain, range: Range, choice: Choice): Promise<number> {
    const { log, db } = this.#ports;
    const { hook, lane } = drain;
    const ids = { account_id: hook.account_id, hook_id: hook.id };
    const cached = choice.only === "missing" ? await cachedSequences(db, ids, range) : new Set<number>();
    const view = { hook, lane, ...choice };
    return countEvents(log, range, (event) => bringerOf(event, view, cached.has(event.sequence)) !== null);
  }

  /** Never throws: what fails here is tried again. */
  async #run(hookId: string): Promise<void> {
    const before = this.#running.get(hookId);
    if (before) return void (before.again = true);
    const run = { again: false };
    this.#running.set(hookId, run);
    try {
      while (await this.#step(hookId)) this.#failures = 0;
    } catch (error) {
      logger.warn("replay.failed", { hook_id: hookId, reason: reasonOf(error) });
      setTimeout(() => this.pump(), afterOwnFailure(++this.#failures));
    } finally {
      this.#running.delete(hookId);
      if (run.again) this.pump();
    }
  }

  /** Works through one chunk; whether there is more to do now. */
  async #step(hookId: string): Promise<boolean> {
    const job = this.#jobs[hookId];
    const drain = this.#ports.drain(hookId);
    if (job?.state !== "running" || drain?.lane.state !== "active") return false;
    const read = this.#ports.log.read(job.next, CHUNK_EVENTS).slice(0, CHUNK_EVENTS);
    const events = read.filter(({ sequence }) => sequence <= job.to);
    const last = events.at(-1)?.sequence;
    if (last === undefined) {
      this.#end(hookId, "done");
      return false;
    }
    const settled = this.#settled.get(hookId) ?? new Set();
    this.#settled.set(hookId, settled);
    if (!(await new Repeat(drain, job, this.#ports).all(events, settled))) return false;
    settled.clear();
    job.next = last + 1;
    this.#write();
    return true;
  }

  #end(hookId: string, state: "done" | "cancelled"): void {
    const job = this.#jobs[hookId];
    if (job) Object.assign(job, { state, ended_at: Date.now() });
    this.#settled.delete(hookId);
    this.#write();
  }

  #forget(hookId: string): void {
    delete this.#jobs[hookId];
    this.#settled.delete(hookId);
    this.#write();
  }

  /** The first event that was accepted when the hook was there. */
  #beginOf(hookId: string): number {
    const hooks = this.#ports.memo.get<{ hooks: HookSnapshot[] }>("hooks")?.hooks ?? [];
    const created = hooks.find(({ id }) => id === hookId)?.created_at;
    return created ? this.#ports.log.since(Date.parse(created)) : 0;
  }

  #write(): void {
    this.#ports.memo.put("replays", this.#jobs);
  }
}
