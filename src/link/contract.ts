import { createRoute, z } from "@hono/zod-openapi";
import { PhoneNumber } from "#src/accounts/contract.ts";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires, sessionOnly } from "#src/http/auth.ts";
import { AccountStatus, Reason } from "#src/protocol/lifecycle.ts";
import { Time } from "#src/protocol/person.ts";

export const Connection = z
  .object({
    account_id: z.uuid(),
    status: AccountStatus,
    wanted: z.enum(["connected", "disconnected", "logged_out"]).openapi({ description: "what was asked for last" }),
    connector: z.boolean().openapi({ description: "a connector holds the account" }),
    socket: z.enum(["closed", "opening", "pairing", "open"]).openapi({ description: "its connection to WhatsApp" }),
    since: Time,
    reason: Reason.optional().openapi({ description: "why it ended last" }),
    detail: z.string().optional().openapi({ description: "the same in words" }),
    code: z.number().int().optional(),
    retry_at: Time.optional().openapi({ description: "when it is opened again by itself" }),
    trouble: z.enum(["deaf", "stalled"]).optional(),
    proxy: z.boolean().openapi({ description: "it goes through a proxy" }),
    device: z
      .object({
        jid: z.string(),
        lid: z.string().optional(),
        phone: z.string(),
        name: z.string().optional(),
        platform: z.string().optional(),
      })
      .nullable()
      .openapi({ description: "the linked device; null: none is" }),
  })
  .openapi("Connection");
export type Connection = z.infer<typeof Connection>;

const params = z.object({ id: z.string() });

/** How an account is connected. */
const Way = z.strictObject({
  proxy: z
    .url({ protocol: /^(https?|socks[45]?[ah]?)$/, error: "must be an http, https or socks URL" })
    .max(2_000)
    .nullable()
    .optional()
    .openapi({ description: "everything to WhatsApp goes through it; kept sealed; null: none; absent: as before" }),
});
export type Way = z.infer<typeof Way>;

const verb = (name: string, summary: string, description: string) => ({
  method: "post" as const,
  path: `/accounts/{id}/${name}` as const,
  summary,
  description,
  middleware: requires("accounts:write"),
  responses: { 200: answer("How the connection stands", Connection), ...problems },
});
const optional = { content: jsonBody(Way).content, required: false };

export const connect = createRoute({
  ...verb(
    "connect",
    "Connect a personal account",
    "A device that is not linked begins pairing. Asking again changes nothing.",
  ),
  path: "/accounts/{id}/connect",
  request: { params, body: optional },
});

export const disconnect = createRoute({
  ...verb(
    "disconnect",
    "Disconnect a personal account",
    "Its device stays linked, WhatsApp keeps what comes meanwhile.",
  ),
  path: "/accounts/{id}/disconnect",
  request: { params },
});

export const logOut = createRoute({
  ...verb(
    "logout",
    "Unlink a personal account's device",
    "At WhatsApp first, then its keys are thrown away: `wanted` is `logged_out` until that is done.",
  ),
  path: "/accounts/{id}/logout",
  request: { params },
});

export const restart = createRoute({
  ...verb("restart", "Open the connection to WhatsApp anew", "An account that is disconnected is connected."),
  path: "/accounts/{id}/restart",
  request: { params, body: optional },
});

export const getConnection = createRoute({
  method: "get",
  path: "/accounts/{id}/connection",
  summary: "How a personal account is connected",
  middleware: requires("accounts:read"),
  request: { params },
  responses: { 200: answer("How the connection stands", Connection), ...problems },
});

const image = (schema: z.ZodType) => ({ schema });

export const getQr = createRoute({
  method: "get",
  path: "/accounts/{id}/qr",
  summary: "The code to scan with the phone",
  description:
    "While the account is being paired, the newest one: WhatsApp renews it about every 20 s. As JSON, or as `format` or `Accept` ask.",
  middleware: requires("accounts:write"),
  request: {
    params,
    query: z.object({
      format: z.enum(["json", "png", "svg", "text"]).optional(),
      wait: z.coerce.number().int().min(0).max(25).default(0).openapi({ description: "seconds to wait for one" }),
    }),
  },
  responses: {
    200: {
      description: "The code",
      content: {
        "application/json": { schema: z.object({ text: z.string(), expires_at: Time }) },
        "image/png": image(z.string().openapi({ format: "binary" })),
        "image/svg+xml": image(z.string()),
        "text/plain": image(z.string().openapi({ description: "for a terminal" })),
      },
    },
    ...problems,
  },
});

export const makePairingCode = createRoute({
  method: "post",
  path: "/accounts/{id}/pairing-code",
  summary: "A code to type into the phone",
  description: "In place of scanning. The account is connected if it is not. Makes WhatsApp notify the phone.",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(z.strictObject({ phone_number: PhoneNumber })) },
  responses: { 200: answer("The code", z.object({ code: z.string().openapi({ example: "ABCD-EFGH" }) })), ...problems },
});

export const listConnectors = createRoute({
  method: "get",
  path: "/connectors",
  summary: "The connectors that are there",
  middleware: sessionOnly,
  responses: {
    200: answer(
      "All of them, and how many accounts wait for one",
      z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            capacity: z.number().int(),
            accounts: z.number().int(),
            is_connected: z.boolean(),
            is_draining: z.boolean(),
          }),
        ),
        next: z.null(),
        waiting: z.number().int(),
      }),
    ),
    ...problems,
  },
});
