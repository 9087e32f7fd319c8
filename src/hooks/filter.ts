import { z } from "zod";
import { Chat } from "#src/protocol/person.ts";

const MOST_CHATS = 100;
const LONGEST_ID = 128;

/** Which of the events a hook subscribed to it gets. A condition says nothing of an event without what it asks about. */
export const HookFilter = z.strictObject({
  chat_kinds: z.array(Chat.shape.kind).min(1).max(4).optional(),
  from_me: z.boolean().optional(),
  chats: z.array(z.string().min(1).max(LONGEST_ID)).min(1).max(MOST_CHATS).optional(),
});
export type HookFilter = z.infer<typeof HookFilter>;

/** What a filter looks at of an event's data. */
export type Filtered = { chat?: { id: string; kind: string }; from_me?: boolean };

/** Whether an event passes. Events of no chat, as those of the account itself, pass what is asked about chats. */
export function passes({ chat_kinds, from_me, chats }: HookFilter, { chat, from_me: own }: Filtered): boolean {
  if (from_me !== undefined && own !== undefined && own !== from_me) return false;
  if (!chat) return true;
  const isKind = !chat_kinds || chat_kinds.some((kind) => kind === chat.kind);
  return isKind && (!chats || chats.includes(chat.id));
}
