import { flag, type Json, members, namedBy, type Read, record, text, time } from "./read.ts";

const choice = members({ id: text, title: text, description: text }, "id");

// A flow's answer is JSON in a string, and sometimes is not.
const parsed: Read<unknown> = (value) => {
  if (typeof value !== "string") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

const REPLIES = new Map<string, Read<Json>>([
  ["button_reply", choice],
  ["list_reply", choice],
  ["nfm_reply", members({ name: text, body: text, response_json: text, response: ["response_json", parsed] })],
  [
    "call_permission_reply",
    members({
      response: text,
      is_permanent: flag,
      expires_at: ["expiration_timestamp", time],
      response_source: text,
    }),
  ],
  [
    "payment_method",
    members({
      payment_method: text,
      paid_at: ["payment_timestamp", time],
      reference_id: text,
      last_four_digits: text,
      credential_id: text,
    }),
  ],
]);

/** The answer to an interactive message; undefined for a kind that has no reader. */
export const interactive: Read<Json> = (value) => {
  const sent = record(value);
  const type = sent && namedBy(sent, REPLIES.keys());
  if (!type) return undefined;
  const reply = REPLIES.get(type)?.(sent[type]);
  return reply && { type, [type]: reply };
};
