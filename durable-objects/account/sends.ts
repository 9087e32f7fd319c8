import { eventId } from "#src/ids.ts";
import { Answer } from "#src/protocol/answer.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import type { LiveHook } from "./hooks.ts";

/** An event whose receiver answered: what its messages default to, and what they are known by. */
export type Answered = { hookId: string; eventId: string; chat: { id: string; kind: string }; answer: string };

type Send = { to: string; content: Record<string, unknown> };

// No driver can send yet: what is taken fails at once, visibly.
const NO_DRIVER = { title: "not_supported", details: "this gateway cannot send messages yet" };

/** The account's outbox: messages to send, each known by a key, so that asking twice sends once. */
export class Sends {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(
      "CREATE TABLE IF NOT EXISTS sends (n INTEGER PRIMARY KEY, key TEXT UNIQUE, recipient TEXT, content TEXT, status TEXT, error TEXT, at INTEGER)",
    );
  }

  /** What a receiver answers to an incoming live message may be messages to send; what is replayed is not live. */
  heard(hook: LiveHook, deliveries: Delivery[], outcomes: Outcome[]): NewEvent[] {
    return deliveries.flatMap((delivery, i) => {
      const { class: class_, answer } = outcomes[i] as Outcome;
      if (class_ !== "delivered" || !answer || delivery.type !== "message.received" || delivery.replay) return [];
      const { chat } = JSON.parse(delivery.body).data;
      const answered = { hookId: hook.id, eventId: delivery.id, chat, answer };
      return this.take(hook.account_id, answered, Date.now());
    });
  }

  /** Takes the messages of a receiver's answer; answers the events that tell what became of them, or why it is none. */
  take(accountId: string, answered: Answered, now: number): NewEvent[] {
    const messages = messagesOf(answered.answer);
    if (typeof messages === "string") return [invalid(accountId, answered, messages)];
    return messages.flatMap(({ to, ...content }, position) => {
      const key = `${answered.hookId}:${answered.eventId}:${position}`;
      const n = this.#insert(key, { to: to ?? answered.chat.id, content }, now);
      if (n === null) return [];
      const message_id = `msg_${accountId}_${n}`;
      const chat = to === undefined ? answered.chat : { id: to, kind: "user" };
      const at = new Date(now).toISOString();
      const data = { message_id, chat, status: "failed", at, error: NO_DRIVER };
      return [{ id: eventId(accountId, "message.failed", message_id), type: "message.failed", chat: chat.id, data }];
    });
  }

  /** The number of a new message; null when it is known already. */
  #insert(key: string, { to, content }: Send, now: number): number | null {
    const sql = `INSERT INTO sends (key, recipient, content, status, error, at) VALUES (?, ?, ?, 'failed', ?, ?)
      ON CONFLICT (key) DO NOTHING RETURNING n`;
    const [row] = this.#sql.exec<{ n: number }>(sql, key, to, JSON.stringify(content), NO_DRIVER.title, now).toArray();
    return row?.n ?? null;
  }
}

/** The messages of an answer; a text that says why it cannot be read. */
function messagesOf(text: string): NonNullable<Answer["messages"]> | string {
  if (text.trim() === "") return [];
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "the answer is not JSON";
  }
  const parsed = Answer.safeParse(json);
  if (parsed.success) return parsed.data.messages ?? [];
  const issue = parsed.error.issues[0];
  return `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "cannot be read"}`;
}

const invalid = (accountId: string, { hookId, eventId: event_id }: Answered, reason: string): NewEvent => ({
  id: eventId(accountId, "hook.answer_invalid", hookId, event_id),
  type: "hook.answer_invalid",
  data: { hook_id: hookId, event_id, reason },
});
