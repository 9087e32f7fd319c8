// What the server knows: businesses, what they have, and what came from them.
import { randomBytes } from "node:crypto";
import { noObject } from "./faults.ts";
import type { Business, Failure, Json, Mail, NewBusiness, NewNumber, Posted, Received, Settings } from "./graph.ts";

export type Sent = { id: string; number: PhoneNumber; body: Json };

export type PhoneNumber = {
  id: string;
  display_phone_number: string;
  verified_name: string;
  registered: boolean;
  pin: string | null;
  verified: boolean;
  /** the code a person would be sent */
  code: string | null;
  /** when it was registered or deregistered, and when the wrong PIN was tried */
  registrations: number[];
  guesses: number[];
  settings: Json;
  profile: Json;
  override: Override | null;
  blocked: string[];
  links: Map<string, Json>;
  /** when it sent, and how many messages it may still send to each person in a burst */
  sent_at: number[];
  pairs: Map<string, { left: number; at: number }>;
  /** when a person last wrote to it */
  windows: Map<string, number>;
};

export type Override = { override_callback_uri: string; verify_token: string };

export type Media = { id: string; number: PhoneNumber; mime_type: string; bytes: Buffer; until: number };

export type Template = Json & {
  edits: number[];
  id: string;
  name: string;
  language: string;
  status: string;
  category: string;
};

export type World = {
  businesses: Business_[];
  media: Map<string, Media>;
  /** secret ends of media URLs, and when they end */
  urls: Map<string, { media: Media; until: number }>;
  sent: Map<string, Sent>;
  mails: Map<string, (answer: { status: number; body: string }) => void>;
};

type Rules = Required<Omit<Settings, "webhook">> & { webhook: string | null };

export type Business_ = Omit<Business, "numbers"> & {
  accounts: string[];
  numbers: PhoneNumber[];
  rules: Rules;
  skew_ms: number;
  subscribed: boolean;
  override: Override | null;
  templates: Template[];
  templates_made: number[];
  uploads: Map<string, { type: string; length: number; bytes: Buffer }>;
  handles: Set<string>;
  failures: (Failure & { left: number })[];
  received: Received[];
  posted: Posted[];
  /** what waits to be carried, and who waits to carry it */
  mail: Mail[];
  carriers: ((mail: Mail) => void)[];
};

const RULES: Rules = {
  token_valid: true,
  permissions: ["whatsapp_business_messaging", "whatsapp_business_management"],
  webhook: null,
  statuses: ["sent", "delivered"],
  per_second: 80,
  pair_burst: 45,
  pair_every_ms: 6_000,
  strict: [],
  page: 25,
};

/** An id as Meta's: digits. */
export const newId = (digits = 15): string =>
  "1" + [...randomBytes(digits - 1)].map((byte) => String(byte % 10)).join("");

export const newWorld = (): World => ({
  businesses: [],
  media: new Map(),
  urls: new Map(),
  sent: new Map(),
  mails: new Map(),
});

export function add(world: World, business: NewBusiness): Business {
  const { token, app_id, app_secret, business_id, waba_id, accounts = [], numbers = [{}], ...settings } = business;
  const made: Business_ = {
    token: token ?? `EAAT${randomBytes(24).toString("hex")}`,
    app_id: app_id ?? newId(),
    app_secret: app_secret ?? randomBytes(16).toString("hex"),
    business_id: business_id ?? newId(),
    waba_id: waba_id ?? newId(),
    accounts,
    numbers: numbers.map(newNumber),
    rules: { ...RULES, ...settings },
    skew_ms: 0,
    subscribed: false,
    override: null,
    templates: [],
    templates_made: [],
    uploads: new Map(),
    handles: new Set(),
    failures: [],
    received: [],
    posted: [],
    mail: [],
    carriers: [],
  };
  const ids = new Set(made.numbers.map(({ id }) => id));
  world.businesses = world.businesses.filter(
    (other) =>
      other.token !== made.token && other.waba_id !== made.waba_id && !other.numbers.some(({ id }) => ids.has(id)),
  );
  world.businesses.push(made);
  const shown = made.numbers.map(({ id, display_phone_number }) => ({ id, display_phone_number }));
  return { ...idsOf(made), numbers: shown };
}

const idsOf = ({ token, app_id, app_secret, business_id, waba_id }: Business_) => ({
  token,
  app_id,
  app_secret,
  business_id,
  waba_id,
});

function newNumber(number: NewNumber): PhoneNumber {
  return {
    id: number.id ?? newId(),
    display_phone_number: number.display_phone_number ?? `+1 555-${newId(3)}-${newId(4)}`,
    verified_name: number.verified_name ?? "A shop",
    registered: number.registered ?? true,
    pin: number.pin ?? null,
    verified: number.verified ?? true,
    code: null,
    registrations: [],
    guesses: [],
    settings: {},
    profile: {},
    override: null,
    blocked: [],
    links: new Map(),
    sent_at: [],
    pairs: new Map(),
    windows: new Map(),
  };
}

/** The time of a business: the server's, moved on by what its test has passed. */
export const now = ({ skew_ms }: Business_): number => Date.now() + skew_ms;

export function businessOf(world: World, waba_id: string): Business_ {
  const found = world.businesses.find((business) => business.waba_id === waba_id);
  if (!found) throw new Error(`The Graph server knows no business ${waba_id}`);
  return found;
}

/** The number of a business that a token may see; else the fault Graph answers. */
export function numberOf({ numbers }: Business_, id: string, method: string): PhoneNumber {
  const number = numbers.find((one) => one.id === id);
  if (!number) throw noObject(id, method);
  return number;
}

export const digitsOf = (text: string): string => text.replaceAll(/\D/g, "");
