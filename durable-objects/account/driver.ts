import type { Outgoing } from "#src/protocol/outgoing.ts";
import type { Fault } from "#src/protocol/person.ts";

/** A message to send, as the outbox hands it to a driver. */
export type Dispatch = {
  /** `msg_<account>_<n>`: the same for ever; what the far side gives back beside a status, where it can */
  id: string;
  /** how often it was tried before */
  tries: number;
  /** whole and checked: this kind of account can send it; ids of our own in it stand for WhatsApp's already */
  message: Outgoing;
};

/**
 * What became of handing a message over. A driver never throws and never tries again by itself: the outbox owns the one
 * attempt, and `again` is the only outcome that leads to another.
 */
export type SendOutcome =
  /** WhatsApp has it, under this id */
  | { is: "accepted"; message_id: string }
  /** it was not and will not be sent as it is; `fault` says why, in WhatsApp's words where there are some */
  | { is: "refused"; fault: Fault }
  /** certainly not sent, and worth trying later; `scope`: what waits so long beside it, its chat or all of the account */
  | { is: "again"; fault: Fault; waitMs: number; scope: "message" | "chat" | "account" }
  /** it may or may not have been sent: nothing came back after it was written. An echo or a status settles it */
  | { is: "unknown"; fault: Fault };

/** A message as it can be handed over; or why it cannot be now, or ever. */
export type Prepared = { is: "prepared"; message: Outgoing } | Extract<SendOutcome, { is: "refused" | "again" }>;

/** A message that was read: `typing` shows besides that an answer is being written. */
export type Reading = { message_id: string; typing: boolean; chat?: string | undefined; from?: string | undefined };

/** What became of marking a message read; `away`: nobody answered, `not_ready`: the account is not connected. */
export type ReadOutcome =
  | { is: "done" }
  | { is: "refused"; fault: Fault }
  | { is: "away"; reason: string }
  | { is: "not_ready"; reason: string };

/** Whether messages can be handed over now; `reason` is for people. */
export type Readiness = { is: "ready" } | { is: "away"; reason: string };

/**
 * The way out of an account: Meta's Graph API for a business account, the connector's link for a personal one. The object
 * makes one for each life of its own.
 */
export type Driver = {
  /** how many messages may be with it at once, each of another chat */
  concurrency: number;
  /**
   * Looks whether messages can go out. While it is away they wait, each until its expiry; whoever brings the driver back
   * calls the outbox's `pump`.
   */
  ready(): Readiness;
  /**
   * The id WhatsApp will know a message by, where this side chooses it: stored before the message is handed over, so that
   * an echo or a receipt settles it whatever happens. The same for the same `id`.
   */
  messageIdFor?(id: string): string;
  /**
   * Brings the gateway's own files of a message to the far side, for a driver whose far side does not come for them. It can
   * take minutes and be done twice: nothing is written down as under way before it is done. `tries` as in `Dispatch`.
   */
  prepare?(message: Outgoing, tries: number): Promise<Prepared>;
  /**
   * Hands one message over and answers what became of it, within 60 s: a driver has a time limit of its own, after which
   * the outcome is `unknown`. Messages of one chat come one after the other, others at the same time. What becomes known
   * later of a message whose outcome was `unknown` goes to the outbox's `settle`.
   */
  send(dispatch: Dispatch): Promise<SendOutcome>;
  /** Marks a message of somebody's read; at once or not at all. */
  read(reading: Reading): Promise<ReadOutcome>;
};
