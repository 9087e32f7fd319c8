// What libsignal never throws away. A session keeps a dead chain per turn of the conversation, a sender key every message
// key it has skipped; both are written with each message. Here they are kept as short as they need to be.

const RECEIVING = 2;
// Closed and used up: of no use but for finding out that a message is a repeat, which the journal knows better.
const MOST_SPENT_CHAINS = 5;
// Closed with keys of messages that never came. They may still come, though not after so many turns.
const MOST_CLOSED_CHAINS = 40;
// WhatsApp delivers in order: only what was sent around the same time is ever late. Baileys as a sender skips every second.
const MOST_SKIPPED_KEYS = 100;

type Chain = { chainKey: { key?: string }; chainType: number; messageKeys: Record<string, string> };
/** A session record as libsignal serialises it. */
export type SessionRecord = { _sessions: Record<string, { _chains: Record<string, Chain> }>; version: string };
/** A sender key record, as Baileys serialises it. */
export type SenderKeyRecord = { senderMessageKeys?: { iteration: number }[] }[];

export function trimSession(record: SessionRecord): SessionRecord {
  const sessions = Object.entries(record._sessions).map(([key, session]) => {
    return [key, { ...session, _chains: trimChains(session._chains) }] as const;
  });
  return { ...record, _sessions: Object.fromEntries(sessions) };
}

function trimChains(chains: Record<string, Chain>): Record<string, Chain> {
  const closed = Object.entries(chains).filter(([, chain]) => chain.chainType === RECEIVING && !chain.chainKey.key);
  const spent = closed.filter(([, { messageKeys }]) => Object.keys(messageKeys).length === 0);
  const dropped = new Set(
    [...spent.slice(0, -MOST_SPENT_CHAINS), ...closed.slice(0, -MOST_CLOSED_CHAINS)].map(([key]) => key),
  );
  return dropped.size === 0 ? chains : Object.fromEntries(Object.entries(chains).filter(([key]) => !dropped.has(key)));
}

export const trimSenderKey = (record: SenderKeyRecord): SenderKeyRecord =>
  record.map((state) => ({ ...state, senderMessageKeys: (state.senderMessageKeys ?? []).slice(-MOST_SKIPPED_KEYS) }));
