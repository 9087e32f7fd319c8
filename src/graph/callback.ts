import { SendId } from "#src/protocol/send-id.ts";

const BETWEEN = "|";
const MEMBER = "biz_opaque_callback_data";

/** What Meta gives back with every status of a message: our id of it, and behind it what its sender attached. */
export const callbackOf = (sendId: string, attached: string | undefined): string =>
  attached === undefined ? sendId : sendId + BETWEEN + attached;

/** Parts what Meta gave back: our id of the message, when it is one of ours, and what its sender attached. */
export function readCallback(text = ""): { send_id?: string; callback_data?: string } {
  const end = text.indexOf(BETWEEN);
  const id = end < 0 ? text : text.slice(0, end);
  const isOurs = SendId.safeParse(id).success;
  const attached = isOurs ? (end < 0 ? "" : text.slice(end + 1)) : text;
  return { ...(isOurs && { send_id: id }), ...(attached && { callback_data: attached }) };
}

/** An update of Meta's as it would be had the gateway attached nothing of its own. */
export function withoutOurs(update: unknown): unknown {
  if (typeof update !== "object" || update === null || !(MEMBER in update)) return update;
  const { [MEMBER]: given, ...others } = update;
  const { send_id, callback_data } = readCallback(String(given));
  if (!send_id) return update;
  return callback_data === undefined ? others : { ...others, [MEMBER]: callback_data };
}
