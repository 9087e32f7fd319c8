import type { Filtered } from "#src/hooks/filter.ts";
import type { NewEvent } from "#src/protocol/event.ts";

// The log keeps an event as one line of JSON whose last member is `data`:
//   {"id":"evt_…","type":"message.received","chat":"…","data":{…}}
// Everything that decides about an event stands before `data`, so a delivery parses the head only and passes the data on
// byte for byte. Inside JSON strings quotes are escaped: the first `,"data":` is always the member itself.
const DATA = ',"data":';
// Behind a tab follows the original the event was made of, when there is one: JSON text has no tabs of its own.
const ORIGINAL = "\t";

/**
 * What the object needs to know of an event; `chat` is the key of its order, `spill` where its data and its original stand
 * in R2, `about` what hooks' filters look at of such data.
 */
export type Head = { id: string; type: string; chat?: string; spill?: string; about?: Filtered };

export function encodeLine({ id, type, chat, data, raw }: NewEvent): string {
  return JSON.stringify({ id, type, chat, data }) + behind(raw);
}

/** The line of an event that is too large for a row. */
export function encodeSpilled({ id, type, chat, data }: NewEvent, spill: string): string {
  const about = { chat: data["chat"], from_me: data["from_me"] };
  return JSON.stringify({ id, type, chat, spill, about, data: null });
}

/** What of an event goes to R2 when it is too large for a row. */
export const encodeSpill = ({ data, raw }: NewEvent): string => JSON.stringify(data) + behind(raw);

function behind(raw: unknown): string {
  if (raw === undefined) return "";
  try {
    return ORIGINAL + JSON.stringify(raw);
  } catch {
    // It nests deeper than calls can: the event is taken without its original.
    return "";
  }
}

/** Parts a text at its tab: what stands before it, and the original behind it when there is one. */
export function partsOf(text: string): { native: string; original?: string } {
  const tab = text.indexOf(ORIGINAL);
  return tab < 0 ? { native: text } : { native: text.slice(0, tab), original: text.slice(tab + 1) };
}

export function headOf(line: string): Head {
  return JSON.parse(`${line.slice(0, line.indexOf(DATA))}}`);
}

/** The data of a line, as JSON text. */
export function dataOf(line: string): string {
  const { native } = partsOf(line);
  return native.slice(native.indexOf(DATA) + DATA.length, -1);
}

/** What an event says beside its line: whose it is and its place in the log; `at` is its acceptance in ms. */
export type Place = { accountId: string; metadata: string | null; sequence: number; at: number };

/** The body a receiver gets (CONTRACT: `Event`), as JSON text. `data` and `metadata` are JSON text already. */
export function toBody(head: Head, data: string, { accountId, metadata, sequence, at }: Place): string {
  const echo = metadata ? `,"metadata":${metadata}` : "";
  const { id, type } = head;
  return `{"id":"${id}","type":"${type}","account_id":"${accountId}","sequence":${sequence},"timestamp":"${new Date(at).toISOString()}"${echo}${DATA}${data}}`;
}
