import type { z } from "zod";
import { namedBy } from "#src/meta/wamid.ts";
import { Outgoing } from "#src/protocol/outgoing.ts";
import { addressOf } from "#src/protocol/to.ts";
import type { MessageBody } from "./body.ts";
import { wrongPart } from "./fault.ts";

type Json = Record<string, unknown>;

/** A message that was read, as the body says it. */
export type Read = { message_id: string; typing: boolean; chat?: string | undefined; from?: string | undefined };

/** What a body for `/messages` asks for. */
export type Asked = { is: "read"; read: Read } | { is: "message"; message: Outgoing };

// Meta's members of a message, and what they are called here.
const AROUND: Record<string, string> = {
  to: "to",
  recipient: "to",
  recipient_type: "recipient_type",
  context: "context",
  biz_opaque_callback_data: "callback_data",
};
const SAME = ["messaging_product", "type"];

/** Reads a body in Meta's shape; throws the fault that names what is wrong in it. */
export function readBody(body: MessageBody): Asked {
  return body.status === undefined ? { is: "message", message: messageIn(body) } : { is: "read", read: readIn(body) };
}

function readIn({ status, message_id, typing_indicator }: MessageBody): Read {
  if (status !== "read") throw wrongPart("status", "must be read");
  if (typeof message_id !== "string" || message_id === "") throw wrongPart("message_id", "is required", true);
  const typing = typing_indicator as Json | undefined;
  if (typing && typing["type"] !== "text") throw wrongPart("typing_indicator.type", "must be text");
  const named = namedBy(message_id);
  return { ...(named ?? { message_id }), typing: typing !== undefined };
}

function messageIn(body: MessageBody): Outgoing {
  const { type = "text", to, recipient } = body;
  const own = String(type);
  const unknown = Object.keys(body).find((name) => !(name in AROUND) && !SAME.includes(name) && name !== own);
  if (unknown !== undefined) throw wrongPart(unknown, "is not known here");
  if (to === undefined && recipient === undefined) throw wrongPart("to", "is required", true);
  const around = Object.entries(AROUND).flatMap(([name, ours]) =>
    body[name] === undefined || name === "recipient" ? [] : [[ours, body[name]]],
  );
  const asked: Json = { to: recipient, ...Object.fromEntries(around), type: own, [own]: contentOf(body[own]) };
  const { success, data, error } = Outgoing.safeParse(withRefs(asked), { reportInput: true });
  if (success) return data;
  throw faultIn(error);
}

/** Where a body is a form, Meta takes objects as JSON text; clients write such text into JSON bodies too. */
function contentOf(content: unknown): unknown {
  if (typeof content !== "string" || !/^\s*[[{]/.test(content)) return content;
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

const REFERRING = ["context", "reaction", "pin", "edit", "revoke"];

/** Ids that hold whose a message is are taken apart: a personal account needs to know. */
function withRefs(asked: Json): Json {
  const referring = REFERRING.flatMap((name) => {
    const ref = asked[name] as Json | undefined;
    const named = typeof ref?.["message_id"] === "string" ? namedBy(ref["message_id"]) : null;
    if (!named) return [];
    const { message_id, chat, from } = named;
    return [[name, { ...ref, message_id, from_me: chat === undefined, ...(from !== undefined && { from }) }]];
  });
  return { ...asked, ...Object.fromEntries(referring) };
}

function faultIn({ issues: [issue] }: z.ZodError) {
  if (!issue) return wrongPart("type", "cannot be sent");
  const path = issue.path.join(".").replace(/^callback_data/, "biz_opaque_callback_data");
  const isMissing = issue.code === "invalid_type" && issue.input === undefined;
  return wrongPart(path || "type", isMissing ? "is required" : issue.message, isMissing);
}

/** The recipient as an answer shows them. */
export function contactOf({ to, recipient_type }: Outgoing, input: string) {
  const address = addressOf(to, recipient_type);
  if (address?.kind === "user_id") return { input, user_id: address.id };
  return { input, wa_id: address?.kind === "phone" ? address.digits : (address?.id ?? to) };
}
