import { keyFaultOf } from "./seal.ts";

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
const RULES: Partial<Record<keyof Env, Rule>> = {
  ENCRYPTION_KEY: { needed: true, faultOf: keyFaultOf, make: "openssl rand -base64 32" },
  CONNECTOR_SECRET: strong(true),
  LINK_SECRET: strong(true),
  SETUP_TOKEN: strong(false),
  META_APP_SECRET: { ...strong(false), make: "Meta's app dashboard shows it" },
};

/** Secrets the gateway cannot work with safely, each with what to set; none of them is told. */
export function faultsOf(env: Env): string[] {
  return Object.entries(RULES).flatMap(([name, { needed, faultOf, make }]) => {
    const text = env[name as keyof Env];
    const isThere = typeof text === "string" && text !== "";
    const fault = isThere ? faultOf(text) : needed ? "is missing" : null;
    return fault ? [`${name} ${fault} (${make})`] : [];
  });
}
