import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";

/** A phone number as it stands at Meta. */
export const PhoneNumber = z
  .object({
    phone_number_id: z.string(),
    display_phone_number: z.string(),
    verified_name: z.string().optional(),
    status: z.string().optional().openapi({ description: "CONNECTED when it can send", example: "CONNECTED" }),
    code_verification_status: z.string().optional(),
    name_status: z.string().optional(),
    quality_rating: z.string().optional().openapi({ description: "GREEN, YELLOW, RED or UNKNOWN" }),
    platform_type: z.string().optional().openapi({ description: "CLOUD_API once it is registered" }),
    throughput: z.string().optional().openapi({ description: "STANDARD: 80 messages a second; HIGH: 1000" }),
    messaging_limit: z.string().optional().openapi({ description: "people it may write to first in 24 h" }),
    pin_enabled: z.boolean().optional().openapi({ description: "whether two-step verification is on" }),
  })
  .openapi("PhoneNumber");
export type PhoneNumber = z.infer<typeof PhoneNumber>;

const Pin = z.string().regex(/^\d{6}$/, "must be 6 digits");

export const CodeRequest = z.strictObject({
  method: z.enum(["SMS", "VOICE"]),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, "must be a language, such as en_US")
    .default("en_US"),
});
export type CodeRequest = z.infer<typeof CodeRequest>;

export const Code = z.strictObject({ code: z.string().regex(/^\d{3}-?\d{3}$/, "must be 6 digits") });

export const Registration = z.strictObject({
  pin: Pin.openapi({ description: "the two-step PIN; it becomes the number's when it has none" }),
  data_localization_region: z
    .string()
    .regex(/^[A-Z]{2}$/, "must be a country, such as DE")
    .optional()
    .openapi({ description: "where Meta keeps messages at rest" }),
});
export type Registration = z.infer<typeof Registration>;

export const NewPin = z.strictObject({ pin: Pin });

/** Settings as Meta names them: `calling`, `user_identity_change`, `payload_encryption`, `storage_configuration`, … */
export const Settings = z.record(z.string().max(100), z.json()).openapi({
  type: "object",
  example: { calling: { status: "ENABLED" } },
});

const params = z.object({ id: z.string() });
const done = { 204: { description: "Done" }, ...problems };
const LIMITED = "At most 10 registrations and deregistrations in 72 h: 429 says how long to wait.";

export const listNumbers = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/numbers",
  summary: "List the numbers of the business account",
  middleware: requires("accounts:read"),
  request: { params, query: PageQuery },
  responses: { 200: answer("A page, as they stand at Meta", pageOf(PhoneNumber)), ...problems },
});

export const getNumber = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/number",
  summary: "The account's number at Meta",
  middleware: requires("accounts:read"),
  request: { params },
  responses: { 200: answer("The number, as it stands at Meta", PhoneNumber), ...problems },
});

export const requestCode = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/number/request-code",
  summary: "Have Meta send a code to the number",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(CodeRequest) },
  responses: done,
});

export const verifyCode = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/number/verify-code",
  summary: "Show Meta the code that it sent to the number",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(Code) },
  responses: done,
});

export const register = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/number/register",
  summary: "Register the number for the Cloud API",
  description: LIMITED,
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(Registration) },
  responses: done,
});

export const deregister = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/number/deregister",
  summary: "Take the number off the Cloud API",
  description: `It can send and receive nothing until it is registered again. ${LIMITED}`,
  middleware: requires("accounts:write"),
  request: { params },
  responses: done,
});

export const setPin = createRoute({
  method: "put",
  path: "/accounts/{id}/meta/number/pin",
  summary: "Set the two-step PIN of the number",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(NewPin) },
  responses: done,
});

export const getSettings = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/number/settings",
  summary: "The settings of the number",
  middleware: requires("accounts:read"),
  request: { params },
  responses: { 200: answer("As Meta names them", Settings), ...problems },
});

export const changeSettings = createRoute({
  method: "patch",
  path: "/accounts/{id}/meta/number/settings",
  summary: "Change settings of the number",
  description: "What is named is set, in Meta's words; the rest stays.",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(Settings) },
  responses: { 200: answer("All of them, as they are now", Settings), ...problems },
});
