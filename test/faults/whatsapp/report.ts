import { machine } from "../../support/node/machine.ts";
import type { Settings } from "./series.ts";
import type { Tally } from "./tally.ts";

const HEAD = `# A personal account under kills

Written by \`npm run test:long\`. A conversation both ways, alone and in a group, on the real way: a WhatsApp of the tests that keeps what was
not acknowledged, unmodified Baileys in a connector's process, a link that takes 10–50 ms each way, the built Worker on miniflare with its
state on disk. Meanwhile everything on the way is broken, each in its turn and in another order each time round. Written: messages of others.
Others: receipts, calls, notifications, channel posts. Sends go through the API.`;

const SAID: Record<keyof Tally["wrong"], string> = {
  lost: "written or told by WhatsApp, and in no event",
  doubled: "in more than one event",
  refused: "refused towards WhatsApp, which would not bring it again",
  unreadable: "could not be decrypted",
  astray: "said to be sent and not readable by whom it was for, or said to have failed and read",
  broken: "not decryptable at the others' end: a broken ratchet",
  stuck: "sends after all strikes that did not go through",
};

const TAIL = `Not verified here: the real WhatsApp's windows and how long it keeps what was not acknowledged. A send whose connector died behind it is
\`unknown\` until WhatsApp says something of it, and is never sent twice.

An object that is evicted or aborted in the middle of its commits is shown in workerd, where it can be brought about at any moment:
\`test/durable-objects/account/link.test.ts\`. Here the runtime does not evict what is in use.`;

/** The page. */
export function reportOf({ written, sent, others, outcomes, struck, wrong }: Tally, { seed }: Settings): string {
  const strikes = Object.entries(Object.groupBy(struck, (name) => name)).map(
    ([name, list = []]) => `| ${name} | ${list.length} |`,
  );
  const counts = Object.entries(wrong).map(
    ([name, list]) => `| ${name} | ${SAID[name as keyof Tally["wrong"]]} | ${list.length} |`,
  );
  return `${HEAD}

${machine()} · seed ${seed}

${written} written, ${others} others, ${sent} sends (${outcomes}).

| broken | times |
| --- | --: |
${strikes.join("\n")}

| count | of what | |
| --- | --- | --: |
${counts.join("\n")}

${TAIL}
`;
}
