import type { Field, Kind } from "./types.ts";

export type Values = Record<string, string>;
export type Composed = { is: "whole"; content: unknown } | { is: "faulty"; faults: Record<string, string> };

/** The content of a message from what its form holds: what is empty is left out. */
export function compose({ fields, always }: Pick<Kind, "fields" | "always">, values: Values): Composed {
  const faults: Record<string, string> = {};
  let content: unknown = { ...always };
  for (const field of fields) {
    const text = (values[field.path] ?? "").trim();
    if (text === "" && field.optional) continue;
    const read = readField(field, text);
    if (read === undefined) faults[field.path] = field.is === "json" ? "must be JSON" : "must be a number";
    else if (field.path === "") content = read;
    else put(content as Record<string, unknown>, field.path.split("."), read);
  }
  return Object.keys(faults).length > 0 ? { is: "faulty", faults } : { is: "whole", content };
}

function readField({ is }: Field, text: string): unknown {
  if (is === "yes") return text === "yes";
  if (is === "number") return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (is === "lines")
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  if (is !== "json") return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function put(into: Record<string, unknown>, [name = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = (into[name] ?? {}) as Record<string, unknown>;
  into[name] = inner;
  put(inner, rest, value);
}
