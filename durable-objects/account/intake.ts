import type { Outgoing } from "#src/protocol/outgoing.ts";
import { digest } from "#src/ids.ts";
import { chatOf } from "./outcome.ts";
import type { Outbox } from "./outbox.ts";
import type { Pacing } from "./pacing.ts";
import type { Send, Sends } from "./sends.ts";

/**
 * A message that is to be sent. `key`: asking again with it sends nothing more; `keyMs` says how long it is known, for ever
 * when absent. `insists`: it waits as long as it may also where it would be refused: whoever asks cannot ask again.
 */
export type Asked = { message: Outgoing; key: string | null; keyMs?: number; insists?: boolean };

/** What became of it: in the outbox (`repeated`: since earlier), or why not. `retryAfter` in seconds. */
export type Taken =
  | { is: "taken"; send: Send; repeated: boolean }
  | { is: "conflict" }
  | { is: "limited"; retryAfter: number }
  | { is: "full" };

const EXPIRES_IN_SECONDS = 3_600;
// What waits is held in memory, and has to go out within its time.
const MOST_WAITING = 20_000;

type Parts = { sends: Sends; outbox: Outbox; pacing: Pacing };

/** Takes a message into the outbox: stored before this answers, and on its way when nothing stands against it. */
export function take({ sends, outbox, pacing }: Parts, { message, key, keyMs, insists }: Asked, now: number): Taken {
  const known = key === null ? null : sends.byKey(key);
  const asked = key === null ? null : digest(JSON.stringify(message));
  if (known && now < known.at + (keyMs ?? Number.POSITIVE_INFINITY)) {
    return known.digest === asked ? { is: "taken", send: known, repeated: true } : { is: "conflict" };
  }
  if (outbox.queue.size >= MOST_WAITING && !insists) return { is: "full" };
  const chat = chatOf(message).id;
  const due = Math.max(now, message.not_before === undefined ? now : Date.parse(message.not_before));
  const lastsMs = (message.expires_in ?? EXPIRES_IN_SECONDS) * 1_000;
  const ahead = { all: outbox.queue.size, chat: outbox.queue.ahead(chat) };
  const earliest = pacing.after(ahead, chat, now);
  if (earliest >= due + lastsMs && !insists) {
    return { is: "limited", retryAfter: Math.ceil((earliest - lastsMs - now) / 1_000) };
  }
  if (known) sends.update(known.n, { key: null });

  const n = sends.next;
  const flies = due <= now && outbox.isFree(chat, now);
  const send: Send = {
    n,
    key,
    digest: asked,
    at: now,
    due,
    expires: due + lastsMs,
    chat,
    message: JSON.stringify(message),
    status: flies ? "sending" : "queued",
    flying: false,
    tries: Number(flies),
    tried: null,
    message_id: null,
    history: flies ? [{ status: "sending", at: now }] : [],
    error: null,
    // Written as under way at once: a row the less.
    ...(flies && outbox.departing(n, now)),
  };
  sends.insert(send);
  outbox.stored(send);
  return { is: "taken", send, repeated: false };
}
