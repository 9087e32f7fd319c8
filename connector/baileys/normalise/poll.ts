import { createHash } from "node:crypto";
import { decryptEventResponse, decryptPollVote, proto } from "baileys";
import { addressesOf, bare } from "./people.ts";
import { bytesOf, type Json, listed, msOf, numberOf, present, secondsOf, some, text, timeOf } from "./read.ts";
import { authorIn, authorOf, placeOf, type Reading } from "./reading.ts";

/** A poll. What its votes are encrypted with is kept, with the options that votes name by their hashes. */
export function pollOf(reading: Reading, sent: proto.Message.IPollCreationMessage): Json {
  const options = listed((sent.options ?? []).map(({ optionName }) => text(optionName))) ?? [];
  keepSecret(reading, options);
  return present({
    name: text(sent.name),
    options,
    selectable_count: numberOf(sent.selectableOptionsCount),
    quiz: sent.pollType === proto.Message.PollType.QUIZ ? true : undefined,
    correct_option: text(sent.correctAnswer?.optionName),
  });
}

export const pollResultOf = (_: Reading, sent: proto.Message.IPollResultSnapshotMessage): Json =>
  present({
    name: text(sent.name),
    votes: (sent.pollVotes ?? []).flatMap(({ optionName, optionVoteCount }) => {
      const option = text(optionName);
      return option ? [{ option, count: Math.trunc(numberOf(optionVoteCount) ?? 0) }] : [];
    }),
  });

/** An appointment. What its answers are encrypted with is kept. */
export function eventOf(reading: Reading, sent: proto.Message.IEventMessage): Json {
  keepSecret(reading, []);
  const { location, joinLink } = sent;
  return present({
    name: text(sent.name),
    description: text(sent.description),
    location: some({
      latitude: numberOf(location?.degreesLatitude),
      longitude: numberOf(location?.degreesLongitude),
      name: text(location?.name),
      address: text(location?.address),
    }),
    link: text(joinLink),
    call: joinLink?.includes("/video/") ? "video" : joinLink?.includes("/voice/") ? "voice" : undefined,
    starts_at: timeOf(secondsOf(sent.startTime)),
    ends_at: timeOf(secondsOf(sent.endTime)),
    cancelled: sent.isCanceled ? true : undefined,
    guests_allowed: sent.extraGuestsAllowed ? true : undefined,
  });
}

function keepSecret(reading: Reading, options: string[]): void {
  const secret = bytesOf(reading.info?.messageSecret);
  if (secret) reading.brings.secrets.push({ id: placeOf(reading, reading.envelope.id), secret, options });
}

const hashOf = (option: string): string => createHash("sha256").update(option).digest("base64");

/** A vote. It can be read when the poll is known; else it is told that somebody voted. */
export function voteOf(reading: Reading, sent: proto.Message.IPollUpdateMessage): Json | undefined {
  const { pollCreationMessageKey: key, vote } = sent;
  const message_id = text(key?.id);
  if (!key || !message_id) return undefined;
  const known = reading.scope.secretOf(placeOf(reading, message_id));
  const hashes =
    known &&
    readable(reading, key, (pollCreatorJid, voterJid) =>
      decryptPollVote(vote ?? {}, { pollCreatorJid, pollMsgId: message_id, pollEncKey: known.secret, voterJid }),
    )?.selectedOptions?.map((hash) => Buffer.from(hash).toString("base64"));
  const options = known?.options.filter((option) => hashes?.includes(hashOf(option)));
  const unknown = hashes && options ? hashes.length - options.length : 0;
  return present({
    message_id,
    from: authorIn(reading, key),
    options: hashes && options,
    unknown: unknown > 0 ? unknown : undefined,
    voted_at: timeOf(msOf(sent.senderTimestampMs)),
  });
}

const ANSWERS = new Map([
  [proto.Message.EventResponseMessage.EventResponseType.GOING, "going"],
  [proto.Message.EventResponseMessage.EventResponseType.NOT_GOING, "not_going"],
  [proto.Message.EventResponseMessage.EventResponseType.MAYBE, "maybe"],
]);

/** An answer to an event. It can be read when the event is known; else it is told that somebody answered. */
export function responseOf(reading: Reading, sent: proto.Message.IEncEventResponseMessage): Json | undefined {
  const { eventCreationMessageKey: key } = sent;
  const message_id = text(key?.id);
  if (!key || !message_id) return undefined;
  const known = reading.scope.secretOf(placeOf(reading, message_id));
  const answer =
    known &&
    readable(reading, key, (eventCreatorJid, responderJid) =>
      decryptEventResponse(sent, { eventCreatorJid, eventMsgId: message_id, eventEncKey: known.secret, responderJid }),
    );
  return present({
    message_id,
    from: authorIn(reading, key),
    response: answer?.response ? ANSWERS.get(answer.response) : undefined,
    extra_guests: numberOf(answer?.extraGuestCount) || undefined,
    answered_at: timeOf(msOf(answer?.timestampMs)),
  });
}

/**
 * Decrypts with the addresses of whoever wrote the message and whoever answers it. Either may be named by number or hidden
 * address, and nothing says which: the right pair is the one that decrypts.
 */
function readable<T>(
  reading: Reading,
  key: proto.IMessageKey,
  decrypt: (author: string, answerer: string) => T,
): T | undefined {
  const { scope, envelope } = reading;
  const { sender } = envelope;
  for (const author of everyAddress(scope, authorOf(reading, key))) {
    for (const answerer of everyAddress(scope, sender.jid, sender.other)) {
      try {
        return decrypt(author, answerer);
      } catch {
        continue;
      }
    }
  }
  return undefined;
}

function everyAddress(scope: Reading["scope"], jid: string | undefined, other?: string | undefined): string[] {
  const { phone, lid } = addressesOf(scope, jid, other);
  return listed([phone, lid]) ?? listed([bare(jid)]) ?? [];
}
