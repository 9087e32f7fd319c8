import type { BinaryNode } from "baileys";
import { expect, test } from "vitest";
import { normaliseStanza } from "#connector/baileys/normalise/stanza.ts";
import { ANA, AT, BEN, bytes, checked, GROUP, ME, NEWSLETTER, node, person, scope, SECONDS } from "./world.ts";

const t = String(SECONDS);
const group = { id: GROUP, kind: "group" };
const ana = { id: "16505551234", kind: "user" };
const newsletter = { id: NEWSLETTER, kind: "newsletter" };

const told = (stanza: BinaryNode) =>
  checked(normaliseStanza(scope, stanza, 0).events).map(({ type, data }) => [type, data]);

const notice = (type: string, attrs: Record<string, string>, ...children: BinaryNode[]) =>
  node("notification", { type, id: "N1", t, ...attrs }, children);
const mex = (body: unknown, attrs: Record<string, string> = {}) =>
  notice("mex", { from: "s.whatsapp.net" }, node("update", attrs, bytes(JSON.stringify(body))));

test.each<[string, BinaryNode, unknown[]]>([
  [
    "a picture",
    notice("picture", { from: ANA.phone }, node("set", { id: "77", jid: ANA.phone })),
    [["contact.updated", { person: person(ANA), changed: ["picture_id"], picture_id: "77", at: AT }]],
  ],
  [
    "a group's picture gone",
    notice("picture", { from: GROUP }, node("delete", { author: ANA.lid })),
    [["group.updated", { chat: group, by: person(ANA), changed: ["picture_id"], at: AT }]],
  ],
  [
    "what somebody says of themselves",
    notice("status", { from: ANA.phone, notify: "Ana" }, node("set", {}, bytes("At sea"))),
    [["contact.updated", { person: person(ANA, { name: "Ana" }), changed: ["about"], about: "At sea", at: AT }]],
  ],
  [
    "a security code",
    notice("encrypt", { from: ANA.phone }, node("identity")),
    [["identity.changed", { message_id: "N1", chat: ana, change: "security_code", current: person(ANA), at: AT }]],
  ],
  [
    "a new number",
    notice("contacts", { from: ANA.phone }, node("modify", { old: ANA.phone, new: BEN.phone, new_lid: BEN.lid })),
    [
      [
        "identity.changed",
        { message_id: "N1", chat: ana, change: "phone", previous: person(ANA), current: person(BEN), at: AT },
      ],
    ],
  ],
  [
    "somebody blocked",
    notice(
      "account_sync",
      { from: ME.phone },
      node("blocklist", {}, [node("item", { jid: ANA.lid, action: "block" })]),
    ),
    [["contact.blocked", { person: person(ANA), at: AT }]],
  ],
  [
    "how long messages stay",
    notice("disappearing_mode", { from: ANA.phone }, node("disappearing_mode", { duration: "86400", t })),
    [["chat.updated", { chat: ana, changed: ["disappearing_seconds"], disappearing_seconds: 86_400, at: AT }]],
  ],
  [
    "a channel's counts",
    notice(
      "newsletter",
      { from: newsletter.id },
      node("live_updates", {}, [
        node("messages", {}, [
          node("message", { server_id: "12" }, [
            node("views_count", { count: "34" }),
            node("reactions", {}, [node("reaction", { code: "👍", count: "5" })]),
          ]),
        ]),
      ]),
    ),
    [
      [
        "newsletter.counts",
        { chat: newsletter, server_id: "12", views: 34, reactions: [{ emoji: "👍", count: 5 }], at: AT },
      ],
    ],
  ],
  [
    "a channel joined",
    mex({ data: { xwa2_notify_newsletter_on_join: { id: newsletter.id, viewer_metadata: { role: "SUBSCRIBER" } } } }),
    [["newsletter.role", { chat: newsletter, role: "subscriber", at: AT }]],
  ],
  [
    "a channel suspended",
    mex({ data: { xwa2_notify_newsletter_on_state_change: { id: newsletter.id, state: { type: "SUSPENDED" } } } }),
    [["newsletter.updated", { chat: newsletter, changed: ["state"], state: "suspended", at: AT }]],
  ],
  [
    "a channel renamed, in the older form",
    mex({ operation: "NotificationNewsletterUpdate", updates: [{ jid: newsletter.id, settings: { name: "News" } }] }),
    [["newsletter.updated", { chat: newsletter, changed: ["name"], name: "News", at: AT }]],
  ],
  [
    "a hidden address and its number",
    mex({ data: { xwa2_notify_linked_profiles: { jid: BEN.lid, added_profiles: [{ pn: BEN.phone }] } } }),
    [
      [
        "identity.changed",
        {
          message_id: "N1",
          chat: { id: BEN.lid, kind: "user" },
          change: "phone",
          previous: { id: BEN.lid, lid: BEN.lid },
          current: person(BEN),
          at: AT,
        },
      ],
    ],
  ],
  [
    "no writing to strangers",
    mex({
      data: {
        xwa2_notify_account_reachout_timelock: {
          is_active: true,
          time_enforcement_ends: t,
          enforcement_type: "BIZ_QUALITY",
        },
      },
    }),
    [["account.restricted", { restriction: "new_chats", active: true, kind: "biz_quality", until: AT, at: AT }]],
  ],
  ["what the devices settle", notice("devices", { from: ANA.phone }, node("update")), []],
  ["keys running low", notice("encrypt", { from: "s.whatsapp.net" }, node("count", { value: "3" })), []],
  [
    "something new",
    notice("growth", { from: "s.whatsapp.net" }, node("nudge", {}, bytes("x"))),
    [
      [
        "account.notice",
        {
          kind: "growth",
          stanza: {
            tag: "notification",
            attrs: { type: "growth", id: "N1", t, from: "s.whatsapp.net" },
            content: [{ tag: "nudge", attrs: {}, content: "eA==" }],
          },
          at: AT,
        },
      ],
    ],
  ],
])("notification: %s", (_name, stanza, expected) => {
  expect(told(stanza)).toEqual(expected);
});
