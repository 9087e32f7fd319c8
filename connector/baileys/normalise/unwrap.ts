import type { proto } from "baileys";

type Name = keyof proto.IMessage;

/** What a message holds once everything around it is taken off. */
export type Unwrapped = {
  name: Name;
  sent: unknown;
  info: proto.IMessageContextInfo | undefined;
  contextInfo: proto.IContextInfo | undefined;
  viewOnce: boolean;
  /** the message that this one comments on */
  about: proto.IMessageKey | undefined;
};

// Wrappers hold a whole message, and say by their name what is special about it.
const VIEW_ONCE = new Set<string>(["viewOnceMessage", "viewOnceMessageV2", "viewOnceMessageV2Extension"]);
const WRAPPERS = new Set<string>([
  ...VIEW_ONCE,
  "ephemeralMessage",
  "documentWithCaptionMessage",
  "editedMessage",
  "groupMentionedMessage",
  "botInvokeMessage",
  "lottieStickerMessage",
  "eventCoverImage",
  "statusMentionMessage",
  "pollCreationOptionImageMessage",
  "associatedChildMessage",
  "groupStatusMentionMessage",
  "pollCreationMessageV4",
  "statusAddYours",
  "groupStatusMessage",
  "groupStatusMessageV2",
  "limitSharingMessage",
  "botTaskMessage",
  "questionMessage",
  "botForwardedMessage",
  "questionReplyMessage",
  "deviceSentMessage",
  "commentMessage",
]);

// What devices need and nobody reads, with the numbers of the fields.
const MACHINERY = new Map<string, number>([
  ["senderKeyDistributionMessage", 2],
  ["call", 10],
  ["fastRatchetKeySenderKeyDistributionMessage", 15],
  ["messageContextInfo", 35],
  ["stickerSyncRmrMessage", 47],
]);
export const MACHINERY_FIELDS: ReadonlySet<number> = new Set(MACHINERY.values());

const MOST_LAYERS = 16;

/** Takes off what is around a message's content; undefined when there is nothing inside. */
export function unwrapped(message: proto.IMessage): Unwrapped | undefined {
  let inside = message;
  let info = message.messageContextInfo ?? undefined;
  let viewOnce = false;
  let about: proto.IMessageKey | undefined;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const name = nameIn(inside);
    if (!name) return undefined;
    const sent: unknown = inside[name];
    const held = WRAPPERS.has(name) ? (sent as proto.Message.IFutureProofMessage).message : undefined;
    if (!held) return { name, sent, info, about, ...besides(sent), viewOnce: viewOnce || isViewOnce(sent) };
    viewOnce ||= VIEW_ONCE.has(name);
    if (name === "commentMessage") about = inside.commentMessage?.targetMessageKey ?? undefined;
    info = { ...held.messageContextInfo, ...info };
    inside = held;
  }
  return undefined;
}

const nameIn = (message: proto.IMessage): Name | undefined =>
  (Object.keys(message) as Name[]).find((name) => !MACHINERY.has(name) && message[name] !== null);

const besides = (sent: unknown): Pick<Unwrapped, "contextInfo"> => ({
  contextInfo: isHolder(sent) ? (sent.contextInfo ?? undefined) : undefined,
});
const isViewOnce = (sent: unknown): boolean => isHolder(sent) && sent.viewOnce === true;

const isHolder = (sent: unknown): sent is { contextInfo?: proto.IContextInfo | null; viewOnce?: boolean | null } =>
  typeof sent === "object" && sent !== null;
