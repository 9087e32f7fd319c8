import type { Json } from "../../support/node/installation.ts";
import type { Event } from "../../support/node/personal.ts";
import type { BareDevice } from "../../support/whatsapp/bare.ts";
import type { Stage } from "./stage.ts";

/** A message of the account's; `to`: null: the group. */
export type Sent = { id: string; text: string; to: BareDevice | null; outcome: Json | null };

/** What came of a series; each list has to be empty. */
export type Tally = {
  written: number;
  sent: number;
  others: number;
  kills: number;
  struck: string[];
  /** how often each outcome was told */
  outcomes: string;
  wrong: Record<"lost" | "doubled" | "refused" | "unreadable" | "astray" | "broken" | "stuck", string[]>;
};

type Parts = {
  stage: Stage;
  events: Event[];
  written: string[];
  others: string[];
  sent: Sent[];
  /** texts of the last sends, which nothing disturbed */
  last: string[];
  contacts: BareDevice[];
  struck: string[];
};

const TAKEN = new Set(["accepted", "sent", "delivered", "read", "played"]);

export function tallyOf({ stage, events, written, others, sent, last, contacts, struck }: Parts): Tally {
  const times = timesOf(events, new Set([...written, ...others]));
  const all = [...written, ...others];
  const read = contacts.map((contact) => new Set(contact.texts));
  const statusOf = ({ outcome }: Sent) => String(outcome?.["status"]);
  return {
    written: written.length,
    sent: sent.length,
    others: others.length,
    kills: stage.kills,
    struck,
    outcomes: Object.entries(Object.groupBy(sent, statusOf))
      .map(([status, list = []]) => `${list.length} ${status}`)
      .join(", "),
    wrong: {
      lost: all.filter((word) => !times.has(word)),
      doubled: all.filter((word) => (times.get(word) ?? 0) > 1),
      refused: stage.device.queue.all.flatMap(({ ended, node }) =>
        ended?.startsWith("ack:") ? [`${node.tag} ${ended}`] : [],
      ),
      unreadable: events.flatMap(({ type, sequence }) =>
        type === "message.undecryptable" ? [`event ${sequence}`] : [],
      ),
      astray: sent.flatMap((one) => {
        const readers = one.to ? [contacts.indexOf(one.to)] : contacts.keys().toArray();
        const isRead = readers.map((at) => read[at]?.has(one.text) === true);
        const status = statusOf(one);
        const isWrong = (TAKEN.has(status) && isRead.includes(false)) || (status === "failed" && isRead.includes(true));
        return isWrong ? [`${one.text}: ${status}`] : [];
      }),
      broken: contacts.flatMap(({ errors }) => errors),
      stuck: sent.flatMap((one) =>
        last.includes(one.text) && !TAKEN.has(statusOf(one)) ? [`${one.text}: ${statusOf(one)}, ${whyOf(one)}`] : [],
      ),
    },
  };
}

/** Why a send is no further, as the gateway tells it. */
function whyOf({ outcome }: Sent): string {
  const { title, details } = (outcome?.["error"] ?? {}) as { title?: string; details?: string };
  return `${title}: ${details}`;
}

/** How often each word is told: texts by their body, everything else by the word that its event holds. */
function timesOf(events: Event[], words: Set<string>): Map<string, number> {
  const times = new Map<string, number>();
  for (const { type, data } of events) {
    if (type === "message.sent") continue;
    for (const word of wordsOf(type, data)) if (words.has(word)) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return times;
}

function wordsOf(type: string, data: Json): string[] {
  if (type === "message.received") return [String((data["text"] as { body?: string } | undefined)?.body)];
  if (type === "message.status") return data["status"] === "read" ? [String(data["message_id"])] : [];
  return [data["call_id"], data["picture_id"]].map(String);
}
