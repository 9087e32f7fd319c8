import { type Json, listed, present, some, text } from "./read.ts";

type Line = { name: string; parameters: Map<string, string[]>; value: string };

const MOST_LINES = 500;

/** A contact card of WhatsApp's (a vCard of version 2.1 to 4) as events tell it, with the card itself. */
export function cardOf(displayName: unknown, vcard: unknown): Json | undefined {
  const source = text(vcard);
  const lines = source ? linesOf(source) : [];
  const all = <T>(name: string, read: (line: Line) => T | undefined) =>
    listed(lines.filter((line) => line.name === name).map(read));
  const first = (name: string): string | undefined => text(all(name, ({ value }) => unescaped(value))?.[0]);
  const [last_name, first_name, middle_name, prefix, suffix] = partsOf(all("N", ({ value }) => value)?.[0]);
  const formatted_name = first("FN") ?? text(displayName);
  return some({
    name: some({ formatted_name, first_name, middle_name, last_name, prefix, suffix }),
    phones: all("TEL", (line) =>
      some({ phone: text(unescaped(line.value)), wa_id: line.parameters.get("WAID")?.[0], type: typeOf(line) }),
    ),
    emails: all("EMAIL", (line) => kinded("email", line)),
    urls: all("URL", (line) => kinded("url", line)),
    addresses: all("ADR", addressOf),
    org: all("ORG", ({ value }) => orgOf(value, first("TITLE")))?.[0],
    birthday: first("BDAY"),
    vcard: source,
  });
}

// A line that begins with a space goes on with the one before; "item1.TEL" is a TEL with a label elsewhere.
function linesOf(source: string): Line[] {
  const unfolded = source.replaceAll(/\r?\n[ \t]/g, "").split(/\r?\n/, MOST_LINES);
  return unfolded.flatMap((line) => {
    const [, head, value] = /^((?:[^:"]|"[^"]*")+):(.*)$/s.exec(line) ?? [];
    const [name = "", ...parameters] = head?.split(";") ?? [];
    if (value === undefined) return [];
    return [{ name: name.replace(/^[^.]*\./, "").toUpperCase(), parameters: parametersOf(parameters), value }];
  });
}

function parametersOf(written: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const parameter of written) {
    // Version 2.1 names types without saying that they are.
    const [, name = "TYPE", value = parameter] = /^([^=]+)=(.*)$/s.exec(parameter) ?? [];
    const values = value
      .replaceAll('"', "")
      .split(",")
      .filter((one) => one !== "");
    found.set(name.toUpperCase(), [...(found.get(name.toUpperCase()) ?? []), ...values]);
  }
  return found;
}

const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\,;:nN])/g, (_, char: string) => (char.toLowerCase() === "n" ? "\n" : char));

/** The parts of a structured value, each undefined when it is empty. */
const partsOf = (value: string | undefined): (string | undefined)[] =>
  (value?.split(/(?<!\\);/) ?? []).map((part) => text(unescaped(part).trim()));

const typeOf = ({ parameters }: Line): string | undefined =>
  parameters.get("TYPE")?.find((type) => !/^(pref|internet)$/i.test(type));

function kinded(name: string, line: Line): Json | undefined {
  const value = text(unescaped(line.value));
  return value ? present({ [name]: value, type: typeOf(line) }) : undefined;
}

function addressOf(line: Line): Json | undefined {
  const [, , street, city, state, zip, country] = partsOf(line.value);
  const found = some({ street, city, state, zip, country });
  return found && present({ ...found, type: typeOf(line) });
}

function orgOf(value: string, title: string | undefined): Json | undefined {
  const [company, department] = partsOf(value);
  return some({ company, department, title });
}
