import type { BinaryNode } from "baileys";
import type { NewEvent } from "#src/protocol/event.ts";
import { childrenOf } from "./node.ts";
import { chatOf, isSelf, keyOf, personOf } from "./people.ts";
import { countOf, secondsOf, timeOf } from "./read.ts";
import { type Scope, told } from "./scope.ts";

/**
 * What a `presence` or `chatstate` stanza tells; undefined when it is none, or the account's own. WhatsApp gives these no
 * time: `now` (ms) is when it came.
 */
export function presenceEvent(scope: Scope, stanza: BinaryNode, now: number): NewEvent | undefined {
  const { from, participant, last, count } = stanza.attrs;
  const presence = stanza.tag === "presence" ? (stanza.attrs["type"] ?? "available") : stateOf(stanza);
  const chat = chatOf(scope, from);
  const who = participant ?? (chat?.kind === "user" ? from : undefined);
  if (!chat || !presence || isSelf(scope, who)) return undefined;
  const event = told(scope, "presence.update", ["presence", from, keyOf(scope, participant), presence, now], {
    chat,
    from: personOf(scope, who),
    presence,
    last_seen: timeOf(secondsOf(last)),
    online: countOf(count),
  });
  return { ...event, occurred_at: now };
}

function stateOf(stanza: BinaryNode): string | undefined {
  const [state] = childrenOf(stanza);
  return state?.tag === "composing" && state.attrs["media"] === "audio" ? "recording" : state?.tag;
}
