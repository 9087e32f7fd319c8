import type { BinaryNode } from "baileys";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseStanza } from "#connector/baileys/normalise/stanza.ts";
import { stanzas } from "./random.ts";
import { ANA, AT, BEN, bytes, checked, GROUP, ME, node, person, scope, SECONDS } from "./world.ts";

const NOW = SECONDS * 1000;
const t = String(SECONDS);
const group = { id: GROUP, kind: "group" };
const ana = { id: "16505551234", kind: "user" };

const eventsOf = (stanza: BinaryNode) => checked(normaliseStanza(scope, stanza, NOW).events);
const told = (stanza: BinaryNode) => eventsOf(stanza).map(({ type, data }) => [type, data]);

const byAna = { participant: ANA.lid, participant_pn: ANA.phone, notify: "Ana" };
const inGroup = (...children: BinaryNode[]) =>
  node("notification", { type: "w:gp2", from: GROUP, id: "g1", t, ...byAna }, children);
const ofGroup = { chat: group, by: person(ANA, { name: "Ana" }), at: AT };
const ben = node("participant", { jid: BEN.lid, phone_number: BEN.phone });
const aboutBen = { ...ofGroup, participants: [person(BEN)] };
const updated = (member: string, value: unknown) => [
  "group.updated",
  { ...ofGroup, changed: [member], ...(value !== undefined && { [member]: value }) },
];

test.each<[string, BinaryNode, unknown]>([
  [
    "add",
    node("add", { reason: "invite" }, [ben]),
    ["group.participants", { ...aboutBen, action: "added", reason: "invite" }],
  ],
  ["remove", node("remove", {}, [ben]), ["group.participants", { ...aboutBen, action: "removed" }]],
  [
    "remove by oneself",
    node("remove", {}, [node("participant", { jid: ANA.lid, phone_number: ANA.phone })]),
    ["group.participants", { ...ofGroup, action: "removed", participants: [person(ANA)], reason: "left" }],
  ],
  [
    "promote",
    node("promote", {}, [node("participant", { jid: BEN.lid, phone_number: BEN.phone, type: "admin" })]),
    ["group.participants", { ...ofGroup, action: "promoted", participants: [person(BEN, { role: "admin" })] }],
  ],
  ["demote", node("demote", {}, [ben]), ["group.participants", { ...aboutBen, action: "demoted" }]],
  ["subject", node("subject", { subject: "Hikers" }), updated("subject", "Hikers")],
  ["description", node("description", { id: "d" }, [node("body", {}, bytes("Up"))]), updated("description", "Up")],
  ["description gone", node("description", { delete: "true" }), updated("description", undefined)],
  ["announcement", node("announcement"), updated("announcement", true)],
  ["not_announcement", node("not_announcement"), updated("announcement", false)],
  ["locked", node("locked"), updated("locked", true)],
  ["unlocked", node("unlocked"), updated("locked", false)],
  ["ephemeral", node("ephemeral", { expiration: "86400" }), updated("disappearing_seconds", 86_400)],
  ["not_ephemeral", node("not_ephemeral"), updated("disappearing_seconds", 0)],
  ["member_add_mode", node("member_add_mode", {}, bytes("admin_add")), updated("member_add_mode", "admin_add")],
  [
    "membership_approval_mode",
    node("membership_approval_mode", {}, [node("group_join", { state: "on" })]),
    updated("join_approval", true),
  ],
  ["invite", node("invite", { code: "AbC" }), updated("invite_link", "https://chat.whatsapp.com/AbC")],
  [
    "link",
    node("link", { link_type: "sub_group" }, [node("group", { jid: "120363020000000002@g.us", subject: "Sub" })]),
    updated("linked", [{ id: "120363020000000002@g.us", kind: "group" }]),
  ],
  ["delete", node("delete", { reason: "admin_delete" }), ["group.deleted", { ...ofGroup, reason: "admin_delete" }]],
  [
    "a request to join",
    node("created_membership_requests", { request_method: "invite_link" }, [
      node("requested_user", { jid: BEN.lid, phone_number: BEN.phone }),
    ]),
    ["group.join_request", { ...ofGroup, person: person(BEN), action: "created", method: "invite_link" }],
  ],
  [
    "one's own request taken back",
    node("revoked_membership_requests"),
    ["group.join_request", { ...ofGroup, person: person(ANA, { name: "Ana" }), action: "revoked" }],
  ],
  [
    "somebody's request turned down",
    node("revoked_membership_requests", {}, [ben]),
    ["group.join_request", { ...ofGroup, person: person(BEN), action: "rejected" }],
  ],
  [
    "a new number",
    node("modify", {}, [ben]),
    [
      "identity.changed",
      { message_id: "g1", chat: ana, change: "phone", previous: person(ANA), current: person(BEN), at: AT },
    ],
  ],
])("group: %s", (_name, child, expected) => {
  expect(told(inGroup(child))).toEqual([expected]);
});

test("a new group comes with its settings and people, and one stanza may tell several things", () => {
  const create = node("create", { type: "new" }, [
    node("group", { id: "120363020000000001", subject: "Hikers", creator: ANA.lid, creator_pn: ANA.phone }, [
      node("participant", { jid: ANA.lid, phone_number: ANA.phone, type: "superadmin" }),
      node("participant", { jid: ME.lid, phone_number: ME.phone }),
      node("description", { id: "d" }, [node("body", {}, bytes("Up"))]),
      node("locked"),
      node("ephemeral", { expiration: "604800" }),
      node("linked_parent", { jid: "120363020000000003@g.us" }),
    ]),
  ]);
  const [first, second] = told(inGroup(create, node("unlocked")));
  expect(first).toEqual([
    "group.created",
    {
      chat: group,
      by: person(ANA),
      at: AT,
      subject: "Hikers",
      description: "Up",
      participants: [person(ANA, { role: "superadmin" }), person(ME)],
      locked: true,
      disappearing_seconds: 604_800,
      community: { id: "120363020000000003@g.us", kind: "group" },
    },
  ]);
  expect(second?.[0]).toBe("group.updated");
});

const receipt = (attrs: Record<string, string>, content?: BinaryNode[]) =>
  node("receipt", { id: "M1", t, ...attrs }, content);
const status = (name: string, more: Record<string, unknown> = {}) => [
  "message.status",
  { message_id: "M1", chat: ana, status: name, recipient: person(ANA), at: AT, ...more },
];

test.each<[string, BinaryNode, unknown[]]>([
  ["delivered", receipt({ from: "16505551234:3@s.whatsapp.net" }), [status("delivered")]],
  ["delivered, by the hidden address", receipt({ from: ANA.lid }), [status("delivered")]],
  ["delivered to a device not in use", receipt({ from: ANA.phone, type: "inactive" }), [status("delivered")]],
  ["played", receipt({ from: ANA.phone, type: "played" }), [status("played")]],
  [
    "read, several at once",
    receipt({ from: ANA.phone, type: "read" }, [node("list", {}, [node("item", { id: "M2" })])]),
    [status("read"), status("read", { message_id: "M2" })],
  ],
  [
    "read in a group",
    receipt({ from: GROUP, participant: BEN.lid, participant_pn: BEN.phone, type: "read" }),
    [status("read", { chat: group, recipient: person(BEN) })],
  ],
  [
    "several people of a group",
    receipt({ from: GROUP, type: "read" }, [
      node("participants", { key: "M7" }, [node("user", { jid: ANA.lid, t }), node("user", { jid: BEN.lid, t })]),
    ]),
    [
      status("read", { message_id: "M7", chat: group }),
      status("read", { message_id: "M7", chat: group, recipient: { id: BEN.lid, lid: BEN.lid } }),
    ],
  ],
  [
    "read on another device of the account",
    receipt({ from: "15550783881:2@s.whatsapp.net", recipient: ANA.phone, type: "read-self" }),
    [["chat.read", { chat: ana, message_ids: ["M1"], at: AT }]],
  ],
  [
    "read on another device, in a group",
    receipt({ from: GROUP, participant: ME.lid, type: "read" }),
    [["chat.read", { chat: group, message_ids: ["M1"], at: AT }]],
  ],
  ["a retry is between devices", receipt({ from: ANA.phone, type: "retry" }, [node("retry")]), []],
  ["so is the account's own copy", receipt({ from: ME.phone, recipient: ANA.phone, type: "sender" }), []],
  ["and a server error", receipt({ from: ANA.phone, type: "server-error" }), []],
])("receipt: %s", (_name, stanza, expected) => {
  expect(told(stanza)).toEqual(expected);
});

const call = (tag: string, attrs: Record<string, string> = {}, content?: BinaryNode[]) =>
  node("call", { from: ANA.lid, id: "C1", t, notify: "Ana" }, [
    node(tag, { "call-id": "K1", "call-creator": "900000000000002:1@lid", caller_pn: ANA.phone, ...attrs }, content),
  ]);
const calling = {
  call_id: "K1",
  chat: ana,
  from: person(ANA, { name: "Ana" }),
  to: person(ME),
  from_me: false,
  at: AT,
};
const by = person(ANA, { name: "Ana" });
const { to: _, ...toAll } = calling;

test.each<[string, BinaryNode, unknown[]]>([
  ["offer", call("offer", {}, [node("audio")]), [["call.offered", { ...calling, video: false }]]],
  ["offer with a picture", call("offer", {}, [node("video")]), [["call.offered", { ...calling, video: true }]]],
  [
    "offer to a group",
    call("offer_notice", { "group-jid": GROUP, media: "video" }),
    [["call.offered", { ...toAll, chat: group, video: true }]],
  ],
  ["accept", call("accept"), [["call.status", { ...calling, by, status: "accepted" }]]],
  ["reject", call("reject"), [["call.status", { ...calling, by, status: "rejected" }]]],
  ["terminate", call("terminate", { reason: "timeout" }), [["call.ended", { ...calling, by, status: "timeout" }]]],
  ["how the devices reach each other", call("transport"), []],
])("call: %s", (_name, stanza, expected) => {
  expect(told(stanza)).toEqual(expected);
});

test.each<[string, BinaryNode, unknown[]]>([
  [
    "gone",
    node("presence", { from: ANA.phone, type: "unavailable", last: t }),
    [{ chat: ana, from: person(ANA), presence: "unavailable", last_seen: AT }],
  ],
  [
    "hidden",
    node("presence", { from: ANA.phone, last: "deny" }),
    [{ chat: ana, from: person(ANA), presence: "available" }],
  ],
  [
    "recording in a group",
    node("chatstate", { from: GROUP, participant: ANA.lid }, [node("composing", { media: "audio" })]),
    [{ chat: group, from: person(ANA), presence: "recording" }],
  ],
  [
    "typing",
    node("chatstate", { from: ANA.lid }, [node("composing")]),
    [{ chat: ana, from: person(ANA), presence: "composing" }],
  ],
  ["the account itself", node("presence", { from: ME.phone }), []],
])("presence: %s", (_name, stanza, expected) => {
  expect(told(stanza)).toEqual(expected.map((data) => ["presence.update", data]));
});

test("a repeat has the same id, another fact another one", () => {
  const ids = (stanza: BinaryNode) => eventsOf(stanza).map(({ id }) => id);
  const one = receipt({ from: ANA.phone, type: "read" });
  expect(ids(one)).toEqual(ids(structuredClone(one)));
  const others = [
    receipt({ from: BEN.phone, type: "read" }),
    receipt({ from: ANA.phone, type: "played" }),
    receipt({ from: ANA.phone, type: "read", id: "M2" }),
    receipt({ from: ANA.phone, type: "read", t: String(SECONDS + 1) }),
    receipt({ from: GROUP, participant: ANA.phone, type: "read" }),
  ];
  expect(new Set([one, ...others].flatMap(ids)).size).toBe(others.length + 1);
});

test("whatever comes, nothing is thrown and every event keeps its promise", () => {
  fc.assert(
    fc.property(stanzas, (stanza) => {
      eventsOf(stanza);
    }),
    { numRuns: 1_000 },
  );
});
