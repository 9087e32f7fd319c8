import { createRoute, z } from "@hono/zod-openapi";
import { answer, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";

/** A file as it was stored. */
export const StoredFile = z
  .object({
    id: z.string().openapi({ description: "for messages to send, and for GET /media/{id}" }),
    account_id: z.uuid(),
    mime_type: z.string(),
    size: z.number().int().openapi({ description: "bytes" }),
    sha256: z.string().openapi({ description: "hex" }),
    filename: z.string().optional(),
    url: z.string().openapi({ description: "where it can be had without a key, for 24 h" }),
  })
  .openapi("Media");
export type StoredFile = z.infer<typeof StoredFile>;

const params = z.object({ id: z.string() });

const bytes = { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } };

export const uploadMedia = createRoute({
  method: "post",
  path: "/media",
  summary: "Upload a file",
  description:
    "The body is the file, `content-type` its type. It is kept as long as received files; send it with its `id` as often as you like.",
  middleware: requires("media:write"),
  request: {
    query: z.object({
      account_id: z.uuid().openapi({ description: "the account that it will be sent from" }),
      filename: z.string().min(1).max(255).optional(),
    }),
    body: { content: bytes, required: true },
  },
  responses: { 201: answer("The file", StoredFile), ...problems },
});

const file = { description: "The file; always an attachment", content: bytes };
const responses = {
  200: file,
  206: { ...file, description: "A part of it" },
  304: { description: "It is as it was" },
  416: { description: "It is not so long" },
  ...problems,
};

export const getMedia = createRoute({
  method: "get",
  path: "/media/{id}",
  summary: "Download a file",
  description:
    "Takes `Range`, `If-Range` and `If-None-Match`. A file that is still being fetched from WhatsApp is waited for; 503 when it takes longer.",
  middleware: requires("media:read"),
  request: { params },
  responses,
});

export const openMedia = createRoute({
  operationId: "open_media",
  method: "get",
  path: "/media/{id}",
  security: [],
  summary: "Download a file by the URL of an event",
  description: "The same without a key: the signature is the credential, for 24 h.",
  request: { params, query: z.object({ expires: z.coerce.number().int(), signature: z.string().max(100) }) },
  responses,
});

export const deleteMedia = createRoute({
  method: "delete",
  path: "/media/{id}",
  summary: "Delete a file",
  description: "A file that is still being fetched is not fetched any more.",
  middleware: requires("media:write"),
  request: { params },
  responses: { 204: { description: "Done" }, ...problems },
});
