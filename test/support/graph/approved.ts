// Whether a template that is sent is there, approved, and given all it needs.
import { Fault } from "./faults.ts";
import type { Json } from "./graph.ts";
import type { Business_, Template } from "./world.ts";

type Part = { type: string; parameters?: { type: string; parameter_name?: string }[] };
type Sent = { name: string; language: { code: string }; components?: Part[] };

export function checkTemplate({ templates }: Business_, template: unknown): void {
  const { name, language, components = [] } = template as Sent;
  const found = templates.find((one) => one.name === name && one.language === language.code);
  if (!found || found.status === "PENDING" || found.status === "REJECTED") {
    throw new Fault({ code: 132001, details: `template name (${name}) does not exist in ${language.code}` });
  }
  if (found.status === "PAUSED") throw new Fault({ code: 132015 });
  if (found.status === "DISABLED") throw new Fault({ code: 132016 });
  for (const type of ["header", "body"]) checkParameters(found, components, type);
}

function checkParameters(found: Template, sent: Part[], type: string): void {
  const expected = variablesOf(found, type);
  const given = sent.find((part) => part.type.toLowerCase() === type)?.parameters ?? [];
  const texts = given.filter((parameter) => parameter.type === "text");
  if (texts.length !== expected.length) {
    const details = `${type}: number of localizable_params (${texts.length}) does not match the expected number of params (${expected.length})`;
    throw new Fault({ code: 132000, details });
  }
  const names = texts.map((parameter, i) => parameter.parameter_name ?? String(i + 1));
  if (names.some((name) => !expected.includes(name))) {
    throw new Fault({ code: 132012, details: `${type}: parameter names do not match` });
  }
}

/** The distinct `{{…}}` in the text of a part. */
function variablesOf({ components }: Template, type: string): string[] {
  const parts = (components ?? []) as Json[];
  const text = parts.find((part) => String(part["type"]).toLowerCase() === type)?.["text"];
  return [...new Set([...String(text ?? "").matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ""))];
}
