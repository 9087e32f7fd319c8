import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import { answer, jsonBody } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { jsonOnly, limitBody } from "#src/http/bodies.ts";
import { NewTemplate } from "#src/templates/contract.ts";
import { MessageBody } from "./body.ts";
import { MetaFault } from "./fault.ts";
import { limitForm } from "./form.ts";

const version = z.string().openapi({ description: "any of Meta's versions: all are answered alike", example: "v25.0" });
const number = z.object({
  version,
  phone_number_id: z.string().openapi({
    description: "Meta's id of the number, or the digits that stand for a personal account",
    example: "106540352242922",
  }),
});
const waba = z.object({
  version,
  waba_id: z.string().openapi({ description: "Meta's id of the business account", example: "102290129340398" }),
});
const node = z.object({
  version,
  id: z.string().openapi({ description: "of a file, the gateway's own or Meta's; for GET also of a number" }),
});
const whose = z.object({
  phone_number_id: z
    .string()
    .optional()
    .openapi({ description: "the number a file at Meta is of; else it is looked for in the caller's accounts" }),
});

const faults: Pick<RouteConfig["responses"], "default"> = { default: answer("An error, as Meta's", MetaFault) };

const Done = z.object({ success: z.literal(true) });
export type Done = z.infer<typeof Done>;

const SentAnswer = z
  .object({
    messaging_product: z.literal("whatsapp"),
    contacts: z.array(z.object({ input: z.string(), wa_id: z.string().optional(), user_id: z.string().optional() })),
    messages: z.array(z.object({ id: z.string().openapi({ description: "as its statuses name it" }) })),
  })
  .openapi("MetaMessageAnswer");
export type SentAnswer = z.infer<typeof SentAnswer>;

const MediaAnswer = z
  .object({
    messaging_product: z.literal("whatsapp"),
    url: z.string().openapi({ description: "where the file is read, with the same bearer token" }),
    mime_type: z.string(),
    sha256: z.string(),
    file_size: z.number().int(),
    id: z.string(),
  })
  .openapi("MetaMediaAnswer");
export type MediaAnswer = z.infer<typeof MediaAnswer>;

const NumberAnswer = z
  .looseObject({ id: z.string(), display_phone_number: z.string().optional(), verified_name: z.string().optional() })
  .openapi("MetaNumberAnswer");

export const postMessage = createRoute({
  method: "post",
  path: "/{phone_number_id}/messages",
  summary: "Send a message, or mark one read, in Meta's shape",
  description:
    "A business account's is answered once Meta has taken or refused it; what Meta does not take within 20 seconds is not sent. A personal account's is answered as soon as it is in the outbox. The id is the one its statuses have. With an `Idempotency-Key` asking again sends nothing more.",
  middleware: [requires("messages:send"), limitBody, jsonOnly] as const,
  request: {
    params: number,
    headers: z.object({ "idempotency-key": z.string().min(1).max(255).optional() }),
    body: jsonBody(MessageBody),
  },
  responses: { 200: answer("It was taken, or it is marked", z.union([SentAnswer, Done])), ...faults },
});

// Read where it is used: whose number it is comes before what the form says.
const form = {
  type: "object" as const,
  required: ["messaging_product", "file"],
  properties: {
    messaging_product: { type: "string" as const, enum: ["whatsapp"] },
    type: { type: "string" as const, description: "the file's type; that of the part when absent" },
    file: { type: "string" as const, format: "binary" },
  },
};

export const postMedia = createRoute({
  method: "post",
  path: "/{phone_number_id}/media",
  summary: "Upload a file, as Meta's form has it",
  description:
    "Up to 32 MB; larger ones: POST /api/v1/media. The id is the gateway's own, for messages of this number.",
  middleware: [requires("media:write"), limitForm] as const,
  request: { params: number, body: { content: { "multipart/form-data": { schema: form } } } },
  responses: { 200: answer("Its id", z.object({ id: z.string() })), ...faults },
});

export const getNode = createRoute({
  method: "get",
  path: "/{id}",
  summary: "A file or a number, in Meta's shape",
  description: "`fields` names what is told of a number.",
  middleware: requires("accounts:read", "media:read"),
  request: { params: node, query: whose.extend({ fields: z.string().max(1_000).optional() }) },
  responses: { 200: answer("What it is", z.union([MediaAnswer, NumberAnswer])), ...faults },
});

export const readFile = createRoute({
  method: "get",
  path: "/{id}/file",
  summary: "Download a file from Meta",
  description: "The `url` of a file at Meta leads here.",
  middleware: requires("media:read"),
  request: { params: node, query: whose },
  responses: {
    200: {
      description: "The file; always an attachment",
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...faults,
  },
});

export const deleteNode = createRoute({
  method: "delete",
  path: "/{id}",
  summary: "Delete a file, in Meta's shape",
  middleware: requires("media:write"),
  request: { params: node, query: whose },
  responses: { 200: answer("It is gone", Done), ...faults },
});

export const listTemplates = createRoute({
  method: "get",
  path: "/{waba_id}/message_templates",
  summary: "List message templates, in Meta's shape",
  description: "Read from Meta, which takes `fields`, `limit`, `after`, `before` and its filters.",
  middleware: requires("accounts:read"),
  request: { params: waba },
  responses: {
    200: answer(
      "A page",
      z.object({
        data: z.array(z.record(z.string(), z.unknown())),
        paging: z.object({ cursors: z.record(z.string(), z.string()), next: z.string().optional() }).optional(),
      }),
    ),
    ...faults,
  },
});

export const createTemplate = createRoute({
  method: "post",
  path: "/{waba_id}/message_templates",
  summary: "Make a message template, in Meta's shape",
  middleware: [requires("accounts:write"), limitBody, jsonOnly] as const,
  request: { params: waba, body: jsonBody(NewTemplate.loose().openapi("MetaNewTemplate")) },
  responses: {
    200: answer("As Meta has it", z.object({ id: z.string(), status: z.string(), category: z.string() })),
    ...faults,
  },
});

const TemplateDeletion = z.object({
  name: z.string().min(1).max(512),
  hsm_id: z
    .string()
    .regex(/^\d{1,32}$/)
    .optional()
    .openapi({ description: "the one of this id alone" }),
  language: z.string().max(20).optional().openapi({ description: "the one in this language alone" }),
});
export type TemplateDeletion = z.infer<typeof TemplateDeletion>;

export const deleteTemplate = createRoute({
  method: "delete",
  path: "/{waba_id}/message_templates",
  summary: "Delete a message template, in Meta's shape",
  description: "In all its languages, unless an id or a language names one.",
  middleware: requires("accounts:write"),
  request: { params: waba, query: TemplateDeletion },
  responses: { 200: answer("It is gone", Done), ...faults },
});
