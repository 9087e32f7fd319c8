import type { Fault } from "#src/protocol/person.ts";
import type { SendStatus } from "#src/protocol/sent.ts";

/** A step of a message: the status, when (ms), and of which recipient when it is one of several. */
export type Step = { status: string; at: number; recipient?: string };

/**
 * A message to send. `message` is JSON: whole while it may still be sent, without its content afterwards. `key` makes asking
 * twice send once, `digest` tells whether the same was asked. Times in ms.
 */
export type Send = {
  n: number;
  key: string | null;
  digest: string | null;
  at: number;
  due: number;
  expires: number;
  chat: string;
  message: string;
  status: SendStatus;
  /** it is with the driver: whether it went out is not known */
  flying: boolean;
  /** how often it was handed to the driver, and when last */
  tries: number;
  tried: number | null;
  message_id: string | null;
  history: Step[];
  error: Fault | null;
};

/** What the outbox keeps in memory of a message that is still to be sent. `refers`: to the messages of these numbers. */
export type Waiting = Pick<Send, "n" | "chat" | "due" | "expires" | "tries" | "flying"> & { refers: number[] };
