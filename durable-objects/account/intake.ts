import { digest } from "#src/ids.ts";
import { referencesIn } from "#src/messages/references.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";
import { chatOf } from "./outcome.ts";
import type { Outbox } from "./outbox.ts";
import type { Pacing } from "./pacing.ts";
import { isUnsettled } from "./references.ts";
import type { Send } from "./send.ts";
import type { Sends } from "./sends.ts";

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
export function take({ sends, outbox, pacing }: Parts, asked: Asked, now: number): Taken {
  const { message, key, keyMs, insists } = asked;
  const known = key === null ? null : sends.byKey(key);
  const asks = key === null ? null : digest(JSON.stringify(message));
  if (known && now < known.at + (keyMs ?? Number.POSITIVE_INFINITY)) {
    return known.digest === asks ? { is: "taken", send: known, repeated: true } : { is: "conflict" };
  }
  if (outbox.queue.size >= MOST_WAITING && !insists) return { is: "full" };
  const refers = referencesIn(message).map(({ n }) => n);
  const timing = timingOf(message, refers.map((n) => sends.get(n)).filter(isUnsettled), now);
  const ahead = { all: outbox.queue.size, chat: outbox.queue.ahead(timing.chat) };
  const earliest = pacing.after(ahead, timing.chat, now);
  if (earliest >= timing.expires && !insists) {
    return { is: "limited", retryAfter: Math.ceil((earliest - (timing.expires - timing.due) - now) / 1_000) };
  }
  if (known) sends.update(known.n, { key: null });

  const n = sends.next;
  const leaving = timing.due <= now ? outbox.departure(n, message, { chat: timing.chat, now }) : null;
  const send: Send = {
    ...timing,
    n,
    key,
    digest: asks,
    at: now,
    message: JSON.stringify(leaving?.message ?? message),
    status: leaving ? "sending" : "queued",
    flying: false,
    tries: Number(leaving !== null),
    tried: null,
    message_id: null,
    history: leaving ? [{ status: "sending", at: now }] : [],
    error: null,
    // Written as under way at once: a row the less.
    ...leaving?.written,
  };
  sends.insert(send);
  outbox.stored({ ...send, refers }, leaving?.message ?? null);
  return { is: "taken", send, repeated: false };
}

/** Whose turn it is part of, and when it may go. What refers to another message has its time from when that may go. */
function timingOf(message: Outgoing, awaited: (Send | null)[], now: number): Pick<Send, "chat" | "due" | "expires"> {
  const due = message.not_before === undefined ? now : Math.max(now, Date.parse(message.not_before));
  const from = Math.max(due, ...awaited.map((send) => send?.due ?? now));
  return { chat: chatOf(message).id, due, expires: from + (message.expires_in ?? EXPIRES_IN_SECONDS) * 1_000 };
}
