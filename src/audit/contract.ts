import { createRoute, z } from "@hono/zod-openapi";
import { pageOrLines, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery } from "#src/http/page.ts";

const ActorKind = z.enum(["user", "key", "system", "anonymous"]).openapi({
  description: "system: the gateway by itself; anonymous: nobody who showed who they are",
});

export const AuditEntry = z
  .object({
    id: z.uuid(),
    created_at: z.iso.datetime(),
    actor: ActorKind,
    user_id: z.uuid().nullable().openapi({ description: "who acted, or whose it is that the gateway acted on" }),
    key_id: z.uuid().nullable().openapi({ description: "the API key in use" }),
    event_type: z.string().openapi({ example: "hook.updated" }),
    entity_type: z.string().nullable(),
    entity_id: z.string().nullable(),
    action: z.string().nullable().openapi({ description: "create, update, delete or read; null: nothing was done" }),
    data: z.record(z.string(), z.json()).openapi({
      type: "object",
      description:
        "`before` and `after` have what differs; secrets are masked. `erased`: it was somebody's who was purged",
    }),
    ip_address: z.string().nullable(),
    user_agent: z.string().nullable(),
    success: z.boolean(),
    error: z.string().nullable().openapi({ description: "why it was refused" }),
  })
  .openapi("AuditEntry");
export type AuditEntry = z.infer<typeof AuditEntry>;

const Time = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());

const Filter = z.object({
  user_id: z.string().max(36).optional(),
  actor: ActorKind.optional(),
  key_id: z.string().max(36).optional(),
  event_type: z.string().max(100).optional(),
  entity_type: z.string().max(100).optional(),
  entity_id: z.string().max(36).optional(),
  success: z
    .stringbool({ truthy: ["true"], falsy: ["false"] })
    .optional()
    .openapi({ type: "boolean" }),
  from: Time.optional().openapi({ type: "string", format: "date-time", description: "not before" }),
  to: Time.optional().openapi({ type: "string", format: "date-time", description: "before" }),
});
export type Filter = z.infer<typeof Filter>;

export const listAudit = createRoute({
  method: "get",
  path: "/event-log",
  summary: "List what was changed, tried or refused, by whom",
  description:
    "Newest first. Administrators see every row, others those that are theirs. `format=jsonl`, or `Accept: application/x-ndjson`, streams all that matches, one row a line; `limit` does not apply then.",
  middleware: requires("audit:read"),
  request: { query: PageQuery.extend({ ...Filter.shape, format: z.enum(["json", "jsonl"]).optional() }) },
  responses: {
    200: pageOrLines(AuditEntry),
    ...problems,
  },
});
