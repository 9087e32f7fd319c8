// Messages as Meta's webhooks have them, made from events: the way back of message.ts, content.ts and context.ts.
import { type Json, present } from "./read.ts";

type Members = Json | undefined;

/** RFC 3339 as Meta writes times: seconds, as text. */
export const seconds = (at: unknown): string | undefined =>
  typeof at === "string" ? String(Math.floor(Date.parse(at) / 1000)) : undefined;

/** The members that name a person: `from` gives `from`, `from_user_id`, …; "" gives `wa_id`, `user_id`, … */
export function partyOf(name: "" | "from" | "to" | "recipient", person: unknown): Json {
  const { id, phone, user_id, parent_user_id } = (person ?? {}) as Record<string, string | undefined>;
  const number = phone?.slice(1) ?? (id === user_id ? undefined : id);
  const prefix = name === "" ? "" : `${name}_`;
  const own = { "": "wa_id", recipient: "recipient_id", from: "from", to: "to" }[name];
  return present({ [own]: number, [`${prefix}user_id`]: user_id, [`${prefix}parent_user_id`]: parent_user_id });
}

/** The chat of an event; every event of a message, a status or a call has one. */
export const chatOf = (data: Json): { id?: string; kind?: string } => (data["chat"] ?? {}) as object;

const without = (value: Json, ...names: string[]): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

// What our vocabulary names or writes otherwise than Meta; all other content is the same in both.
const RENAMED: Record<string, (content: Json) => Json> = {
  interactive: (content) => ({
    ...content,
    ...(content["nfm_reply"] !== undefined && { nfm_reply: without(content["nfm_reply"] as Json, "response") }),
    ...renamed(content, "call_permission_reply", "expires_at", "expiration_timestamp"),
    ...renamed(content, "payment_method", "paid_at", "payment_timestamp"),
  }),
};
for (const type of ["image", "video", "audio", "document", "sticker"]) {
  RENAMED[type] = ({ size, ...media }) => present({ ...media, file_size: size });
}

/** A member whose time has another name and form there; nothing when it is absent. */
export function renamed(content: Json, member: string, ours: string, theirs: string): Json {
  const value = content[member] as Members;
  return value ? { [member]: present({ ...without(value, ours), [theirs]: seconds(value[ours]) }) } : {};
}

// The content Meta's webhooks have; whatever else a personal account gets is `unsupported` there.
const SAME = new Set(["text", "location", "contacts", "button", "order", "system", ...Object.keys(RENAMED)]);
const UNKNOWN = { code: 131051, title: "Message type unknown", message: "Message type unknown" };

/** `type` and the content under its name. */
function contentOf(data: Json): Json {
  const type = String(data["type"]);
  const content = data[type] as Json;
  if (type === "request_welcome") return { type };
  if (type === "unsupported") return unsupported(content);
  if (!SAME.has(type)) return { ...unsupported({ type }), errors: [UNKNOWN] };
  return { type, [type]: RENAMED[type]?.(content) ?? content };
}

function unsupported({ type, content }: Json): Json {
  const own = content as Members;
  return present({ ...own, type: "unsupported", unsupported: type === undefined ? undefined : { type } });
}

/** What a message does to an earlier one. */
function actionOf(data: Json): Json | undefined {
  const type = String(data["type"]);
  const { message_id, ...more } = (data[type] ?? {}) as Json;
  if (type === "reaction") return { type, reaction: { message_id, ...more } };
  if (type === "revoke") return { type, revoke: { original_message_id: message_id } };
  if (type !== "edit") return undefined;
  const message = { ...contentOf(more), ...present({ context: contextOf(more["context"] as Members) }) };
  return { type, edit: { original_message_id: message_id, message } };
}

function contextOf(context: Members): Members {
  if (!context) return undefined;
  const { message_id, from, ...flags } = context;
  return present({ ...(from !== undefined && partyOf("from", from)), id: message_id, ...flags });
}

/** A security code as Meta writes it. */
export function webhookIdentity(identity: unknown): Members {
  if (!identity) return undefined;
  const { created_at, ...same } = identity as Json;
  return present({ ...same, created_timestamp: seconds(created_at) });
}

/** A message event's message. */
export function webhookMessage({ data, timestamp }: { data: Json; timestamp: string }): Json {
  const { from, to, context, referral, identity, message_id, sent_at } = data;
  const isGroup = chatOf(data).kind === "group";
  const content = actionOf(data) ?? contentOf(data);
  const errors = (data["errors"] as Json[] | undefined)?.map(webhookFault);
  return present({
    ...partyOf("from", from),
    ...(to !== undefined && data["from_me"] === true && partyOf("to", to)),
    ...(isGroup && { group_id: chatOf(data).id }),
    id: message_id,
    timestamp: seconds(sent_at ?? timestamp),
    context: contextOf(context as Members),
    referral,
    identity: webhookIdentity(identity),
    message_creation_type: data["creation_type"],
    ...(errors && { errors }),
    ...content,
  });
}

/** An error as Meta writes it. */
export const webhookFault = ({ code, title, message, details, href }: Json): Json =>
  present({ code, title, message, error_data: details === undefined ? undefined : { details }, href });
