import type { BinaryNode } from "baileys";
import type { EventType, NewEvent } from "#src/protocol/event.ts";
import { childOf, childrenOf } from "./node.ts";
import { chatOf, keyOf, personOf } from "./people.ts";
import { secondsOf, text } from "./read.ts";
import { type Scope, told } from "./scope.ts";

// What else comes of a call is between the devices: how they reach each other, and how fast.
const TYPES = new Map<string, EventType>([
  ["offer", "call.offered"],
  ["offer_notice", "call.offered"],
  ["accept", "call.accepted"],
  ["reject", "call.rejected"],
  ["terminate", "call.ended"],
]);

/** What a call's stanza tells; undefined for what only the devices need to know. */
export function callEvent(scope: Scope, stanza: BinaryNode): NewEvent | undefined {
  const [child] = childrenOf(stanza);
  const type = TYPES.get(child?.tag ?? "");
  const call_id = text(child?.attrs["call-id"]);
  if (!child || !type || !call_id) return undefined;
  const { from, t, notify: name } = stanza.attrs;
  const { "call-creator": creator, caller_pn, "group-jid": group } = child.attrs;
  const actor = child.attrs["from"] ?? from;
  const creatorIs = (jid: string | undefined) => keyOf(scope, jid) === keyOf(scope, creator);
  const caller = personOf(scope, creator, { other: caller_pn, ...(creatorIs(from) && { name }) });
  const chat = chatOf(scope, group ?? from, group || !creatorIs(from) ? undefined : caller_pn);
  if (!chat) return undefined;
  return told(scope, type, ["call", call_id, child.tag, keyOf(scope, actor), t], {
    call_id,
    chat,
    from: creatorIs(actor) ? caller : personOf(scope, actor, { name }),
    caller,
    video: type === "call.offered" ? isVideo(child) : undefined,
    reason: text(child.attrs["reason"]),
    at: secondsOf(t),
  });
}

const isVideo = (child: BinaryNode): boolean =>
  childOf(child, "video") !== undefined || child.attrs["media"] === "video";
