import { RpcTarget } from "cloudflare:workers";
import type { Effect } from "#src/events/effect.ts";
import { database } from "#src/db/client.ts";
import type { Health as Known } from "#src/protocol/health.ts";
import type { Fault } from "#src/protocol/person.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Alarm } from "./alarm.ts";
import type { Files } from "./files.ts";
import type { Health } from "./health.ts";
import type { Fresh, Log } from "./log.ts";

// A status that the directory could not be told is told again then.
const TELL_AGAIN_MS = 30_000;

type Parts = {
  env: Env;
  alarm: Alarm;
  health: Health;
  log: Log;
  facts(): { id: string; user_id: string; open: boolean } | null;
  /** takes an event of the gateway's own, while the account is open */
  tell(news: NewEvent): void;
  files: Pick<Files, "add" | "pump" | "again">;
};

/** What makes an account a business one, wired together: what its events bring about, its health at Meta. The edge asks it. */
export class Business extends RpcTarget {
  readonly #parts: Parts;
  readonly #health: Health;

  constructor(parts: Parts) {
    super();
    this.#parts = parts;
    this.#health = parts.health;
  }

  #account() {
    const known = this.#parts.facts();
    return known?.open ? known : null;
  }

  /** What new events bring about beside standing in the log; in the transaction that puts them there. `tend` follows it. */
  take(effects: Effect[], fresh: Fresh[]): void {
    const account = this.#account();
    if (!account) return;
    const ids = new Set(fresh.flatMap((batch) => batch.ids));
    for (const { event_id, wants, health } of effects) {
      if (!ids.has(event_id)) continue;
      this.#parts.files.add(wants);
      this.#health.note(account.id, health);
    }
  }

  /** Goes on with what is due. */
  tend(): void {
    for (const news of this.#health.takeNews()) this.#parts.tell(news);
    this.#parts.files.pump();
    const account = this.#account();
    if (!account || !this.#health.isUntold) return;
    this.#parts.alarm.by(Date.now() + TELL_AGAIN_MS);
    void this.#health.tellDirectory(database(this.#parts.env.DB), account);
  }

  /** Meta was asked with the account's token: it was refused with this fault, or taken. */
  heardToken(fault: Fault | null): void {
    const account = this.#account();
    if (!account || (!fault && this.#health.view().token?.state !== "refused")) return;
    const refused = { state: "refused" as const, ...(fault?.code !== undefined && { code: fault.code }) };
    this.#health.note(account.id, [{ aspect: "token", ...(fault ? refused : { state: "valid" as const }) }]);
    this.tend();
  }

  /** No message of the account goes out for a while, with this fault; null: they do. */
  heardHold(fault: Fault | null): void {
    const account = this.#account();
    if (!account || (!fault && this.#health.view().sending?.state !== "held")) return;
    const held = { state: "held" as const, ...(fault?.code !== undefined && { code: fault.code }) };
    this.#health.note(account.id, [{ aspect: "sending", ...(fault ? held : { state: "flowing" as const }) }]);
    this.tend();
  }

  /** What is known of the account's health, and when something was last told to its log, and from where to where that reaches. */
  health(): Known & { last_event_at: string | null; first_sequence: number; last_sequence: number } {
    const { log } = this.#parts;
    const [last] = log.next > 1 ? log.read(log.next - 1, 1) : [];
    const last_event_at = last ? new Date(last.at).toISOString() : null;
    return { ...this.#health.view(), last_event_at, first_sequence: log.oldest, last_sequence: log.next - 1 };
  }

  /** The account was opened or changed: what waited for that is tried now. */
  changed(): void {
    this.#parts.files.again();
  }
}
