import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";

const FILE = "src/client/api.d.ts";
const HEAD = "// Made from the contract by `npm run generate`.\n\n";

type Webhooks = Record<string, { post: { parameters?: unknown; responses: object } }>;

/** What the contract says, as types for the client. */
async function types(): Promise<string> {
  const contract: OpenAPI3 = JSON.parse(execFileSync(process.execPath, ["src/docs/print.ts"], { encoding: "utf8" }));
  // Of what a receiver gets, its types are the body alone: the rest is the same for every event.
  for (const { post } of Object.values(contract.webhooks as unknown as Webhooks)) {
    delete post.parameters;
    post.responses = {};
  }
  // A member with a default may be left out of a request; answers say themselves what is always there.
  const text = astToString(await openapiTS(contract, { defaultNonNullable: false }));
  return HEAD + text.replaceAll(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 4));
}

/** Writes the client's types; answers false when they were only to be checked and are others. */
export async function writeClientTypes(check: boolean): Promise<boolean> {
  const made = await types();
  if (!check) writeFileSync(FILE, made);
  return existsSync(FILE) && readFileSync(FILE, "utf8") === made;
}
