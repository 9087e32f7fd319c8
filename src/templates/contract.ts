import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";

const MetaId = z.string().regex(/^\d{1,32}$/, "must be digits");
const Name = z
  .string()
  .regex(/^[a-z0-9_]{1,512}$/, "must be lowercase letters, digits and underscores, 512 at most")
  .openapi({ example: "order_confirmation" });
const Category = z.enum(["AUTHENTICATION", "MARKETING", "UTILITY"]);

/** A part of a template as Meta describes it: header, body, footer, buttons, carousel, … */
const Part = z
  .looseObject({ type: z.string().min(1).max(50) })
  .openapi({ description: "as Meta's pages on template components say", example: { type: "BODY", text: "Hi {{1}}" } });
const Parts = z.array(Part).min(1).max(20);

/** A message template as it stands at Meta. */
export const Template = z
  .object({
    id: z.string(),
    name: z.string(),
    language: z.string(),
    category: z.string(),
    status: z.string().openapi({ description: "only APPROVED ones can be sent", example: "APPROVED" }),
    parameter_format: z.string().optional().openapi({ description: "POSITIONAL or NAMED" }),
    rejected_reason: z.string().optional(),
    quality: z.string().optional().openapi({ description: "GREEN, YELLOW, RED or UNKNOWN" }),
    components: z.array(Part).optional(),
  })
  .openapi("Template");
export type Template = z.infer<typeof Template>;

export const NewTemplate = z.strictObject({
  name: Name,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(_[A-Za-z]{2,4})?$/, "must be a language of Meta's, such as en_US")
    .openapi({ example: "en_US" }),
  category: Category,
  components: Parts,
  parameter_format: z.enum(["POSITIONAL", "NAMED"]).optional(),
  allow_category_change: z.boolean().optional().openapi({ description: "let Meta put it into another category" }),
  message_send_ttl_seconds: z
    .number()
    .int()
    .min(-1)
    .max(2_592_000)
    .optional()
    .openapi({ description: "for how long Meta tries to deliver it" }),
});
export type NewTemplate = z.infer<typeof NewTemplate>;

export const TemplateChange = z
  .strictObject({ category: Category.optional(), components: Parts.optional() })
  .refine((change) => Object.keys(change).length > 0, "must change something");
export type TemplateChange = z.infer<typeof TemplateChange>;

export const TemplateQuery = PageQuery.extend({
  name: z.string().max(512).optional().openapi({ description: "names that have this in them" }),
  status: z.string().max(50).optional(),
  category: Category.optional(),
  language: z.string().max(20).optional(),
});
export type TemplateQuery = z.infer<typeof TemplateQuery>;

const params = z.object({ id: z.string() });
const one = params.extend({ template_id: MetaId });

export const listTemplates = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/templates",
  summary: "List the message templates of a business account",
  description: "Read from Meta at this moment, in Meta's order: the status is the true one.",
  middleware: requires("accounts:read"),
  request: { params, query: TemplateQuery },
  responses: { 200: answer("A page", pageOf(Template)), ...problems },
});

export const createTemplate = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/templates",
  summary: "Make a template",
  description:
    "Meta reviews it: `template.status` tells the outcome. A header with a file takes the `handle` that `POST /accounts/{id}/meta/handles` makes, in `example.header_handle`.",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(NewTemplate) },
  responses: { 201: answer("The template", Template), ...problems },
});

export const getTemplate = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/templates/{template_id}",
  summary: "One template",
  middleware: requires("accounts:read"),
  request: { params: one },
  responses: { 200: answer("The template, as it stands at Meta", Template), ...problems },
});

export const changeTemplate = createRoute({
  method: "patch",
  path: "/accounts/{id}/meta/templates/{template_id}",
  summary: "Edit a template",
  description:
    "Only approved, rejected and paused ones, an approved one once a day and 10 times in 30 days. `components` replaces all. Meta reviews it again.",
  middleware: requires("accounts:write"),
  request: { params: one, body: jsonBody(TemplateChange) },
  responses: { 200: answer("The template", Template), ...problems },
});

export const deleteTemplate = createRoute({
  method: "delete",
  path: "/accounts/{id}/meta/templates/{template_id}",
  summary: "Delete a template",
  description: "In its one language. Meta does not give its name away again for 30 days.",
  middleware: requires("accounts:write"),
  request: { params: one },
  responses: { 204: { description: "It is gone" }, ...problems },
});

export const deleteTemplates = createRoute({
  method: "delete",
  path: "/accounts/{id}/meta/templates",
  summary: "Delete a template in all its languages",
  middleware: requires("accounts:write"),
  request: { params, query: z.object({ name: Name }) },
  responses: { 204: { description: "They are gone" }, ...problems },
});

export const syncTemplates = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/templates/sync",
  summary: "Tell how every template stands",
  description:
    "Reads all from Meta and tells each one's status as a `template.status` event in the account's log, for who keeps a copy and has missed some.",
  middleware: requires("accounts:write"),
  request: { params },
  responses: {
    200: answer(
      "How many there are, by status",
      z.object({ templates: z.number().int(), by_status: z.record(z.string(), z.number().int()) }),
    ),
    ...problems,
  },
});
