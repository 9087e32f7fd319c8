import { proto } from "baileys";
import { contentOf } from "./content.ts";
import { chatOf, personOf } from "./people.ts";
import { countOf, type Json, listed, numberOf, present, some, text } from "./read.ts";
import type { Content, Reading } from "./reading.ts";

const FREQUENTLY = 5;
const { MEDIA_ALBUM } = proto.MessageAssociation.AssociationType;

/** What stands beside a message's content: what it answers, whom it names, what led to it. */
export function aroundOf(reading: Reading, sent: proto.IContextInfo | undefined): Json {
  return {
    context: some({ ...answered(reading, sent), ...forwarded(sent), ...mentioned(reading, sent), ...album(reading) }),
    referral: referralOf(sent?.externalAdReply),
    disappearing_seconds: countOf(sent?.expiration) || undefined,
  };
}

function answered(reading: Reading, sent: proto.IContextInfo | undefined): Json {
  const message_id = text(sent?.stanzaId);
  if (!sent || !message_id) return {};
  const { scope, envelope } = reading;
  const elsewhere = text(sent.remoteJid);
  const chat = elsewhere ? chatOf(scope, elsewhere) : undefined;
  const from = personOf(scope, text(sent.participant));
  const isHere = !chat || chat.id === chatOf(scope, envelope.chat.jid, envelope.chat.other)?.id;
  return { message_id, from, chat: isHere ? undefined : chat, quoted: quotedOf(reading, sent, message_id) };
}

// A quotation is read like the message it quotes, as its writer's; its files are fetched with that message.
function quotedOf(reading: Reading, sent: proto.IContextInfo, id: string): Content | undefined {
  const { scope, envelope } = reading;
  const author = text(sent.participant) ?? envelope.chat.jid;
  const elsewhere = text(sent.remoteJid);
  const quoted: Reading = {
    scope,
    envelope: {
      ...envelope,
      id,
      sender: { jid: author },
      ...(elsewhere && { chat: { jid: elsewhere } }),
    },
    brings: { work: [], secrets: [] },
    info: undefined,
  };
  const content = sent.quotedMessage ? contentOf(quoted, sent.quotedMessage)?.content : undefined;
  return content?.type === "unsupported" ? undefined : content;
}

function forwarded(sent: proto.IContextInfo | undefined): Json {
  const score = countOf(sent?.forwardingScore) ?? 0;
  if (!sent?.isForwarded && score === 0) return {};
  return {
    forwarded: true,
    frequently_forwarded: score >= FREQUENTLY ? true : undefined,
    forwarding_score: score > 0 ? score : undefined,
  };
}

const mentioned = ({ scope }: Reading, sent: proto.IContextInfo | undefined): Json => ({
  mentions: listed((sent?.mentionedJid ?? []).map((jid) => personOf(scope, jid))),
  mentions_all: numberOf(sent?.nonJidMentions) ? true : undefined,
});

function album({ info }: Reading): Json {
  const { associationType, parentMessageKey } = info?.messageAssociation ?? {};
  return { album_id: associationType === MEDIA_ALBUM ? text(parentMessageKey?.id) : undefined };
}

const { MediaType } = proto.ContextInfo.ExternalAdReplyInfo;

const referralOf = (ad: proto.ContextInfo.IExternalAdReplyInfo | null | undefined): Json | undefined =>
  ad
    ? some({
        source_url: text(ad.sourceUrl),
        source_id: text(ad.sourceId),
        source_type: text(ad.sourceType),
        headline: text(ad.title),
        body: text(ad.body),
        media_type: ad.mediaType ? MediaType[ad.mediaType]?.toLowerCase() : undefined,
        image_url: text(ad.originalImageUrl),
        video_url: ad.mediaType === MediaType.VIDEO ? text(ad.mediaUrl) : undefined,
        thumbnail_url: text(ad.thumbnailUrl),
        ctwa_clid: text(ad.ctwaClid),
        ref: text(ad.ref),
        welcome_message: text(ad.greetingMessageBody) ? present({ text: text(ad.greetingMessageBody) }) : undefined,
      })
    : undefined;
