import type { Waiting } from "./send.ts";

/** What is still to be sent to one recipient, in order. `until`: nothing goes out before that moment (ms). */
export type Chat = { waiting: Waiting[]; flying: number; until: number };

/** What is still to be sent, by recipient. Recipients take turns. */
export class Queue {
  readonly #chats = new Map<string, Chat>();
  #size = 0;
  #referring = 0;
  #expires = Number.POSITIVE_INFINITY;

  /** How many messages wait. */
  get size(): number {
    return this.#size;
  }

  /** When the next one expires; earlier than that when one that would have has gone. */
  get nextExpiry(): number {
    return this.#expires;
  }

  /** Whether something waits that refers to a message sent from here. */
  get hasReferring(): boolean {
    return this.#referring > 0;
  }

  /** The smallest number that waits. */
  get first(): number | null {
    let first: number | null = null;
    for (const { waiting } of this.#chats.values()) for (const { n } of waiting) first = Math.min(first ?? n, n);
    return first;
  }

  chat(id: string): Chat {
    const chat = this.#chats.get(id) ?? { waiting: [], flying: 0, until: 0 };
    this.#chats.set(id, chat);
    return chat;
  }

  /** How many wait for a recipient. */
  ahead(id: string): number {
    return this.#chats.get(id)?.waiting.length ?? 0;
  }

  /** Whether nothing of this recipient waits or is under way. */
  isFree(id: string): boolean {
    const chat = this.#chats.get(id);
    return !chat || (chat.waiting.length === 0 && chat.flying === 0);
  }

  add(entry: Waiting): void {
    const { waiting } = this.chat(entry.chat);
    const after = waiting.findIndex(({ n }) => n > entry.n);
    waiting.splice(after < 0 ? waiting.length : after, 0, entry);
    this.#count(entry, 1);
    this.#expires = Math.min(this.#expires, entry.expires);
  }

  /** Takes one out; null when it is not there. */
  remove(n: number): Waiting | null {
    for (const [id, chat] of this.#chats) {
      const at = chat.waiting.findIndex((entry) => entry.n === n);
      const [entry] = at < 0 ? [] : chat.waiting.splice(at, 1);
      if (!entry) continue;
      this.#count(entry, -1);
      this.#drop(id, chat);
      return entry;
    }
    return null;
  }

  /** Takes out what has expired. */
  takeExpired(now: number): Waiting[] {
    const expired: Waiting[] = [];
    let next = Number.POSITIVE_INFINITY;
    for (const [id, chat] of this.#chats) {
      chat.waiting = chat.waiting.filter((entry) => {
        if (entry.expires > now) next = Math.min(next, entry.expires);
        else expired.push(entry);
        return entry.expires > now;
      });
      this.#drop(id, chat);
    }
    for (const entry of expired) this.#count(entry, -1);
    this.#expires = next;
    return expired.toSorted((a, b) => a.n - b.n);
  }

  /**
   * Each recipient that something waits for and nothing is under way to, with the moment its next one is due. What
   * `isBlocked` waits for another message, and is no recipient's next.
   */
  *heads(now: number, isBlocked: (entry: Waiting) => boolean): Generator<{ id: string; entry: Waiting; at: number }> {
    for (const [id, chat] of this.#chats) {
      if (chat.waiting.length === 0) this.#drop(id, chat);
      if (chat.flying > 0 || chat.waiting.length === 0) continue;
      const due = chat.waiting.find((entry) => entry.due <= now && !isBlocked(entry));
      const next = due ?? earliest(chat.waiting.filter((entry) => entry.due > now && !isBlocked(entry)));
      if (next) yield { id, entry: next, at: Math.max(next.due, chat.until) };
    }
  }

  /** A message goes out: its recipient's turn is over. */
  start(entry: Waiting): void {
    const chat = this.chat(entry.chat);
    chat.waiting = chat.waiting.filter(({ n }) => n !== entry.n);
    this.#count(entry, -1);
    this.fly(entry.chat);
  }

  #count({ refers }: Waiting, by: 1 | -1): void {
    this.#size += by;
    if (refers.length > 0) this.#referring += by;
  }

  /** A message is under way that never waited. */
  fly(id: string): void {
    const chat = this.chat(id);
    chat.flying++;
    this.#chats.delete(id);
    this.#chats.set(id, chat);
  }

  /** It came back. */
  land(id: string): void {
    const chat = this.chat(id);
    chat.flying--;
    this.#drop(id, chat);
  }

  #drop(id: string, { waiting, flying, until }: Chat): void {
    if (waiting.length === 0 && flying === 0 && until <= Date.now()) this.#chats.delete(id);
  }
}

const earliest = ([first, ...rest]: Waiting[]): Waiting | undefined =>
  first && rest.reduce((one, other) => (other.due < one.due ? other : one), first);
