import type { components as contract } from "#src/client/api.d.ts";
import { type Content, member, members, parts, words } from "../send/read.ts";
import { BUTTONS, HEADERS, NEW } from "./template-parts.ts";

type Template = contract["schemas"]["Template"];

const CHANGEABLE = ["APPROVED", "REJECTED", "PAUSED"];

/** What the form holds of a template that is there; null when Meta lets nobody change it now, or it has what the form does not ask for. */
export function valuesOf({ name, language, category, status, components = [] }: Template): Content | null {
  const isKnown = (components as Content[]).every(isAskedFor);
  if (!CHANGEABLE.includes(status) || category === "AUTHENTICATION" || !isKnown) return null;
  const of = (type: string): Content => (components as Content[]).find((part) => typeOf(part) === type) ?? {};
  const [header, body] = [of("HEADER"), of("BODY")];
  return {
    ...structuredClone(NEW),
    name,
    language,
    category,
    header: { ...member(NEW, "header"), format: words(header["format"]) || "NONE", text: words(header["text"]) },
    body: words(body["text"]),
    footer: words(of("FOOTER")["text"]),
    buttons: parts(of("BUTTONS"), "buttons").map(buttonOf),
    samples: { header: samplesOf("header", header), body: samplesOf("body", body) },
  };
}

const typeOf = (part: Content): string => words(part["type"]).toUpperCase();

function isAskedFor(part: Content): boolean {
  const type = typeOf(part);
  if (type === "HEADER") return HEADERS.some(({ value }) => value === part["format"]);
  if (type === "BUTTONS")
    return parts(part, "buttons").every((one) => BUTTONS.some(({ value }) => value === typeOf(one)));
  return type === "BODY" || type === "FOOTER";
}

/** The samples that Meta has, in the order of the places. */
function samplesOf(of: "header" | "body", part: Content): string[] {
  const example = member(part, "example");
  const named = parts(example, `${of}_text_named_params`);
  if (named.length > 0) return named.map((one) => words(one["example"]));
  const given = members(example, `${of}_text`);
  return (Array.isArray(given[0]) ? (given[0] as unknown[]) : given).map(words);
}

function buttonOf(button: Content): Content {
  const [type, example = ""] = [typeOf(button), [button["example"]].flat()[0]];
  return {
    type,
    text: words(button["text"]),
    url: words(button["url"]),
    whole: type === "URL" ? words(example) : "",
    phone_number: words(button["phone_number"]),
    example: type === "COPY_CODE" ? words(example) : "",
  };
}
