import type { NewEvent } from "#src/protocol/event.ts";

// The log keeps an event as one line of JSON whose last member is `data`:
//   {"id":"evt_…","type":"message.received","chat":"…","data":{…}}
// Everything that decides about an event stands before `data`, so a delivery parses the head only and passes the data on
// byte for byte. Inside JSON strings quotes are escaped: the first `,"data":` is always the member itself.
const DATA = ',"data":';

/** What the object needs to know of an event; `chat` is the key of its order, `spill` where its data stands in R2. */
export type Head = { id: string; type: string; chat?: string; spill?: string };

export function encodeLine({ id, type, chat, data }: NewEvent): string {
  return JSON.stringify({ id, type, chat, data });
}

/** The line of an event whose data is too large for a row and stands in R2. */
export function encodeSpilled({ id, type, chat }: NewEvent, spill: string): string {
  return JSON.stringify({ id, type, chat, spill, data: null });
}

export function headOf(line: string): Head {
  return JSON.parse(`${line.slice(0, line.indexOf(DATA))}}`);
}

/** The data of a line, as JSON text. */
export function dataOf(line: string): string {
  return line.slice(line.indexOf(DATA) + DATA.length, -1);
}

/** What an event says beside its line: whose it is and its place in the log; `at` is its acceptance in ms. */
export type Place = { accountId: string; metadata: string | null; sequence: number; at: number };

/** The body a receiver gets (CONTRACT: `Event`), as JSON text. `data` and `metadata` are JSON text already. */
export function toBody(head: Head, data: string, { accountId, metadata, sequence, at }: Place): string {
  const echo = metadata ? `,"metadata":${metadata}` : "";
  const { id, type } = head;
  return `{"id":"${id}","type":"${type}","account_id":"${accountId}","sequence":${sequence},"timestamp":"${new Date(at).toISOString()}"${echo}${DATA}${data}}`;
}
