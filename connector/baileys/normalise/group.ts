import type { BinaryNode } from "baileys";
import type { EventType, NewEvent } from "#src/protocol/event.ts";
import { renumberedInGroup } from "./identity.ts";
import { childOf, childrenOf, textIn } from "./node.ts";
import { chatOf, personOf } from "./people.ts";
import { countOf, type Json, listed, secondsOf, text } from "./read.ts";
import { type Scope, told } from "./scope.ts";

/** One change of a group: the stanza that tells it, and the child that says what. */
type Change = { scope: Scope; stanza: BinaryNode; child: BinaryNode };
type Told = { type: EventType; data: Json };

const INVITE = "https://chat.whatsapp.com/";

/** What a notification about a group tells, child by child. */
export function groupEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  const { from, id, t } = stanza.attrs;
  const chat = chatOf(scope, from);
  return childrenOf(stanza).flatMap((child, place) => {
    if (child.tag === "modify") return renumberedInGroup(scope, stanza, child);
    const found = (chat && READERS.get(child.tag)?.({ scope, stanza, child })) ?? [];
    return found.map(({ type, data }, index) => {
      const key = ["group", from, id, child.tag, place, index, t];
      return told(scope, type, key, { chat, by: actor(scope, stanza), at: secondsOf(t), ...data });
    });
  });
}

function actor(scope: Scope, { attrs }: BinaryNode) {
  const other = attrs["participant_pn"] ?? attrs["participant_lid"];
  const { notify: name, participant_username: username } = attrs;
  return personOf(scope, attrs["participant"], { other, name, username });
}

function participants(scope: Scope, parent: BinaryNode) {
  return listed(
    childrenOf(parent)
      .filter(({ tag }) => tag === "participant" || tag === "requested_user")
      .map(({ attrs }) => {
        const other = attrs["phone_number"] ?? attrs["lid"];
        const username = attrs["participant_username"] ?? attrs["username"];
        const person = personOf(scope, attrs["jid"], { other, name: attrs["display_name"], username });
        const role = text(attrs["type"]);
        return person && { ...person, ...(role && { role }) };
      }),
  );
}

const moved =
  (action: "added" | "promoted" | "demoted") =>
  ({ scope, child }: Change): Told[] => {
    const people = participants(scope, child);
    const data = { action, participants: people, reason: text(child.attrs["reason"]) };
    return people ? [{ type: "group.participants", data }] : [];
  };

// Who takes only oneself out has left.
function removed({ scope, stanza, child }: Change): Told[] {
  const people = participants(scope, child);
  const left = child.tag === "leave" || (people?.length === 1 && people[0]?.id === actor(scope, stanza)?.id);
  const reason = text(child.attrs["reason"]) ?? (left ? "left" : undefined);
  return people ? [{ type: "group.participants", data: { action: "removed", participants: people, reason } }] : [];
}

const changed =
  (member: string, read: (child: BinaryNode) => unknown) =>
  ({ child }: Change): Told[] => [{ type: "group.updated", data: { changed: [member], [member]: read(child) } }];

function created({ scope, child }: Change): Told[] {
  const group = childOf(child, "group");
  const owner = group?.attrs["creator"];
  const data = {
    subject: text(group?.attrs["subject"]),
    description: textIn(childOf(childOf(group, "description"), "body")),
    participants: group && participants(scope, group),
    announcement: childOf(group, "announcement") && true,
    locked: childOf(group, "locked") && true,
    join_approval: childOf(group, "membership_approval_mode") && true,
    disappearing_seconds: countOf(childOf(group, "ephemeral")?.attrs["expiration"]),
    community: chatOf(scope, childOf(group, "linked_parent")?.attrs["jid"]),
    ...(owner && { by: personOf(scope, owner, { other: group.attrs["creator_pn"] }) }),
  };
  return [{ type: "group.created", data }];
}

const linked =
  (member: "linked" | "unlinked") =>
  ({ scope, child }: Change): Told[] => {
    const groups = listed(
      childrenOf(child)
        .filter(({ tag }) => tag === "group")
        .map(({ attrs: { jid, id } }) => chatOf(scope, jid ?? (id && (id.includes("@") ? id : `${id}@g.us`)))),
    );
    return groups ? [{ type: "group.updated", data: { changed: [member], [member]: groups } }] : [];
  };

// Whoever acts on their own request takes it back; an administrator turns it down.
function request({ scope, stanza, child }: Change): Told[] {
  const by = actor(scope, stanza);
  const people = participants(scope, child) ?? listed([by]) ?? [];
  return people.map((person) => {
    const settled = person.id === by?.id ? "revoked" : "rejected";
    const action = child.tag === "created_membership_requests" ? "created" : settled;
    return { type: "group.join_request", data: { action, person, method: text(child.attrs["request_method"]) } };
  });
}

const READERS = new Map<string, (change: Change) => Told[]>([
  ["create", created],
  ["delete", ({ child }) => [{ type: "group.deleted", data: { reason: text(child.attrs["reason"]) } }]],
  ["add", moved("added")],
  ["remove", removed],
  ["leave", removed],
  ["promote", moved("promoted")],
  ["demote", moved("demoted")],
  ["subject", changed("subject", (child) => text(child.attrs["subject"]))],
  ["description", changed("description", (child) => textIn(childOf(child, "body")))],
  ["announcement", changed("announcement", () => true)],
  ["not_announcement", changed("announcement", () => false)],
  ["locked", changed("locked", () => true)],
  ["unlocked", changed("locked", () => false)],
  ["ephemeral", changed("disappearing_seconds", (child) => countOf(child.attrs["expiration"]) ?? 0)],
  ["not_ephemeral", changed("disappearing_seconds", () => 0)],
  ["member_add_mode", changed("member_add_mode", textIn)],
  [
    "membership_approval_mode",
    changed("join_approval", (child) => childOf(child, "group_join")?.attrs["state"] === "on"),
  ],
  ["invite", changed("invite_link", ({ attrs: { code } }) => (code ? INVITE + code : undefined))],
  ["link", linked("linked")],
  ["unlink", linked("unlinked")],
  ["created_membership_requests", request],
  ["revoked_membership_requests", request],
]);
