import { keyFaultOf } from "./seal.ts";

type Name = "ENCRYPTION_KEY" | "CONNECTOR_SECRET" | "LINK_SECRET" | "SETUP_TOKEN" | "META_APP_SECRET";
type Rule = { needed: boolean; faultOf(text: string): string | null; make: string };

// Fewer different characters than this are no secret, however long it is.
const FEWEST_DIFFERENT = 6;
const FEWEST_CHARACTERS = 16;

function weaknessOf(text: string): string | null {
  if (text.length < FEWEST_CHARACTERS) return `must have ${FEWEST_CHARACTERS} characters at least`;
  return new Set(text).size < FEWEST_DIFFERENT ? "must be random" : null;
}

const strong = (needed: boolean): Rule => ({ needed, faultOf: weaknessOf, make: "openssl rand -hex 32" });

// The set-up token may be taken away once there is a user, and who has no app of Meta's has no secrets of one.
const RULES: Record<Name, Rule> = {
  ENCRYPTION_KEY: { needed: true, faultOf: keyFaultOf, make: "openssl rand -base64 32" },
  CONNECTOR_SECRET: strong(true),
  LINK_SECRET: strong(true),
  SETUP_TOKEN: strong(false),
  META_APP_SECRET: { ...strong(false), make: "Meta's app dashboard shows it" },
};

/** What is wrong with a secret's text, as the rest of a sentence about it; null: nothing, or a secret of no rule. */
export const faultOf = (name: string, text: string): string | null =>
  name in RULES ? RULES[name as Name].faultOf(text) : null;

/** Secrets the gateway cannot work with safely, each with what to set; none of them is told. */
export function faultsOf(env: Partial<Record<Name, string>>): string[] {
  return Object.entries(RULES).flatMap(([name, { needed, make }]) => {
    const text = env[name as Name];
    const fault = text ? faultOf(name, text) : needed ? "is missing" : null;
    return fault ? [`${name} ${fault} (${make})`] : [];
  });
}
