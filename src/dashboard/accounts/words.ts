import type { Account, Connection } from "../client.ts";

/** What kind of account it is, in words. */
export const kindOf = (account: Pick<Account, "account_type">): string =>
  account.account_type === "whatsmeow" ? "Personal" : "Business (Cloud API)";

const SOCKET: Record<Connection["socket"], string> = {
  open: "The connection to WhatsApp is open.",
  opening: "The connection to WhatsApp is being opened.",
  pairing: "WhatsApp waits for the phone: scan the code, or type the pairing code.",
  closed: "There is no connection to WhatsApp.",
};

/** How a connection stands, one sentence for each side that matters now. */
export function wordsOf(connection: Connection): string[] {
  const { connector, socket, wanted, detail, trouble, device } = connection;
  const words: string[] = [];
  if (!connector && wanted === "connected") words.push("It waits for a connector: none has room, or none runs.");
  words.push(SOCKET[socket]);
  if (trouble === "deaf") words.push("It is deaf: WhatsApp leaves the gateway's questions unanswered.");
  if (trouble === "stalled") words.push("It is stalled: WhatsApp confirms none of the messages sent.");
  if (socket === "closed" && detail) words.push(detail);
  if (wanted === "disconnected") words.push("Nobody asked for it to be connected.");
  if (wanted === "logged_out") words.push("The device is being unlinked.");
  if (!device) words.push("No device is linked.");
  return words;
}

/** The sides of an account's health, in words. */
export const ASPECTS: Record<string, { name: string; means: string }> = {
  token: { name: "Access token", means: "Whether Meta takes the account's token." },
  standing: { name: "Standing at Meta", means: "Whether the business account may go on." },
  restriction: { name: "Restrictions", means: "What Meta took away for a while." },
  violation: { name: "Policy violation", means: "The policy that was broken last." },
  review: { name: "Business review", means: "Meta's decision on the business." },
  quality: { name: "Quality", means: "Flagged: people complain of the number." },
  messaging_limit: { name: "Messaging limit", means: "How many people may be written to first in 24 hours." },
  throughput: { name: "Throughput", means: "How much may be sent a second." },
  name: { name: "Display name", means: "Meta's decision on the name." },
};
