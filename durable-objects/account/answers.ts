import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import { eventId } from "#src/ids.ts";
import { type Author, objectionTo } from "#src/messages/check.ts";
import { Answer } from "#src/protocol/answer.ts";
import type { Side } from "#src/protocol/capability.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { Outgoing } from "#src/protocol/outgoing.ts";
import type { LiveHook } from "./hooks.ts";
import type { Asked } from "./intake.ts";

/** An event whose receiver answered: what its messages default to, and what they are known by. */
type Answered = { hookId: string; eventId: string; chat: { id: string; kind: string }; answer: string };

/** The messages of an answer, each known by hook, event and position; or the event that says why there are none. */
type Read = { messages: Asked[] } | { invalid: NewEvent };

/** What receivers answered to incoming live messages; what is replayed is not live, and nothing else is answered. */
export function readAnswers(
  { hook, side, now }: { hook: LiveHook; side: Side; now: number },
  deliveries: Delivery[],
  outcomes: Outcome[],
): Read[] {
  return deliveries.flatMap((delivery, i): Read[] => {
    const { class: class_, answer } = outcomes[i] as Outcome;
    if (class_ !== "delivered" || !answer || delivery.type !== "message.received" || delivery.replay) return [];
    const { chat } = JSON.parse(delivery.body).data;
    const answered = { hookId: hook.id, eventId: delivery.id, chat, answer };
    const messages = messagesOf(answered, { account_id: hook.account_id, side }, now);
    if (typeof messages === "string") return [{ invalid: invalid(hook.account_id, answered, messages) }];
    const key = (position: number) => `answer:${hook.id}:${delivery.id}:${position}`;
    return [{ messages: messages.map((message, position) => ({ message, key: key(position), insists: true })) }];
  });
}

/** The messages of an answer, all of them good; a text that says why it cannot be done. */
function messagesOf({ answer, chat }: Answered, author: Author, now: number): Outgoing[] | string {
  const parsed = Answer.safeParse(jsonOf(answer));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return issue?.path.length ? `${issue.path.join(".")}: ${issue.message}` : "the answer is not JSON";
  }
  const messages: Outgoing[] = [];
  for (const [position, reply] of (parsed.data.messages ?? []).entries()) {
    const type = chat.kind === "group" ? { recipient_type: "group" as const } : {};
    const whole = Outgoing.safeParse(reply.to === undefined ? { ...reply, to: chat.id, ...type } : reply);
    const objection = whole.success ? objectionTo(author, whole.data, now)?.errors[0] : whole.error.issues[0];
    if (!whole.success || objection) {
      const path = [`messages.${position}`, ...[objection?.path ?? []].flat()].join(".");
      return `${path}: ${objection?.message ?? "cannot be sent"}`;
    }
    messages.push(whole.data);
  }
  return messages;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const invalid = (accountId: string, { hookId, eventId: event_id }: Answered, reason: string): NewEvent => ({
  id: eventId(accountId, "hook.answer_invalid", hookId, event_id),
  type: "hook.answer_invalid",
  data: { hook_id: hookId, event_id, reason },
});
