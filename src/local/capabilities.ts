import { readFileSync, writeFileSync } from "node:fs";
import { CAPABILITIES, FEATURES, type Side } from "#src/protocol/capability.ts";
import { tableOf } from "./table.ts";

const FILE = "docs/capabilities.md";
const HEAD = ["", "business account", "personal account"];

const can = (feature: (typeof FEATURES)[number], side: Side) => (CAPABILITIES[feature][side] ? "yes" : "–");

/** What each kind of account can send, as a page. */
function page(): string {
  const rows = FEATURES.map((feature) => [`\`${feature}\``, can(feature, "business-api"), can(feature, "whatsmeow")]);
  return `# What can be sent

By kind of account; made from \`src/protocol/capability.ts\` by \`npm run generate\`. What an account cannot do is refused with \`not_supported\`,
naming the member of the message that asks for it. \`to.…\` are kinds of recipients, \`context\` is an answer to a message.

${tableOf(HEAD, rows)}
`;
}

/** Writes the page; answers false when it was only to be checked and is another. */
export function writeCapabilities(check: boolean): boolean {
  if (!check) writeFileSync(FILE, page());
  return readFileSync(FILE, "utf8") === page();
}
