import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";
import { Outgoing } from "#src/protocol/outgoing.ts";
import { Fault } from "#src/protocol/person.ts";
import { SendId } from "#src/protocol/send-id.ts";
import { SEND_STATUSES } from "#src/protocol/sent.ts";

const MOST_WAIT_SECONDS = 60;

const Status = z.enum(SEND_STATUSES).openapi({
  description:
    "queued: it waits; sending: it is being handed to WhatsApp, or waits to be again; unknown: it was handed over and nothing came back, " +
    "a later status settles it; accepted: WhatsApp has it; sent, delivered, read, played: as WhatsApp says; failed: it was refused or " +
    "not delivered; expired: it waited too long; cancelled: it was taken back",
});

/** A message to send, as far as it has come. What it said is in the event `message.sent`, not here. */
export const Send = z
  .object({
    id: SendId,
    account_id: z.uuid(),
    status: Status,
    to: z.string(),
    type: z.string(),
    message_id: z.string().nullable().openapi({ description: "WhatsApp's id of it, once it has one" }),
    callback_data: z.string().nullable(),
    created_at: z.iso.datetime(),
    not_before: z.iso.datetime().openapi({ description: "it is not sent, or not tried again, earlier" }),
    expires_at: z.iso.datetime().openapi({ description: "what is not sent by then expires" }),
    tries: z.number().int().openapi({ description: "how often it was handed over" }),
    error: Fault.nullable().openapi({ description: "why it failed, or why it was not sent at the last try" }),
    history: z.array(
      z.object({
        status: z.string(),
        at: z.iso.datetime(),
        recipient: z.string().optional().openapi({ description: "whose device it speaks of" }),
      }),
    ),
  })
  .openapi("Send");
export type Send = z.infer<typeof Send>;

const Queued = z.object({ id: SendId, status: z.literal("queued") }).openapi("QueuedSend");

const account = z.object({ id: z.string() });
const params = z.object({ id: z.string().openapi({ example: "msg_0b0e7a64-7a3f-4d0c-8f0e-3b2a1c9d5e6f_17" }) });

export const sendMessage = createRoute({
  method: "post",
  path: "/accounts/{id}/messages",
  summary: "Send a message",
  description:
    "It is in the outbox when this answers, and goes out in the order of its chat, at the account's pace. With `wait` the answer is its " +
    "outcome when that comes in time. With an `Idempotency-Key` asking again within 24 hours sends nothing more and answers the same; " +
    "the same key with another message is a 409.",
  middleware: requires("messages:send"),
  request: {
    params: account,
    query: z.object({
      wait: z.coerce
        .number()
        .int()
        .min(0)
        .max(MOST_WAIT_SECONDS)
        .default(0)
        .openapi({ description: "seconds to wait for the outcome" }),
    }),
    headers: z.object({ "idempotency-key": z.string().min(1).max(255).optional() }),
    body: jsonBody(Outgoing),
  },
  responses: {
    200: answer("Its outcome is known", Send),
    202: answer("It is in the outbox", Queued),
    ...problems,
  },
});

export const getMessage = createRoute({
  method: "get",
  path: "/messages/{id}",
  summary: "What became of a message",
  description: "For 30 days after it was handed in.",
  middleware: requires("messages:read"),
  request: { params },
  responses: { 200: answer("The message", Send), ...problems },
});

export const listMessages = createRoute({
  method: "get",
  path: "/accounts/{id}/messages",
  summary: "List the messages an account sent, and is to send",
  description:
    "Newest first. A page of one status can have fewer messages than there are: read on while `next` is there.",
  middleware: requires("messages:read"),
  request: { params: account, query: PageQuery.extend({ status: Status.optional() }) },
  responses: { 200: answer("A page", pageOf(Send)), ...problems },
});

export const cancelMessage = createRoute({
  method: "delete",
  path: "/messages/{id}",
  summary: "Take a message back",
  description: "Only while it waits: what WhatsApp has, or may have, is a 409.",
  middleware: requires("messages:send"),
  request: { params },
  responses: { 204: { description: "It will not be sent" }, ...problems },
});

export const readMessage = createRoute({
  method: "post",
  path: "/accounts/{id}/messages/{message_id}/read",
  summary: "Mark a received message read",
  description:
    "WhatsApp marks the earlier ones of its chat too. `typing` shows that an answer is being written, for 25 seconds.",
  middleware: requires("messages:send"),
  request: {
    params: account.extend({ message_id: z.string().openapi({ description: "WhatsApp's id, percent-encoded" }) }),
    body: jsonBody(
      z.strictObject({
        typing: z.boolean().default(false),
        chat: z.string().max(256).optional().openapi({ description: "its chat; personal accounts need it" }),
        from: z
          .string()
          .max(256)
          .optional()
          .openapi({ description: "who wrote it; personal accounts need it in groups" }),
      }),
    ),
  },
  responses: { 204: { description: "It is marked" }, ...problems },
});
