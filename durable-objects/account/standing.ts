import { eventId } from "#src/ids.ts";
import { type AccountStatus, type Reason, REASONS } from "#src/protocol/lifecycle.ts";
import type { Linked } from "#src/protocol/commit.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Ending, SocketState, Want } from "#src/protocol/link.ts";

/** What the object knows of its account's connection; kept in one row. Times in ms. */
export type Standing = {
  want: Want;
  /** rises with every assignment to a connector */
  generation: number;
  /** the connector that has it; null: none */
  connector: string | null;
  /** the account's number, digits, and its proxy, sealed */
  phone: string;
  proxy: string | null;
  linked: Linked | null;
  /** as the connector told it last */
  socket: SocketState;
  status: AccountStatus;
  qr: { text: string; expires_at: number } | null;
  /** how often something was told of it: part of the events' ids */
  changes: number;
  /** what the fleet and the directory have been told */
  told: { fleet: Want; directory: AccountStatus };
};

/** An account that nobody has connected yet. */
export const FRESH: Standing = {
  want: "closed",
  generation: 0,
  connector: null,
  phone: "",
  proxy: null,
  linked: null,
  socket: { socket: "closed", since: 0 },
  status: "disconnected",
  qr: null,
  changes: 0,
  told: { fleet: "closed", directory: "disconnected" },
};

/** The status of an account whose socket stands so. The new connection that follows a pairing belongs to it. */
export function statusOf({ socket, ending }: SocketState, previous: AccountStatus): AccountStatus {
  if (socket === "open") return "connected";
  if (socket === "pairing") return "pairing";
  return socket === "opening" && ending?.kind === "restart" && previous === "pairing" ? "pairing" : "disconnected";
}

type Cause = { reason?: Reason; code?: number | undefined; retry_at?: number | undefined };

/** What a change of status is told as. `standing` is what it is after the change. */
export function statusEvent(
  accountId: string,
  standing: Standing,
  { previous, at, cause }: { previous: AccountStatus; at: number; cause: Cause },
): NewEvent {
  const { status, changes } = standing;
  const { reason, code, retry_at } = cause;
  const data = {
    status,
    previous,
    at: time(at),
    ...(reason && { reason, detail: REASONS[reason] }),
    ...(code !== undefined && { code }),
    ...(retry_at !== undefined && { retry_at: time(retry_at) }),
  };
  return { id: eventId(accountId, "account.status", changes), type: "account.status", data };
}

const OWN_EVENTS = { replaced: "account.replaced", logged_out: "account.logged_out" } as const;

/** What an ending is told as beside the status: only that the account was taken over, or unlinked. */
export function endingEvents(accountId: string, { changes }: Standing, { kind }: Ending, at: number): NewEvent[] {
  if (kind !== "replaced" && kind !== "logged_out") return [];
  const type = OWN_EVENTS[kind];
  return [{ id: eventId(accountId, type, changes), type, data: { at: time(at), detail: REASONS[kind] } }];
}

export const qrEvent = (accountId: string, { text, expires_at }: NonNullable<Standing["qr"]>): NewEvent => ({
  id: eventId(accountId, "account.qr", text),
  type: "account.qr",
  data: { text, expires_at: time(expires_at) },
});

const time = (ms: number) => new Date(ms).toISOString();
