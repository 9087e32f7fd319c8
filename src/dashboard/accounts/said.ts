import type { Told } from "./stream.ts";

type Person = { name?: string; phone?: string; id?: string };
type Data = Record<string, unknown> & { type?: string; from?: Person; to?: Person; chat?: Person; from_me?: boolean };

const nameOf = (person: Person | undefined): string => person?.name ?? person?.phone ?? person?.id ?? "somebody";
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** What a message holds, in a line. */
function contentOf(data: Data): string {
  const type = data.type ?? "";
  const content = data[type];
  const words = text(member(content, "body")) || text(member(content, "caption")) || text(member(content, "name"));
  if (type === "text") return words;
  if (type === "location") return `a place: ${text(member(content, "name")) || text(member(content, "address"))}`;
  if (type === "reaction") return `reacted with ${text(member(content, "emoji")) || "nothing any more"}`;
  return words ? `${type}: ${words}` : `a message of type ${type}`;
}

const failed = (data: Data): string => text(member(data["error"], "message")) || text(member(data["error"], "title"));

type Say = (data: Data) => string;

const SAYS: Record<string, Say> = {
  "message.received": (data) => `${nameOf(data.from)} wrote: ${contentOf(data)}`,
  "message.sent": (data) => `The account wrote to ${nameOf(data.chat ?? data.to)}: ${contentOf(data)}`,
  "message.reaction": (data) => `${nameOf(data.from)} ${contentOf({ ...data, type: "reaction" })}`,
  "message.status": (data) => `The message is ${text(data["status"])}`,
  "message.failed": (data) => `The message did not arrive. ${failed(data)}`,
  "message.edited": (data) => `${nameOf(data.from)} changed a message`,
  "message.deleted": (data) => `${nameOf(data.from)} deleted a message for everyone`,
  "message.undecryptable": (data) => `${nameOf(data.from)} wrote something that cannot be read yet`,
  "account.status": (data) => `The account is ${text(data["status"])}. ${text(data["detail"])}`,
  "account.qr": () => "A new code can be scanned",
  "account.health": (data) => `${text(data["aspect"])} is ${text(member(data["current"], "state"))}`,
  "hook.held": () => "A hook's receiver is down; nothing is lost",
  "hook.recovered": () => "A hook's receiver is there again",
  "hook.suspended": (data) => `A hook was suspended: ${text(data["reason"])}`,
  "hook.resumed": () => "A suspended hook goes on",
  "media.ready": () => "A file is here",
  "media.failed": () => "A file will not come",
  "retention.warning": (data) => `${String(data["count"])} undelivered events will soon leave the log`,
  "retention.expired": (data) => `${String(data["count"])} undelivered events left`,
};

/** An event in a sentence. */
export const said = ({ type, data }: Pick<Told, "type" | "data">): string =>
  SAYS[type]?.(data as Data) ?? (text(data["detail"]) || type);
