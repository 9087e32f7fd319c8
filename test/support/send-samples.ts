// Bodies for Meta's POST /messages that others have published. They are read where they lie; none are there: no samples.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { addressOf } from "#src/protocol/to.ts";

type Body = Record<string, unknown>;

export const SAMPLES = `${process.env["FIXTURES_DIR"] ?? "../shared/fixtures"}/meta-send`;

/** Each sample by its file's name. Values that are not free and have only a name in their place are filled in. */
export const sendSamples = (): [name: string, body: Body][] =>
  existsSync(SAMPLES)
    ? readdirSync(SAMPLES)
        .filter((name) => name !== "index.json")
        .map((name) => [name, addressed(JSON.parse(filled(readFileSync(`${SAMPLES}/${name}`, "utf8"))))])
    : [];

const filled = (sample: string) =>
  sample
    .replace('"JSON Payload"', '{"country":"IN"}')
    .replace('"<PIN_OPERATION>"', '"pin"')
    .replace('"<EXPIRATION>"', "7")
    .replace('"<HEADER_TYPE>"', '"text"');

function addressed(body: Body): Body {
  if (body["recipient"]) return { ...body, recipient: "US.13491208655302741918" };
  const isPlaceholder = "to" in body && body["recipient_type"] !== "group" && !addressOf(String(body["to"]));
  return isPlaceholder ? { ...body, to: "+16505551234" } : body;
}
