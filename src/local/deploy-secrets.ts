// The secrets that a deployed gateway lacks: from the environment, or from who sits at the terminal.
import { faultOf } from "#src/secrets.ts";
import { MADE, type Secrets } from "./secrets.ts";

type Name = keyof Secrets;
type Wanted = {
  name: Name;
  /** "always": nothing works without it. "first": only before there is a user. "never": only for who has an app of Meta's. */
  needed: "always" | "first" | "never";
  what: string;
  /** whether a made-up one is of use to somebody, who is then shown it */
  shown: boolean;
};

/** Asks for a secret's text; "" is the answer of who gives none. `faultOf` says what is wrong with an answer. */
export type Ask = (question: string, faultOf: (text: string) => string | null) => Promise<string>;

export type Chosen = {
  /** what is to be set */
  values: Partial<Secrets>;
  /** which of them were made up and are to be shown */
  shown: Name[];
  /** what keeps the deploy from beginning, as lines for who runs it */
  faults: string[];
};

const WANTED: Wanted[] = [
  { name: "ENCRYPTION_KEY", needed: "always", what: "seals every secret at rest", shown: true },
  { name: "CONNECTOR_SECRET", needed: "always", what: "what connectors show to be let in", shown: true },
  { name: "LINK_SECRET", needed: "always", what: "signs the connectors' tokens", shown: false },
  { name: "SETUP_TOKEN", needed: "first", what: "makes the first administrator", shown: true },
  { name: "META_APP_SECRET", needed: "never", what: "of your Meta app: Settings › Basic", shown: false },
  { name: "META_VERIFY_TOKEN", needed: "never", what: "what Meta shows when it tries the webhook", shown: true },
];

/**
 * What to set of what is not set. `there` are the names of what is: it stays. `ask` is null where nobody can be asked; what is then
 * neither in `env` nor set, and needed, is a fault. Who can be asked is asked for what is not needed at the first deploy only.
 */
export async function chooseSecrets(there: string[], env: NodeJS.ProcessEnv, ask: Ask | null): Promise<Chosen> {
  const chosen: Chosen = { values: {}, shown: [], faults: [] };
  const isFirst = !there.includes("ENCRYPTION_KEY");
  for (const wanted of WANTED.filter(({ name }) => !there.includes(name))) {
    const { name, needed } = wanted;
    const given = env[name];
    const isNeeded = needed === "always" || (needed === "first" && isFirst);
    if (given) take(chosen, name, given);
    else if (ask && (isNeeded || (isFirst && isOfUse(wanted, chosen)))) await askFor(wanted, ask, chosen);
    else if (isNeeded) chosen.faults.push(`${name} is missing (${wanted.what})`);
  }
  return chosen;
}

/** A verify token is of use beside an app secret alone. */
const isOfUse = ({ name }: Wanted, { values }: Chosen): boolean =>
  name === "META_APP_SECRET" || (name === "META_VERIFY_TOKEN" && values.META_APP_SECRET !== undefined);

function take(chosen: Chosen, name: Name, text: string): void {
  const fault = faultOf(name, text);
  if (fault) chosen.faults.push(`${name} ${fault}`);
  else chosen.values[name] = text;
}

async function askFor({ name, what, shown }: Wanted, ask: Ask, chosen: Chosen): Promise<void> {
  const isMeta = name === "META_APP_SECRET";
  const enter = isMeta ? "Enter: none" : "Enter: make one up";
  const text = await ask(`${name}, ${what} (${enter})`, (answer) => (answer ? faultOf(name, answer) : null));
  if (text) chosen.values[name] = text;
  else if (!isMeta) {
    chosen.values[name] = MADE[name]();
    if (shown) chosen.shown.push(name);
  }
}
