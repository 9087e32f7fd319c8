import type { BinaryNode } from "baileys";
import type { EventType, NewEvent } from "#src/protocol/event.ts";
import type { Person } from "#src/protocol/person.ts";
import { childOf, childrenOf } from "./node.ts";
import { chatOf, isSelf, keyOf, personOf, selfOf } from "./people.ts";
import { type Json, secondsOf, text } from "./read.ts";
import { type Scope, told } from "./scope.ts";

// What else comes of a call is between the devices: how they reach each other, and how fast.
const READERS = new Map<string, { type: EventType; read: (child: BinaryNode) => Json }>([
  ["offer", { type: "call.offered", read: (child) => ({ video: isVideo(child) }) }],
  ["offer_notice", { type: "call.offered", read: (child) => ({ video: isVideo(child) }) }],
  ["accept", { type: "call.status", read: () => ({ status: "accepted" }) }],
  ["reject", { type: "call.status", read: () => ({ status: "rejected" }) }],
  ["terminate", { type: "call.ended", read: ({ attrs }) => ({ status: text(attrs["reason"]) }) }],
]);

const isVideo = (child: BinaryNode): boolean =>
  childOf(child, "video") !== undefined || child.attrs["media"] === "video";

/** What a call's stanza tells; undefined for what only the devices need to know. */
export function callEvent(scope: Scope, stanza: BinaryNode): NewEvent | undefined {
  const [child] = childrenOf(stanza);
  const found = READERS.get(child?.tag ?? "");
  const call_id = text(child?.attrs["call-id"]);
  const chat = child && chatIn(scope, stanza, child);
  if (!child || !found || !call_id || !chat) return undefined;
  const { from, t } = stanza.attrs;
  return told(scope, found.type, ["call", call_id, child.tag, keyOf(scope, child.attrs["from"] ?? from), t], {
    call_id,
    chat,
    ...partiesOf(scope, stanza, child),
    ...found.read(child),
    at: secondsOf(t),
  });
}

function chatIn(scope: Scope, { attrs: { from } }: BinaryNode, { attrs }: BinaryNode) {
  const { "group-jid": group, "call-creator": creator, caller_pn } = attrs;
  return group ? chatOf(scope, group) : chatOf(scope, from, sameAs(scope, from, creator) ? caller_pn : undefined);
}

const sameAs = (scope: Scope, jid: string | undefined, creator: string | undefined) =>
  creator !== undefined && keyOf(scope, jid) === keyOf(scope, creator);

type Parties = { from: Person | undefined; to: Person | undefined; from_me: boolean; by: Person | undefined };

function partiesOf(scope: Scope, { attrs: { from, notify } }: BinaryNode, { tag, attrs }: BinaryNode): Parties {
  const { "group-jid": group, "call-creator": creator, caller_pn } = attrs;
  const actor = attrs["from"] ?? from;
  const name = (jid: string | undefined) => (sameAs(scope, jid, from) ? notify : undefined);
  const from_me = isSelf(scope, creator, caller_pn);
  const caller = personOf(scope, creator, { other: caller_pn, name: name(creator) });
  const by = sameAs(scope, actor, creator) ? caller : personOf(scope, actor, { name: name(actor) });
  const other = from_me ? personOf(scope, from, { name: notify }) : selfOf(scope);
  return { from: caller, to: group ? undefined : other, from_me, by: tag.startsWith("offer") ? undefined : by };
}
