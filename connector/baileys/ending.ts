import { DisconnectReason } from "baileys";
import type { Ending } from "#src/protocol/link.ts";

type Kind = Ending["kind"];

// Beside Baileys' names: 402 banned for a while, 403 banned, 405 and 409 client too old, 406 logged out by WhatsApp.
const KINDS = new Map<number, Kind>([
  [DisconnectReason.loggedOut, "logged_out"],
  [406, "logged_out"],
  [402, "banned"],
  [DisconnectReason.forbidden, "banned"],
  [405, "outdated"],
  [409, "outdated"],
  [DisconnectReason.multideviceMismatch, "outdated"],
  [DisconnectReason.connectionReplaced, "replaced"],
  [DisconnectReason.restartRequired, "restart"],
  [DisconnectReason.unavailableService, "unavailable"],
]);

/** What an error of Baileys' means; `isPairing`: nobody was logged in yet. */
export function endingOf(error: unknown, isPairing: boolean): Ending {
  const { output, message } = (error ?? {}) as { output?: { statusCode?: number }; message?: string };
  const code = output?.statusCode;
  // The same code as for a connection that went silent.
  const isExpired = isPairing && code === DisconnectReason.timedOut && /refs/.test(message ?? "");
  const kind = isExpired ? "expired" : (KINDS.get(code ?? 0) ?? "lost");
  return { kind, ...(code !== undefined && { code }) };
}
