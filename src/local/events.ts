import { globSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { Business, EVENTS } from "#src/protocol/event.ts";
import { type Origin, originOf } from "#src/protocol/origin.ts";
import { tableOf } from "./table.ts";

const FILE = "docs/events.md";
const README = "README.md";
const IN_README = /(<!-- events: .*? -->).*?(<!-- \/events -->)/s;
const ORIGINS: Origin[] = ["both", "personal", "business"];
const ACCOUNTS: Record<Origin, string> = { business: "business", personal: "personal", both: "all" };
const TYPES = Object.keys(EVENTS) as (keyof typeof EVENTS)[];

/** Every event there is, as a page. */
function page(): string {
  const made = madeIn("src/**/*.ts", "connector/**/*.ts", "durable-objects/**/*.ts");
  const rows = TYPES.map((type) => rowOf(type, EVENTS[type], made.has(type) ? ACCOUNTS[originOf(type)] : "none yet"));
  const all = [...rows, rowOf("business.<field>", Business, ACCOUNTS.business)];
  return `# Events

Made from \`src/protocol/\` by \`npm run generate\`. One vocabulary for both kinds of account; \`data\` in full is in the contract, \`/openapi.json\`. Every event
stands in the same envelope and is told at least once, under the same id each time: answer 2xx once it is safe with you, know repeats by
\`id\`. A member with "?" can be absent.

${tableOf(["event", "when it comes", "what to do", "members of `data`", "accounts"], all)}
`;
}

function rowOf(type: string, schema: z.ZodType, accounts: string): string[] {
  const [, when = "", what = ""] = /^(.+?[.!])(?: (.+))?$/s.exec(schema.description ?? "") ?? [];
  return [`\`${type}\``, when, what, membersOf(schema), accounts].map((cell) => cell.replaceAll("|", "\\|"));
}

type Shape = {
  properties?: Record<string, unknown>;
  required?: string[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
};

/** The members of an event's data; of one that has several forms, those of all. */
function membersOf(schema: z.ZodType): string {
  const forms = formsOf(z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }) as Shape);
  const names = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const isAlways = (name: string) => forms.every(({ required = [] }) => required.includes(name));
  return names.map((name) => `\`${name}${isAlways(name) ? "" : "?"}\``).join(" ");
}

function formsOf(shape: Shape): Shape[] {
  const forms = shape.anyOf ?? shape.oneOf;
  return forms ? forms.flatMap(formsOf) : [shape];
}

/** The events that sources name. */
function madeIn(...patterns: string[]): Set<string> {
  const files = patterns
    .flatMap((pattern) => globSync(pattern))
    .filter((file) => !/^src\/(protocol|local|client)\//.test(file));
  const text = files.map((file) => readFileSync(file, "utf8")).join("\n");
  return new Set(TYPES.filter((type) => text.includes(`"${type}"`)));
}

/** Events that sources make for accounts of which `src/protocol/origin.ts` says that they do not. */
export function astray(): string[] {
  const wrong = (pattern: string, other: Origin) =>
    [...madeIn(pattern)].filter((type) => originOf(type as keyof typeof EVENTS) === other);
  return [...wrong("src/meta/**/*.ts", "personal"), ...wrong("connector/**/*.ts", "business")];
}

/** README with its table of what there is to be told: a row for each thing, a column for the accounts. */
function readme(): string {
  const families = Object.groupBy(TYPES, (type) => type.slice(0, type.indexOf(".") + 1));
  const cell = (types: string[], origin: Origin) =>
    types
      .flatMap((type) =>
        originOf(type as keyof typeof EVENTS) === origin ? `\`${type.slice(type.indexOf(".") + 1)}\`` : [],
      )
      .join(" ");
  const rows = Object.entries(families).map(([family, types = []]) => [
    `\`${family}\``,
    ...ORIGINS.map((origin) => cell(types, origin)),
  ]);
  const table = tableOf(["event", "every account", "personal", "business"], rows);
  return readFileSync(README, "utf8").replace(
    IN_README,
    (_, begin: string, end: string) => `${begin}\n\n${table}\n\n${end}`,
  );
}

/** Writes the page, and the table in README; answers false when they were only to be checked and are others. */
export function writeEvents(check: boolean): boolean {
  const made = [
    [FILE, page()],
    [README, readme()],
  ] as const;
  if (!check) for (const [file, text] of made) writeFileSync(file, text);
  return made.every(([file, text]) => readFileSync(file, "utf8") === text);
}
