import { createRoute, z } from "@hono/zod-openapi";
import { answer, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";

export const SealingKey = z
  .object({
    id: z.string().openapi({ description: "made of the key's hash" }),
    seals: z.boolean().openapi({ description: "true: new secrets are sealed with it; false: it only opens" }),
    hooks: z.number().int().openapi({ description: "hooks with something it sealed, deleted ones too" }),
    accounts: z
      .number()
      .int()
      .openapi({ description: "accounts whose `config` has something it sealed, deleted ones too" }),
    objects: z.number().int().openapi({
      description:
        "accounts whose object (WhatsApp keys, proxy, what it knows of its hooks) may hold something it sealed: it has not said otherwise yet",
    }),
  })
  .openapi("SealingKey");
export type SealingKey = z.infer<typeof SealingKey>;

export const listSealingKeys = createRoute({
  method: "get",
  path: "/sealing-keys",
  summary: "The keys that secrets at rest are sealed with",
  description:
    "In the order of ENCRYPTION_KEY. What an older key sealed is sealed anew by the cron; with nothing left, and a day after the change for the URLs of files it signed, it can be taken out.",
  middleware: requires("metrics:read"),
  responses: { 200: answer("All of them", z.object({ items: z.array(SealingKey), next: z.null() })), ...problems },
});
