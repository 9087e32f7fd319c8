import type { BinaryNode } from "baileys";
import type { NewEvent } from "#src/protocol/event.ts";
import { childOf, childrenOf, textIn } from "./node.ts";
import { chatOf, personOf } from "./people.ts";
import { countOf, type Json, listed, present, secondsOf, some, text } from "./read.ts";
import { type Scope, told } from "./scope.ts";

/** What a channel's notification tells, but for the messages in it. */
export function newsletterEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  const { from, id, t } = stanza.attrs;
  const chat = chatOf(scope, from);
  const at = secondsOf(t);
  const live = childrenOf(stanza).flatMap((child) =>
    child.tag === "live_updates" ? childrenOf(childOf(child, "messages") ?? child) : [child],
  );
  return live.flatMap((child, place) => {
    const key = ["newsletter", from, id, child.tag, place, t];
    const role = child.tag === "participant" && chat ? roleOf(scope, stanza, child) : undefined;
    if (role) return [told(scope, "newsletter.role", key, { chat, ...role, at })];
    const change = settingsOf(child);
    if (chat && change) {
      return [told(scope, "newsletter.updated", key, { chat, changed: Object.keys(change), ...change, at })];
    }
    const count = countsOf(child);
    return chat && count ? [told(scope, "newsletter.counts", key, { chat, ...count, at })] : [];
  });
}

function roleOf(scope: Scope, stanza: BinaryNode, { attrs }: BinaryNode): Json | undefined {
  const role = text(attrs["role"]);
  if (!role) return undefined;
  return { person: personOf(scope, attrs["jid"]), by: personOf(scope, stanza.attrs["participant"]), role };
}

function settingsOf(child: BinaryNode): Json | undefined {
  const settings = childOf(child, "settings");
  return some({ name: textIn(childOf(settings, "name")), description: textIn(childOf(settings, "description")) });
}

// A count stands in a child of the message, or the message is named by the count.
function countsOf(child: BinaryNode): Json | undefined {
  const server_id = text(child.attrs["server_id"] ?? child.attrs["message_id"]);
  const views = countOf(
    childOf(child, "views_count")?.attrs["count"] ?? (child.tag === "view" ? textIn(child) : undefined),
  );
  const reactions = listed(
    childrenOf(childOf(child, "reactions") ?? child)
      .filter(({ tag }) => tag === "reaction")
      .map((reaction) => {
        const emoji = text(reaction.attrs["code"]) ?? textIn(reaction);
        return emoji ? { emoji, count: countOf(reaction.attrs["count"] ?? "1") ?? 1 } : undefined;
      }),
  );
  return server_id && (views !== undefined || reactions) ? present({ server_id, views, reactions }) : undefined;
}
