import { z } from "zod";
import { Text, Time } from "./person.ts";

const since = Time.describe("WhatsApp's own time of it where it gave one, else when the gateway noticed");

/** One side of an account's health: how it stands, and since when. */
const aspect = <Shape extends z.ZodRawShape>(state: z.ZodType<string>, more: Shape) =>
  z.object({ state, since, ...more });

const Restriction = z.object({ restriction: Text, expires_at: Time.optional() });

const template = { template_id: Text.optional(), name: Text.optional(), language: Text.optional() };

/** The sides of an account's health. One that is absent was never heard of. */
export const ASPECTS = {
  connection: aspect(z.enum(["working", "deaf", "stalled"]), {}).describe(
    "whether a personal account's open connection to WhatsApp works. deaf: probes go unanswered; stalled: what is sent is not acknowledged",
  ),
  token: aspect(z.enum(["valid", "refused"]), { code: z.number().optional().describe("Graph's error code") }).describe(
    "whether Meta takes the account's access token; refused: change it",
  ),
  sending: aspect(z.enum(["flowing", "held"]), { code: z.number().optional().describe("Graph's error code") }).describe(
    "whether messages go out; held: WhatsApp takes none of the account for a minute or more, they wait",
  ),
  standing: aspect(z.enum(["active", "to_be_disabled", "disabled", "deleted", "offboarded"]), {
    date: Text.optional().describe("from when, as Meta writes it"),
  }).describe("how the business account stands at Meta"),
  restriction: aspect(z.enum(["none", "restricted"]), { restrictions: z.array(Restriction).optional() }).describe(
    "abilities that Meta took away for a while",
  ),
  violation: aspect(Text, {}).describe("the policy that was broken last"),
  review: aspect(Text, {}).describe("Meta's decision on the business: APPROVED, REJECTED, PENDING or DEFERRED"),
  quality: aspect(z.enum(["good", "flagged"]), {}).describe("flagged: people complain of the number"),
  messaging_limit: aspect(Text, {}).describe("people that may be written to first in 24 h, e.g. TIER_10K"),
  throughput: aspect(z.enum(["high"]), {}).describe("how much may be sent a second"),
  name: aspect(Text, { name: Text.optional() }).describe("Meta's decision on the display name"),
  security: aspect(Text, { requester: Text.optional() }).describe(
    "what was done last about the two-step PIN: PIN_CHANGED, PIN_RESET_REQUEST or PIN_REQUEST_SUCCESS",
  ),
  template: aspect(Text, template).describe("Meta's last decision on a template: APPROVED, REJECTED, PAUSED, …"),
  template_quality: aspect(Text, template).describe("the template whose quality changed last: GREEN, YELLOW or RED"),
  alert: aspect(z.enum(["none", "active"]), { alert: Text.optional(), severity: Text.optional() }).describe(
    "what Meta warned of last, and whether it is over",
  ),
} as const;

type Aspects = { [Name in keyof typeof ASPECTS]: z.infer<(typeof ASPECTS)[Name]> };
export type AspectName = keyof Aspects;

/** An account's health, as far as it was heard of. */
export const Health = z.object(ASPECTS).partial();
export type Health = z.infer<typeof Health>;

/** A side of it that is another now; `since` is left to who writes it down when WhatsApp gave no time. */
export type HealthChange = {
  [Name in AspectName]: { aspect: Name } & Omit<Aspects[Name], "since"> & { since?: string };
}[AspectName];

const NAMES = Object.keys(ASPECTS) as AspectName[];
const Side = z.looseObject({ state: Text, since });

/** What happens to an account's health. */
export const HEALTH_EVENTS = {
  "account.health": z
    .object({
      aspect: z.enum(NAMES),
      previous: Side.optional().describe("absent: it was never heard of before"),
      current: Side.describe("as GET /accounts/{id}/health has it"),
    })
    .describe("A side of the account's health is another now. Tell the operator when it got worse."),
} as const;
