import { proto } from "baileys";
import { editOf, acting, doneAt, revokeOf } from "./action.ts";
import { messageKey, partiesOf } from "./envelope.ts";
import { identityEvents } from "./identity.ts";
import { addressesOf, personOf } from "./people.ts";
import { countOf, text } from "./read.ts";
import { content, type Reading } from "./reading.ts";
import { told } from "./scope.ts";
import { messageEvents, type Way } from "./tell.ts";
import { only, type Told } from "./told.ts";

type Sent = proto.Message.IProtocolMessage;
type Read = (reading: Reading, sent: Sent, way: Way) => Told;

const { Type } = proto.Message.ProtocolMessage;

// Only the account's own phone may say these; anybody can write them.
const OWN = new Set([Type.HISTORY_SYNC_NOTIFICATION, Type.APP_STATE_SYNC_KEY_SHARE, Type.LID_MIGRATION_MAPPING_SYNC]);

// What devices settle among themselves.
const MACHINERY = new Set([
  Type.EPHEMERAL_SYNC_RESPONSE,
  Type.APP_STATE_SYNC_KEY_SHARE,
  Type.APP_STATE_SYNC_KEY_REQUEST,
  Type.MSG_FANOUT_BACKFILL_REQUEST,
  Type.INITIAL_SECURITY_NOTIFICATION_SETTING_SYNC,
  Type.APP_STATE_FATAL_EXCEPTION_NOTIFICATION,
  Type.PEER_DATA_OPERATION_REQUEST_MESSAGE,
  Type.PEER_DATA_OPERATION_REQUEST_RESPONSE_MESSAGE,
  Type.LID_MIGRATION_MAPPING_SYNC,
  Type.BOT_FEEDBACK_MESSAGE,
  Type.MEDIA_NOTIFY_MESSAGE,
  Type.AI_PSI_METADATA,
  Type.AI_QUERY_FANOUT,
  Type.STOP_GENERATION_MESSAGE,
]);

/** What a message says that is no content: an earlier message is changed, a chat is, or the devices have work. */
export function protocolTold(reading: Reading, sent: Sent, way: Way): Told {
  const type = sent.type ?? Type.REVOKE;
  if (OWN.has(type) && !reading.envelope.fromMe) return only();
  if (MACHINERY.has(type)) return only();
  return READERS.get(type)?.(reading, sent, way) ?? other(reading, sent, way);
}

function other(reading: Reading, sent: Sent, way: Way): Told {
  const name = Type[sent.type ?? Type.REVOKE] ?? String(sent.type);
  const found = content("unsupported", { type: `protocolMessage.${name}` });
  const type = reading.envelope.fromMe ? "message.sent" : "message.received";
  return found ? only(...messageEvents(reading, { type, content: found, way })) : only();
}

const changing =
  (event: "message.edited" | "message.deleted", name: string, read: typeof editOf): Read =>
  (reading, sent, way) => {
    const found = acting(event, name, read(reading, sent));
    if (!found) return other(reading, sent, way);
    const fact = [event, text(sent.key?.id), doneAt(sent)];
    return { ...reading.brings, events: messageEvents(reading, { type: event, content: found.content, way, fact }) };
  };

const settings =
  (member: string, read: (sent: Sent) => unknown): Read =>
  ({ scope, envelope }, sent) => {
    const parties = partiesOf(scope, envelope);
    if (!parties) return only();
    const { chat, from: by } = parties;
    const key = ["settings", ...messageKey(scope, envelope), member];
    const type = chat.kind === "group" ? "group.updated" : "chat.updated";
    return only(told(scope, type, key, { chat, changed: [member], [member]: read(sent), by, at: envelope.at }));
  };

const labelled: Read = ({ scope, envelope }, { memberLabel }) => {
  const parties = partiesOf(scope, envelope);
  const label = text(memberLabel?.label);
  if (parties?.chat.kind !== "group") return only();
  const { chat, from } = parties;
  const participants = [{ ...from, ...(label && { label }) }];
  const key = ["labelled", ...messageKey(scope, envelope)];
  return only(
    told(scope, "group.participants", key, { chat, action: "labelled", participants, by: from, at: envelope.at }),
  );
};

/** Somebody shows their number to whom it was hidden. */
const numberShared: Read = ({ scope, envelope }) => {
  const { sender, id, at } = envelope;
  const { lid } = addressesOf(scope, sender.jid, sender.other);
  const current = personOf(scope, sender.jid, { other: sender.other });
  const previous = lid && current?.phone ? { id: lid, lid } : undefined;
  const key = ["number_shared", ...messageKey(scope, envelope)];
  return only(...identityEvents(scope, key, { change: "phone", previous, current, id, at }));
};

const history: Read = ({ scope, envelope }, { historySyncNotification: notification }) =>
  notification
    ? {
        ...only(),
        work: [{ kind: "history", id: `history ${messageKey(scope, envelope).join(" ")}`, notification }],
      }
    : only();

const welcome: Read = (reading, _sent, way) => {
  const type = reading.envelope.fromMe ? "message.sent" : "message.received";
  return only(...messageEvents(reading, { type, content: { type: "request_welcome", request_welcome: {} }, way }));
};

const READERS = new Map<proto.Message.ProtocolMessage.Type, Read>([
  [Type.REVOKE, changing("message.deleted", "revoke", revokeOf)],
  [Type.MESSAGE_EDIT, changing("message.edited", "edit", editOf)],
  [Type.EPHEMERAL_SETTING, settings("disappearing_seconds", (sent) => countOf(sent.ephemeralExpiration) ?? 0)],
  [Type.LIMIT_SHARING, settings("sharing_limited", ({ limitSharing }) => limitSharing?.sharingLimited === true)],
  [Type.GROUP_MEMBER_LABEL_CHANGE, labelled],
  [Type.SHARE_PHONE_NUMBER, numberShared],
  [Type.HISTORY_SYNC_NOTIFICATION, history],
  [Type.REQUEST_WELCOME_MESSAGE, welcome],
]);
