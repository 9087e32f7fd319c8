import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";

/** Where Meta posts what happens to an account's number. */
export const Subscription = z
  .object({
    waba_id: z.string(),
    subscribed: z.boolean().openapi({ description: "whether the token's app is told of the business account" }),
    callback_url: z
      .string()
      .nullable()
      .openapi({ description: "where its messages are posted; null: where the app's own webhook is" }),
    expected_url: z.string().openapi({ description: "this gateway's address for it" }),
    app_webhook: z
      .boolean()
      .optional()
      .openapi({ description: "whether the app's own webhook was set too; only in the answer to subscribe" }),
  })
  .openapi("Subscription");
export type Subscription = z.infer<typeof Subscription>;

export const SubscribeInput = z.strictObject({
  app: z.boolean().default(false).openapi({
    description:
      "also make this gateway the app's own webhook, for all fields: only messages follow the account's address, templates, quality and calls come where the app has its webhook. It takes the place of what the app had; the account must have its app_secret",
  }),
  fields: z
    .array(z.string().regex(/^[a-z_]{1,100}$/))
    .min(1)
    .max(100)
    .optional()
    .openapi({
      description: "with `app`: Meta's names of the fields to be told of; what every app may have when absent",
    }),
});
export type SubscribeInput = z.infer<typeof SubscribeInput>;

const params = z.object({ id: z.string() });

export const subscribe = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/subscribe",
  summary: "Let Meta post an account's messages to this gateway",
  description:
    "Subscribes the token's app to the number's business account and gives Meta this gateway's address: `/webhooks/meta/{id}` when the account has an app secret of its own (a verify token is made when it has none), else `/webhooks/meta`. Meta asks the address for the verify token before it answers. Again changes nothing.",
  middleware: requires("accounts:write"),
  request: { params, body: { ...jsonBody(SubscribeInput), required: false } },
  responses: { 200: answer("How it stands now", Subscription), ...problems },
});

export const getSubscription = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/subscription",
  summary: "Where Meta posts an account's messages",
  middleware: requires("accounts:read"),
  request: { params },
  responses: { 200: answer("How it stands at Meta", Subscription), ...problems },
});

export const unsubscribe = createRoute({
  method: "delete",
  path: "/accounts/{id}/meta/subscription",
  summary: "Let Meta post nothing any more",
  description: "For all numbers of the business account, as far as the token's app is told of them.",
  middleware: requires("accounts:write"),
  request: { params },
  responses: { 204: { description: "Done" }, ...problems },
});
