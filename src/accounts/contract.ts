import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { ifMatch, taggedAnswer } from "#src/http/etag.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";
import { Health } from "#src/protocol/health.ts";
import { SocketState } from "#src/protocol/link.ts";
import { Config, ConfigChange, ShownConfig } from "./config.ts";
import { PaceSettings } from "./pace.ts";
import { toE164 } from "./phone.ts";

const METADATA_BYTES = 4_096;

export const PhoneNumber = z
  .string()
  .max(50)
  .transform((text, context) => {
    const number = toE164(text);
    if (number) return number;
    context.addIssue({ code: "custom", message: "must be a phone number with its country code, such as +15551234567" });
    return z.NEVER;
  })
  .openapi({ type: "string", example: "+15551234567" });

const DisplayName = z.string().trim().min(1).max(255);

const Metadata = z
  .record(z.string(), z.json())
  .refine((value) => new TextEncoder().encode(JSON.stringify(value)).length <= METADATA_BYTES, "must be 4 KB at most")
  .openapi({ type: "object", description: "free; echoed in every event" });

export const Account = z
  .object({
    id: z.uuid(),
    user_id: z.uuid(),
    account_type: z.enum(["whatsmeow", "business-api"]),
    phone_number: z.string(),
    meta_id: z.string().openapi({
      description:
        "the number's id in Meta's own shape of the API (`/v25.0/{meta_id}/messages`): Meta's, or digits that stand for it",
    }),
    display_name: z.string().nullable(),
    status: z.enum(["connected", "disconnected", "pairing"]),
    active: z.boolean(),
    config: ShownConfig.nullable(),
    pace: PaceSettings.nullable(),
    metadata: z.record(z.string(), z.unknown()).nullable(),
    owned_since: z.iso.datetime().nullable(),
    last_connected_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi("Account");
export type Account = z.infer<typeof Account>;

const common = {
  phone_number: PhoneNumber,
  display_name: DisplayName.optional(),
  metadata: Metadata.optional(),
  pace: PaceSettings.optional(),
  user_id: z.uuid().optional().openapi({ description: "administrators: whose it shall be" }),
};
const verify = z.boolean().optional().openapi({ description: "false: do not ask Meta; administrators only" });

export const NewAccount = z.discriminatedUnion("account_type", [
  z.strictObject({ account_type: z.literal("whatsmeow"), ...common }),
  z.strictObject({ account_type: z.literal("business-api"), ...common, config: Config, verify }),
]);
export type NewAccount = z.infer<typeof NewAccount>;

export const AccountChange = z.strictObject({
  display_name: DisplayName.nullable().optional(),
  metadata: Metadata.nullable().optional(),
  pace: PaceSettings.nullable().optional().openapi({ description: "replaced as a whole; null: the defaults" }),
  config: ConfigChange.optional(),
  verify,
});
export type AccountChange = z.infer<typeof AccountChange>;

const params = z.object({ id: z.string() });

export const createAccount = createRoute({
  method: "post",
  path: "/accounts",
  summary: "Make an account",
  description:
    "Of a business account Meta is asked before anything flows to it: whether the token owns the number and may send, whether the app secret is of the token's app, and which business account the number is in. What is wrong is named.",
  middleware: requires("accounts:write"),
  request: { body: jsonBody(NewAccount) },
  responses: { 201: taggedAnswer("The account", Account), ...problems },
});

const LinkHealth = z.object({
  connector: z.boolean().openapi({ description: "a connector holds the account" }),
  paired: z.boolean().openapi({ description: "a phone has linked it" }),
  socket: SocketState.shape.socket.openapi({ description: "its connection to WhatsApp; open: logged in" }),
  last_frame_at: z.iso.datetime().optional().openapi({ description: "something was last heard of WhatsApp" }),
  last_ack_at: z.iso.datetime().optional().openapi({ description: "WhatsApp last took something that was sent" }),
  unacknowledged_since: z.iso.datetime().optional().openapi({ description: "the oldest send it has not taken yet" }),
  uncommitted: z.number().int().optional().openapi({ description: "what the connector has not stored here yet" }),
});
export type LinkHealth = z.infer<typeof LinkHealth>;

const AccountHealth = Health.extend({
  status: Account.shape.status,
  last_event_at: z.iso.datetime().nullable().openapi({ description: "when its log last took an event" }),
  first_sequence: z.number().int().openapi({ description: "of the oldest event its log still has" }),
  last_sequence: z.number().int().openapi({ description: "of the newest; 0: there was none" }),
  link: LinkHealth.optional().openapi({
    description: "personal accounts; what the connector has seen is absent while it is not there",
  }),
}).openapi("AccountHealth");

const Having = z.enum([
  "events.taken",
  "events.delivered",
  "events.failed",
  "undelivered",
  "sends.waiting",
  "sends.accepted",
  "sends.failed",
  "sends.unknown",
  "sends.expired",
  "sends.cancelled",
]);
export type Having = z.infer<typeof Having>;

const Filter = z.object({
  status: Account.shape.status.optional(),
  having: Having.optional().openapi({ description: "those of which this figure of the overview is not 0" }),
  since: z.iso
    .datetime()
    .optional()
    .openapi({ description: "with `having=events.…`: in the minutes from this one on" }),
  until: z.iso.datetime().optional().openapi({ description: "with `having=events.…`: in the minutes up to this one" }),
  connector: z
    .union([z.uuid(), z.literal("none")])
    .optional()
    .openapi({ description: "administrators: those that this connector has; none: those that wait for one" }),
});
export type AccountFilter = z.infer<typeof Filter>;

export const listAccounts = createRoute({
  method: "get",
  path: "/accounts",
  summary: "List the accounts",
  middleware: requires("accounts:read"),
  request: {
    query: PageQuery.extend(Filter.shape).refine(
      ({ having, since, until }) => having?.startsWith("events.") || (since ?? until) === undefined,
      { path: ["having"], message: "since and until need events.taken, events.delivered or events.failed" },
    ),
  },
  responses: { 200: answer("A page", pageOf(Account)), ...problems },
});

export const getAccount = createRoute({
  method: "get",
  path: "/accounts/{id}",
  summary: "One account",
  middleware: requires("accounts:read"),
  request: { params },
  responses: { 200: taggedAnswer("The account", Account), ...problems },
});

export const getHealth = createRoute({
  method: "get",
  path: "/accounts/{id}/health",
  summary: "How an account fares",
  description:
    "What is known of it, each side with since when. A side that is absent was never heard of. `account.health` tells when one changes.",
  middleware: requires("accounts:read"),
  request: { params },
  responses: { 200: answer("Its health", AccountHealth), ...problems },
});

export const changeAccount = createRoute({
  method: "patch",
  path: "/accounts/{id}",
  summary: "Change an account",
  description:
    "What is absent stays. Another number id, business account, token or app secret is proven to Meta as on creation.",
  middleware: requires("accounts:write"),
  request: { headers: ifMatch, params, body: jsonBody(AccountChange) },
  responses: { 200: taggedAnswer("The account", Account), ...problems },
});

export const deleteAccount = createRoute({
  method: "delete",
  path: "/accounts/{id}",
  summary: "Delete an account",
  description: "Its number can be taken up again by the same owner: same id, and the sequence goes on.",
  middleware: requires("accounts:write"),
  request: { headers: ifMatch, params },
  responses: { 204: { description: "It is gone" }, ...problems },
});
