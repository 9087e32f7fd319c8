import type { Batch } from "#src/events/batch.ts";
import { dataOf, headOf } from "#src/events/line.ts";
import type { Fault } from "#src/protocol/person.ts";
import { partsOfSendId } from "#src/protocol/send-id.ts";
import { SEND_STATUSES, type SendStatus } from "#src/protocol/sent.ts";

/** A status that came for a message: `n` its number where the status bears it. `isMember`: one member of a group has it. */
export type Heard = {
  n: number | null;
  message_id: string;
  status: SendStatus;
  at: number;
  recipient: string | null;
  isMember: boolean;
  error: Fault | null;
};

type Told = {
  message_id: string;
  send_id?: string;
  chat: { kind: string };
  status: string;
  at?: string;
  recipient?: { id: string };
  error?: Fault;
};

const TYPES = ["message.status", "message.failed"];

/** What these events say of messages that were sent from here, or may have been. */
export function heardIn(accountId: string, batches: Batch[], now: number): Heard[] {
  return batches
    .filter(({ body }) => TYPES.some((type) => body.includes(`"type":"${type}"`)))
    .flatMap(({ body }) => body.split("\n"))
    .flatMap((line) => {
      const { type, spill } = headOf(line);
      return TYPES.includes(type) && spill === undefined ? heardOf(accountId, JSON.parse(dataOf(line)), now) : [];
    });
}

function heardOf(accountId: string, told: Told, now: number): Heard[] {
  const status = SEND_STATUSES.find((one) => one === told.status);
  const own = partsOfSendId(told.send_id ?? "");
  if (!status || (own && own.accountId !== accountId)) return [];
  return [
    {
      n: own?.n ?? null,
      message_id: told.message_id,
      status,
      at: told.at === undefined ? now : Date.parse(told.at),
      recipient: told.recipient?.id ?? null,
      isMember: told.chat.kind === "group" && told.recipient !== undefined,
      error: told.error ?? null,
    },
  ];
}
