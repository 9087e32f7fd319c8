import { expect, test } from "vitest";
import { passes } from "#src/hooks/filter.ts";

const group = { chat: { id: "g1", kind: "group" }, from_me: false };

test.each([
  ["nothing asked", {}, group, true],
  ["its kind", { chat_kinds: ["user", "group"] }, group, true],
  ["another kind", { chat_kinds: ["user"] }, group, false],
  ["its chat", { chats: ["g0", "g1"] }, group, true],
  ["another chat", { chats: ["g0"] }, group, false],
  ["its kind, another chat", { chat_kinds: ["group"], chats: ["g0"] }, group, false],
  ["by others", { from_me: false }, group, true],
  ["by the account", { from_me: true }, group, false],
  ["a status says not who wrote", { from_me: true }, { chat: group.chat }, true],
  ["of no chat", { chat_kinds: ["user"], chats: ["g0"], from_me: true }, {}, true],
] as const)("%s", (_what, filter, event, expected) => {
  const { chat_kinds, chats, ...rest } = { chat_kinds: undefined, chats: undefined, ...filter };
  const asked = { ...rest, ...(chat_kinds && { chat_kinds: [...chat_kinds] }), ...(chats && { chats: [...chats] }) };
  expect(passes(asked, event)).toBe(expected);
});
