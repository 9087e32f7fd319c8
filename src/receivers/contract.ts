import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";

const LONGEST_BODY = 4_096;

const status = z.number().int().min(200).max(599);
const body = z.string().max(LONGEST_BODY);

/** What a receiver answers. */
export const ReceiverAnswer = z.object({
  status: status.openapi({ description: "as 200, or 503 to see how failing looks" }),
  body,
});
export type ReceiverAnswer = z.infer<typeof ReceiverAnswer>;

export const AnswerChange = z.strictObject({ status: status.optional(), body: body.optional() });
export type AnswerChange = z.infer<typeof AnswerChange>;

const NewReceiver = z.strictObject({
  answer: AnswerChange.optional().openapi({ description: "200 without a body, where it is absent" }),
  user_id: z.uuid().optional().openapi({ description: "administrators: whose it shall be" }),
});

export const Receiver = z
  .object({
    id: z.string(),
    user_id: z.uuid(),
    url: z.url().openapi({ description: "where it takes requests of every method; whoever knows it can send some" }),
    answer: ReceiverAnswer,
    created_at: z.iso.datetime(),
    ends_at: z.iso.datetime().openapi({ description: "then it is gone with all it got, and answers 410" }),
  })
  .openapi("Receiver");
export type Receiver = z.infer<typeof Receiver>;

export const ReceivedRequest = z
  .object({
    n: z.number().int().openapi({ description: "1 is the first one" }),
    at: z.iso.datetime(),
    method: z.string(),
    query: z.string().openapi({ description: "what stood behind the `?`" }),
    headers: z.record(z.string(), z.string()).openapi({
      description:
        "4 KB of them; what is cut ends in `…`, and `…` says how many more there were. Credentials and the hook's own are masked",
    }),
    body: z.string().openapi({ description: "its first 16 KB" }),
    bytes: z.number().int().openapi({ description: "how long the whole body was" }),
    signature: z.enum(["verified", "wrong", "none"]).openapi({
      description: "verified: made with the secret of a hook that is pointed here; none: there was none",
    }),
    hook_id: z.string().nullable().openapi({ description: "the hook whose secret it was" }),
    answered: z.number().int().openapi({ description: "the status" }),
    missed: z.number().int().openapi({
      description: "how many came right before it that were answered and not kept: 20 a second are, and bursts of 100",
    }),
  })
  .openapi("ReceivedRequest");
export type ReceivedRequest = z.infer<typeof ReceivedRequest>;

const params = z.object({ id: z.string().max(64) });
// What it gets are events: whoever may not read them makes none and reads none.
const changing = requires("hooks:write", "events:read");

export const createReceiver = createRoute({
  method: "post",
  path: "/receivers",
  summary: "Make a test receiver",
  description:
    "A URL that a hook can be pointed at, to see what it is sent. It keeps the last 100 requests for a day, and is gone after it.",
  middleware: changing,
  request: { body: { ...jsonBody(NewReceiver), required: false } },
  responses: { 201: answer("The receiver", Receiver), ...problems },
});

export const getReceiver = createRoute({
  method: "get",
  path: "/receivers/{id}",
  summary: "A test receiver, and what it got",
  middleware: requires("hooks:read", "events:read"),
  request: {
    params,
    query: z.object({
      after: z.coerce.number().int().min(0).default(0).openapi({ description: "only requests with a higher `n`" }),
    }),
  },
  responses: {
    200: answer(
      "The receiver; its requests oldest first",
      Receiver.extend({ requests: z.array(ReceivedRequest) }).openapi("ReceiverWithRequests"),
    ),
    ...problems,
  },
});

export const changeReceiver = createRoute({
  method: "patch",
  path: "/receivers/{id}",
  summary: "Say what a test receiver answers",
  description: "From the next request on. What is absent stays.",
  middleware: changing,
  request: { params, body: jsonBody(AnswerChange) },
  responses: { 200: answer("The receiver", Receiver), ...problems },
});

export const deleteReceiver = createRoute({
  method: "delete",
  path: "/receivers/{id}",
  summary: "End a test receiver",
  description: "It is gone with all it got. It answers 410, which suspends a hook that is still pointed at it.",
  middleware: changing,
  request: { params },
  responses: { 204: { description: "It is gone" }, ...problems },
});
