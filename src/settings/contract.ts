import { createRoute, z } from "@hono/zod-openapi";
import { answer, problems } from "#src/http/answers.ts";
import { sessionOnly } from "#src/http/auth.ts";

export const Settings = z
  .object({
    version: z.string(),
    public_url: z.string().openapi({ description: "where clients reach the gateway; empty: not set" }),
    hook_targets: z.enum(["public", "any"]),
    access: z.boolean().openapi({ description: "whether Cloudflare Access signs people in" }),
    retention: z
      .object({
        log_days: z.number(),
        log_gb: z.number(),
        cache_days: z.number(),
        cache_rows: z.number(),
        audit_days: z.number(),
        media_days: z.number().nullable().openapi({ description: "null: as long as the log" }),
      })
      .openapi({ description: "how long and how much is kept" }),
    media: z.object({
      max_mb: z.number().openapi({ description: "the largest file" }),
      types: z.string().openapi({ description: "which are taken", example: "image/*,text/csv" }),
    }),
  })
  .openapi("Settings");
export type Settings = z.infer<typeof Settings>;

export const getSettings = createRoute({
  method: "get",
  path: "/settings",
  summary: "What the gateway runs with",
  description: "Its variables, without its secrets. They are set where it is deployed.",
  middleware: sessionOnly,
  responses: { 200: answer("The settings", Settings), ...problems },
});
