import { z } from "zod";
import { FileAccess, FileToFetch } from "./file.ts";
import { Instant } from "./frame.ts";
import { Outgoing } from "./outgoing.ts";
import { Text } from "./person.ts";

/** A message that a command is about: whose it is decides under which key WhatsApp knows it. */
const Message = z.object({
  chat: Text.describe("the chat's address"),
  message_id: Text,
  from_me: z.boolean(),
  participant: Text.optional().describe("who wrote it, in a group"),
});

const Group = z.object({ group: Text.describe("the group's address") });
const People = z.array(Text).min(1).max(1_024);

/**
 * Everything the edge asks of a connector, by `do`. Addresses are WhatsApp's (`…@s.whatsapp.net`, `…@lid`, `…@g.us`) or
 * digits of a number.
 */
export const COMMANDS = {
  send: z
    .object({
      message_id: Text.describe("the id to send it under, so that an echo or a receipt can settle an unknown outcome"),
      message: Outgoing,
      files: FileAccess.optional().describe("stands beside a message with a file"),
    })
    .describe("any message, also an edit, a revocation or a reaction"),
  fetch: z
    .object({
      file: FileToFetch.pick({ id: true, source: true, mime_type: true, sha256: true, filename: true }),
      files: FileAccess,
    })
    .describe("brings a file of a message into the edge's store"),
  read: z.object({ messages: z.array(Message).min(1).max(100) }),
  presence: z.object({
    state: z.enum(["available", "unavailable", "composing", "recording", "paused"]),
    chat: Text.optional().describe("composing, recording and paused are said to a chat"),
  }),
  subscribe_presence: z.object({ chat: Text }),
  create_group: z.object({ subject: Text, participants: People }),
  change_participants: Group.extend({
    action: z.enum(["add", "remove", "promote", "demote"]),
    participants: People,
  }),
  change_group: Group.extend({
    subject: Text.optional(),
    description: z.string().optional(),
    announce: z.boolean().optional().describe("only administrators write"),
    locked: z.boolean().optional().describe("only administrators change it"),
    join_approval: z.boolean().optional().describe("an administrator must let people in"),
    member_add_mode: z.enum(["all_member_add", "admin_add"]).optional().describe("who adds people"),
    disappearing_seconds: z.number().int().min(0).optional().describe("how long messages stay; 0: for good"),
    picture: Text.nullable().optional().describe("id of a stored picture; null takes it away"),
    files: FileAccess.optional().describe("stands beside a picture"),
  }),
  list_groups: z.object({}),
  join_requests: Group,
  answer_requests: Group.extend({ action: z.enum(["approve", "reject"]), participants: People }),
  group_info: Group,
  group_invite: Group.extend({ revoke: z.boolean().optional() }),
  join_group: z.object({ code: Text }),
  leave_group: Group,
  change_profile: z.object({
    name: Text.optional(),
    about: z.string().optional(),
    picture: Text.nullable().optional().describe("id of a stored picture; null takes it away"),
    files: FileAccess.optional().describe("stands beside a picture"),
  }),
  block: z.object({ person: Text, blocked: z.boolean() }),
  check_contacts: z.object({ phones: z.array(Text).min(1).max(50) }),
  resolve: z.object({ people: z.array(Text).min(1).max(100) }).describe("LID ↔ phone, from what the account knows"),
  pairing_code: z.object({ phone: z.string().regex(/^\d{5,20}$/) }),
  restart: z.object({}).describe("ends the WhatsApp socket and opens it anew"),
  health: z.object({}),
} as const;

type Commands = typeof COMMANDS;

/** One command, as its `do` says. */
export type Command = {
  [Do in keyof Commands]: Commands[Do] extends z.ZodObject<infer Shape extends z.ZodRawShape>
    ? z.infer<z.ZodObject<Shape & { do: z.ZodLiteral<Do> }>>
    : never;
}[keyof Commands];

const [first, ...rest] = Object.entries(COMMANDS).map(([name, shape]) => shape.extend({ do: z.literal(name) }));
if (!first) throw new Error("there is no command");

// Built in a loop, so the compiler does not see what Command says: each option is what its `do` names.
export const Command = z.discriminatedUnion("do", [first, ...rest]) as unknown as z.ZodType<Command>;

/**
 * What came of a command. `accepted`: WhatsApp took it, `result` is what it answered. `refused`: it certainly did not happen.
 * `unknown`: it was sent and nothing is known since; an echo, a receipt or a later outcome settles it.
 */
export const Outcome = z.discriminatedUnion("is", [
  z.object({ is: z.literal("accepted"), at: Instant, result: z.record(z.string(), z.unknown()).optional() }),
  z.object({
    is: z.literal("refused"),
    at: Instant,
    error: z.object({ code: z.number().optional(), title: Text, details: Text.optional() }),
    retry_after: z.number().int().min(0).optional().describe("seconds"),
  }),
  z.object({ is: z.literal("unknown"), at: Instant, reason: Text }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** The result of `health`: when the connector last saw something of WhatsApp's. Absent: not since the socket opened. */
export const Pulse = z.object({
  last_frame_at: Instant.optional(),
  last_ack_at: Instant.optional().describe("WhatsApp acknowledged something that was sent"),
  unacknowledged_since: Instant.optional().describe("the oldest thing sent that is not acknowledged"),
  uncommitted: z.number().int().min(0).describe("commits on their way to the edge"),
});
export type Pulse = z.infer<typeof Pulse>;
