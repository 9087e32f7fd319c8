import { CAPABILITIES } from "virtual:capabilities";
import type { Account } from "../client.ts";
import { ABOUT } from "./about.ts";
import type { Kind } from "./field.ts";
import { PLAIN } from "./plain.ts";
import { PRESSED } from "./pressed.ts";

/** A template's own fields come with the one that is chosen. */
const TEMPLATE: Kind = { is: "template", name: "Template", fields: [] };

const GROUPS: { group: string; kinds: Kind[] }[] = [
  { group: "To read, see or hear", kinds: PLAIN },
  { group: "Approved by Meta", kinds: [TEMPLATE] },
  { group: "To answer by pressing", kinds: PRESSED },
  { group: "About a message that is there", kinds: ABOUT },
];

/** What an account's kind can send, in groups; none is empty. */
export const groupsOf = ({ account_type }: Pick<Account, "account_type">) =>
  GROUPS.map(({ group, kinds }) => ({
    group,
    kinds: kinds.filter(({ is }) => CAPABILITIES[is][account_type]),
  })).filter(({ kinds }) => kinds.length > 0);
