import { auditStatus, markStatus } from "#src/accounts/status.ts";
import type { Database } from "#src/db/client.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import type { Reason } from "#src/protocol/lifecycle.ts";
import type { Linked } from "#src/protocol/commit.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { isFinal, type SocketState, type Want } from "#src/protocol/link.ts";
import type { Alarm } from "./alarm.ts";
import type { Memo } from "./memo.ts";
import { persist } from "./persist.ts";
import { endingEvents, FRESH, qrEvent, type Standing, statusEvent, statusOf } from "./standing.ts";
import type { Vault } from "./vault.ts";
import { Waiters } from "./waiters.ts";

// A link that breaks comes back within a moment; the account is called disconnected when it does not.
const GRACE_MS = 10_000;
const AGAIN_MS = 5_000;
// A deleted account's device is logged out while its connector is there, and forgotten after this.
const FAREWELL_MS = 30_000;

export type Ports = {
  db: Database;
  memo: Memo;
  vault: Vault;
  alarm: Alarm;
  /** the account and its owner; null: nobody opened it yet. `open`: it is not deleted */
  facts(): { id: string; user_id: string; open: boolean } | null;
  /** takes an event of the gateway's own, while the account is open */
  tell(news: NewEvent): void;
  link: { readonly isUp: boolean; fence(): void; say(frame: { is: "want"; want: Want }): boolean };
  /** tells the fleet whether a connector is to run the account */
  tellFleet(accountId: string, wanted: boolean): Promise<void>;
};

/** As whom the account is connected: its number in digits, and the way there. */
export type As = { phone: string; proxy?: string | null };

export type Assigned = { is: "assigned"; generation: number } | { is: "not_wanted" };

/** What is wanted of an account's connection, how it stands, and who holds it. The object is the authority for all of it. */
export class Lifecycle {
  readonly #ports: Ports;
  readonly #waiters = new Waiters();
  #standing: Standing;
  /** since when the link is gone that should be there */
  #lostAt: number | null = null;
  #farewellBy: number | null = null;
  #isTelling = false;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#standing = ports.memo.get<Standing>("link") ?? FRESH;
  }

  /** The object has woken up: a link that ended with an earlier life is waited for. */
  wake(): void {
    if (this.#standing.status !== "disconnected" && !this.#ports.link.isUp) this.#missLink();
  }

  get standing(): Readonly<Standing> {
    return this.#standing;
  }

  /** Resolves when something of the standing changes, at the latest after `ms`. */
  changed(ms: number): Promise<void> {
    return this.#waiters.next(ms);
  }

  /** The account is to be connected from now on. `proxy` is sealed, null: none; absent: as before. */
  connect({ phone, proxy = this.#standing.proxy }: As): Promise<void> {
    if (phone !== this.#standing.phone || proxy !== this.#standing.proxy) this.#set({ phone, proxy });
    return this.want("open");
  }

  /** Has the proxy sealed anew; false: it was changed meanwhile. */
  async reseal(renew: (sealed: string) => Promise<string>): Promise<boolean> {
    const { proxy } = this.#standing;
    if (proxy === null) return true;
    const renewed = await renew(proxy);
    if (this.#standing.proxy !== proxy) return false;
    if (renewed !== proxy) this.#set({ proxy: renewed });
    return true;
  }

  /** Something else is wanted of the account; wanting the same again changes nothing. */
  want(want: Want): Promise<void> {
    if (want !== this.#standing.want) {
      this.#set({ want });
      this.#ports.link.say({ is: "want", want });
    }
    return this.#tell();
  }

  /** The account is about to be closed: its device is logged out if that can be done now, while its link is still there. */
  async leave(): Promise<void> {
    this.#farewellBy = Date.now() + (this.#standing.linked && this.#ports.link.isUp ? FAREWELL_MS : 0);
    this.#ports.alarm.by(this.#farewellBy);
    if (this.#standing.linked && this.#ports.link.isUp) await this.want("logged_out");
    else await this.#forget();
  }

  /** A connector gets the account, under the next generation: whatever an older one says from now on is refused. */
  assign(connector: string): Assigned {
    if (this.#standing.want === "closed") {
      this.#set({ told: { ...this.#standing.told, fleet: "closed" } });
      return { is: "not_wanted" };
    }
    if (!this.#standing.linked) this.#ports.vault.clear();
    const generation = this.#standing.generation + 1;
    this.#set({ generation, connector, told: { ...this.#standing.told, fleet: this.#standing.want } });
    this.#ports.link.fence();
    if (this.#standing.status !== "disconnected") this.#missLink();
    return { is: "assigned", generation };
  }

  /** The connector that had the account is lost, and no other is there. */
  unassign(): void {
    this.#set({ generation: this.#standing.generation + 1, connector: null });
    this.#ports.link.fence();
    this.#turn({ socket: "closed", since: Date.now() }, "link_lost");
  }

  /** The connector says how its WhatsApp socket stands; of the same said twice nothing comes. */
  stands(socket: SocketState): void {
    const { socket: was } = this.#standing;
    if (JSON.stringify(was) === JSON.stringify(socket)) return;
    const ending = socket.socket === "closed" && socket.ending;
    this.#turn(socket, socket.ending?.kind ?? "link_lost");
    if (!ending || !isFinal(ending)) return;
    const { id } = this.#ports.facts() ?? {};
    if (id) for (const news of endingEvents(id, this.#standing, ending, socket.since)) this.#ports.tell(news);
    if (ending.kind === "logged_out") this.#clear();
    if (ending.kind !== "closed") void this.want("closed");
  }

  /** A code to be scanned. */
  qr(text: string, expires_at: number): void {
    const qr = { text, expires_at };
    this.#set({ qr });
    const { id } = this.#ports.facts() ?? {};
    if (id) this.#ports.tell(qrEvent(id, qr));
  }

  /** A phone was linked. Runs inside the transaction that stores its credentials. */
  linked(linked: Linked): void {
    this.#set({ linked, qr: null });
  }

  /** The link is there, or gone. */
  turned(isUp: boolean): void {
    if (isUp) this.#lostAt = null;
    else if (this.#standing.status !== "disconnected") this.#missLink();
    this.#waiters.wake();
  }

  /** Does what has become due, and tells what could not be told. */
  async tend(): Promise<void> {
    const now = Date.now();
    if (this.#ports.facts()?.open === false && this.#standing.want !== "closed") this.#farewellBy ??= now;
    if (this.#farewellBy !== null && now >= this.#farewellBy) await this.#forget();
    if (this.#lostAt !== null && now >= this.#lostAt + GRACE_MS) {
      this.#turn({ socket: "closed", since: now }, "link_lost");
    }
    await this.#tell();
  }

  /** Should somebody have forgotten that the account is wanted, it is told again. */
  remind(): Promise<void> {
    if (this.#ports.link.isUp || this.#standing.want === "closed") return Promise.resolve();
    this.#set({ told: { ...this.#standing.told, fleet: "closed" } });
    return this.#tell();
  }

  /** Whether nothing is left to be ended: no device, no wish, and the fleet knows it. */
  get isGone(): boolean {
    const { want, linked, told } = this.#standing;
    return want === "closed" && linked === null && told.fleet === "closed";
  }

  /** Nothing of the account's connection is kept. */
  #forget(): Promise<void> {
    this.#farewellBy = null;
    this.#clear();
    if (this.#standing.proxy !== null) this.#set({ proxy: null });
    return this.want("closed");
  }

  #clear(): void {
    this.#ports.vault.clear();
    this.#set({ linked: null });
  }

  #missLink(): void {
    this.#lostAt ??= Date.now();
    this.#ports.alarm.by(this.#lostAt + GRACE_MS);
  }

  #turn(socket: SocketState, reason: Reason): void {
    const previous = this.#standing.status;
    const status = statusOf(socket, previous);
    if (status === "disconnected") this.#lostAt = null;
    const qr = status === "pairing" ? this.#standing.qr : null;
    this.#set({ socket, status, qr, changes: this.#standing.changes + 1 });
    const facts = this.#ports.facts();
    if (status === previous || !facts) return;
    const cause = { code: socket.ending?.code, retry_at: socket.retry_at, reason };
    const at = socket.since;
    const news = statusEvent(facts.id, this.#standing, { previous, at, cause: status === "disconnected" ? cause : {} });
    this.#ports.tell(news);
    const audit = { user_id: facts.user_id, account_id: facts.id, data: news.data };
    void persist("audit.write_failed", () => auditStatus(this.#ports.db, audit));
    void this.#tell();
  }

  /** Tells fleet and directory what they do not know yet; what fails is told again at the alarm. */
  async #tell(): Promise<void> {
    const { id } = this.#ports.facts() ?? {};
    if (!id || this.#isTelling) return;
    this.#isTelling = true;
    try {
      // What changes while somebody is told is told next.
      for (let next = this.#untold(id); next; next = this.#untold(id)) await next();
    } catch (error) {
      logger.warn("account.not_told", { account_id: id, reason: reasonOf(error) });
      this.#ports.alarm.by(Date.now() + AGAIN_MS);
    } finally {
      this.#isTelling = false;
    }
  }

  #untold(id: string): (() => Promise<void>) | null {
    const { want, status, told, socket } = this.#standing;
    if ((told.fleet === "closed") !== (want === "closed")) {
      return async () => {
        await this.#ports.tellFleet(id, want !== "closed");
        this.#set({ told: { ...this.#standing.told, fleet: want } });
      };
    }
    if (told.directory === status) return null;
    return async () => {
      await markStatus(this.#ports.db, id, status, new Date(socket.since).toISOString());
      this.#set({ told: { ...this.#standing.told, directory: status } });
    };
  }

  #set(changes: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...changes };
    this.#ports.memo.put("link", this.#standing);
    this.#waiters.wake();
  }
}
