import { RpcTarget } from "cloudflare:workers";
import { samePhone } from "#src/accounts/phone.ts";
import { database } from "#src/db/client.ts";
import type { Batch } from "#src/events/batch.ts";
import { type Command, type Outcome, Pulse } from "#src/protocol/command.ts";
import type { Commit } from "#src/protocol/commit.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { PROTOCOL } from "#src/protocol/frame.ts";
import type { FromEdge, SocketState } from "#src/protocol/link.ts";
import { mintToken } from "#src/link/token.ts";
import { reseal, unseal } from "#src/seal.ts";
import type { Alarm } from "./alarm.ts";
import { takeAllowance, tooOften } from "./allowance.ts";
import { Commands } from "./commands.ts";
import type { Health } from "./health.ts";
import { type As, type Assigned, Lifecycle } from "./lifecycle.ts";
import { Link } from "./link.ts";
import { accessOf } from "./link-collector.ts";
import type { Files } from "./files.ts";
import type { Memo } from "./memo.ts";
import type { Sending } from "./sending.ts";
import type { Standing } from "./standing.ts";
import { Vault } from "./vault.ts";

type Parts = {
  ctx: DurableObjectState;
  env: Env;
  memo: Memo;
  alarm: Alarm;
  health: Health;
  facts(): { id: string; user_id: string; open: boolean } | null;
  /** takes events into the log, and does something more in the same transaction */
  take(batches: Batch[], more: () => void): void;
  /** takes an event of the gateway's own, while the account is open */
  tell(news: NewEvent): void;
  /** what goes out through the link */
  sending: Pick<Sending, "late" | "outbox">;
  files: Pick<Files, "add" | "pump" | "again">;
};

// A restart is answered once the old socket has ended.
const RESTART_MS = 10_000;
// A connector answers at once, or not at all.
const PULSE_MS = 3_000;

/** What a person sees of the connection. */
export type View = Pick<Standing, "want" | "status" | "linked" | "socket" | "qr"> & {
  /** a connector is there */
  link: boolean;
  has_proxy: boolean;
};

/**
 * What makes an account a personal one, wired together: its link to a connector, its vault, its life. The edge and the fleet
 * ask it; it is the only part of the object that knows of connectors.
 */
export class Personal extends RpcTarget {
  readonly #parts: Parts;
  readonly #vault: Vault;
  readonly #link: Link;
  readonly #lifecycle: Lifecycle;
  readonly #commands: Commands;

  constructor(parts: Parts) {
    super();
    const { ctx, env, memo, alarm, facts, tell } = parts;
    this.#parts = parts;
    this.#vault = new Vault(ctx.storage.sql, env.ENCRYPTION_KEY);
    this.#link = new Link(this.#portsOfLink());
    this.#commands = new Commands(
      (frame) => this.#link.say(frame),
      (id, outcome) => parts.sending.late(id, outcome),
    );
    const tellFleet = (id: string, wanted: boolean) => env.FLEET.getByName("fleet").want(id, wanted);
    const db = database(env.DB);
    this.#lifecycle = new Lifecycle({ db, memo, vault: this.#vault, alarm, facts, tell, link: this.#link, tellFleet });
  }

  #portsOfLink(): ConstructorParameters<typeof Link>[0] {
    const { ctx, env, take, facts } = this.#parts;
    return {
      ctx,
      vault: this.#vault,
      media: env.MEDIA,
      account: () => this.#account(),
      hello: () => this.#hello(),
      mayLink: ({ phone }) => samePhone(phone, this.#lifecycle.standing.phone),
      take: (batches, more) => take(facts()?.open ? batches : [], more),
      apply: (commits) => this.#apply(commits),
      applied: (commits) => {
        for (const { id, outcome } of commits.flatMap(({ outcomes = [] }) => outcomes)) {
          this.#commands.settle(id, outcome);
        }
        if (commits.some(({ files }) => files)) this.#parts.files.pump();
      },
      stands: (state) => {
        this.#lifecycle.stands(state);
        this.#noteConnection(state);
        if (!this.isConnected) return;
        this.#parts.sending.outbox.pump();
        this.#parts.files.again();
      },
      qr: (text, expiresAt) => this.#lifecycle.qr(text, expiresAt),
      turned: (isUp) => this.#lifecycle.turned(isUp),
    };
  }

  /** The object has woken up: to be done once its alarm is known. */
  wake(): void {
    this.#lifecycle.wake();
  }

  /** The account is to be connected from now on. A new proxy counts from the next WhatsApp socket on. */
  async connect(as: As): Promise<View> {
    // The edge may still have had older keys alone.
    const proxy = as.proxy && (await reseal(this.#parts.env.ENCRYPTION_KEY, as.proxy));
    await this.#lifecycle.connect({ ...as, ...(proxy && { proxy }) });
    if (as.proxy !== undefined) {
      this.#link.say({ is: "want", want: this.#lifecycle.standing.want, account: await this.#as() });
    }
    return this.view();
  }

  /** The account is to be disconnected; its device stays linked. */
  async disconnect(): Promise<View> {
    await this.#lifecycle.want("closed");
    return this.view();
  }

  /** The device is to be unlinked at WhatsApp and its keys thrown away. */
  async logOut(): Promise<View> {
    if (this.#lifecycle.standing.linked) await this.#lifecycle.want("logged_out");
    else await this.#lifecycle.want("closed");
    return this.view();
  }

  /** The WhatsApp socket is to be opened anew. */
  async restart(as: As): Promise<View> {
    const before = this.#lifecycle.standing.want;
    await this.connect(as);
    if (before === "open" && this.#link.isUp) await this.#commands.run({ do: "restart" }, RESTART_MS);
    return this.view();
  }

  view(): View {
    const { want, status, linked, socket, qr, proxy } = this.#lifecycle.standing;
    return { want, status, linked, socket, qr, link: this.#link.isUp, has_proxy: proxy !== null };
  }

  /** The same, once a code is there, the account is connected, or nothing will come any more; at the latest after `waitMs`. */
  async code(waitMs: number): Promise<View> {
    const until = Date.now() + waitMs;
    for (;;) {
      const { want, status, qr } = this.#lifecycle.standing;
      const left = until - Date.now();
      const isThere = qr !== null && qr.expires_at > Date.now();
      if (isThere || status === "connected" || want !== "open" || left <= 0) return this.view();
      await this.#lifecycle.changed(left);
    }
  }

  /** What its connector has seen of WhatsApp lately; null: there is none, or it does not answer. */
  async pulse(): Promise<Pulse | null> {
    const outcome = await this.#commands.run({ do: "health" }, PULSE_MS);
    return outcome.is === "accepted" ? Pulse.parse(outcome.result) : null;
  }

  /** A code to be typed into the phone; waits for the connector that is to make it. */
  async pairingCode(phone: string, limitMs: number): Promise<Outcome> {
    const until = Date.now() + limitMs;
    while (!this.#link.isUp && Date.now() < until) await this.#lifecycle.changed(until - Date.now());
    return this.#commands.run({ do: "pairing_code", phone }, Math.max(0, until - Date.now()));
  }

  /** Has the connector do something; see `Commands`. */
  command(command: Command, limitMs: number, id?: string): Promise<Outcome> {
    return this.#commands.run(command, limitMs, id);
  }

  /** The same for a person who waits. What gets at files is told how, and nobody looks numbers up faster than is safe. */
  async ask(command: Command, limitMs: number): Promise<Outcome> {
    const { memo, env } = this.#parts;
    if (command.do === "check_contacts" && this.isConnected) {
      const waitMs = takeAllowance(memo, command.phones.length, Date.now());
      if (waitMs !== null) return tooOften(waitMs);
    }
    const hasFile = "picture" in command && typeof command.picture === "string";
    return this.#commands.run(hasFile ? { ...command, files: await accessOf(this, env) } : command, limitMs);
  }

  /** Whether the account is logged in at WhatsApp, and its connector can be asked. */
  get isConnected(): boolean {
    return this.#lifecycle.standing.status === "connected" && this.#link.isUp;
  }

  /** What the connector reads and writes the account's files with, for some minutes. */
  token(): Promise<string> {
    const account_id = this.#parts.facts()?.id ?? "";
    return mintToken(this.#parts.env.LINK_SECRET, { account_id, generation: this.#lifecycle.standing.generation });
  }

  /** The fleet gives the account to a connector. Of one that was erased nothing is written down again. */
  assign(connector: string): Assigned {
    return this.#parts.facts() ? this.#lifecycle.assign(connector) : { is: "not_wanted" };
  }

  /** The fleet has lost the connector of the account and has no other. */
  unassign(): void {
    if (this.#parts.facts()) this.#lifecycle.unassign();
  }

  /** A connector opens the link of the account, as its token says under a generation. */
  accept(generation: number): Response {
    return this.#link.accept(generation);
  }

  owns(socket: WebSocket): boolean {
    return this.#link.owns(socket);
  }

  heard(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    return this.#link.heard(socket, message);
  }

  gone(socket: WebSocket): void {
    if (this.owns(socket)) this.#link.gone(socket);
  }

  /** The account is about to be closed. */
  leave(): Promise<void> {
    return this.#lifecycle.leave();
  }

  /** Seals anew, a bounded part of it, what older keys sealed; false: something is left. */
  async reseal(): Promise<boolean> {
    const isDone = await this.#lifecycle.reseal((sealed) => reseal(this.#parts.env.ENCRYPTION_KEY, sealed));
    return isDone && (await this.#vault.reseal());
  }

  /** Whether nothing is left of the connection of an account that was deleted. */
  get isGone(): boolean {
    return this.#lifecycle.isGone;
  }

  tend(): Promise<void> {
    return this.#lifecycle.tend();
  }

  remind(): Promise<void> {
    return this.#lifecycle.remind();
  }

  /** A deleted account is served until its device is logged out. */
  #account(): { id: string; generation: number } | null {
    const facts = this.#parts.facts();
    const { want, generation } = this.#lifecycle.standing;
    return facts && (facts.open || want === "logged_out") ? { id: facts.id, generation } : null;
  }

  async #hello(): Promise<Extract<FromEdge, { is: "hello" }>> {
    const account = await this.#as();
    const { generation, want, linked } = this.#lifecycle.standing;
    return {
      is: "hello",
      protocol: PROTOCOL,
      generation,
      committed: this.#vault.committed,
      want,
      account,
      ...(linked && { linked }),
    };
  }

  async #as(): Promise<{ phone: string; proxy?: string }> {
    const { phone, proxy } = this.#lifecycle.standing;
    return { phone, ...(proxy && { proxy: await unseal(this.#parts.env.ENCRYPTION_KEY, proxy) }) };
  }

  /** Whether an open connection works is told from when it was first found not to. */
  #noteConnection({ socket, trouble, since }: SocketState): void {
    const { health, facts, tell } = this.#parts;
    const account = facts();
    if (!account || socket !== "open" || (!trouble && !health.view().connection)) return;
    const state = trouble ?? "working";
    health.note(account.id, [{ aspect: "connection", state, since: new Date(since).toISOString() }]);
    for (const news of health.takeNews()) tell(news);
  }

  #apply(commits: Commit[]): void {
    for (const { linked, files } of commits) {
      if (linked) this.#lifecycle.linked(linked);
      if (files) this.#parts.files.add(files.map((file) => ({ ...file, by: "link" })));
    }
  }
}
