import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";

const MetaId = z.string().regex(/^\d{1,32}$/, "must be digits");

/** A file as Meta has it. */
export const MetaMedia = z
  .object({
    id: z.string().openapi({ description: "Meta's id, for messages of this number" }),
    mime_type: z.string(),
    size: z.number().int().openapi({ description: "bytes" }),
    sha256: z.string(),
  })
  .openapi("MetaMedia");
export type MetaMedia = z.infer<typeof MetaMedia>;

export const FileInput = z.strictObject({
  media_id: z.string().max(100).openapi({ description: "of a file of this account: POST /media answers it" }),
});

const params = z.object({ id: z.string() });
const one = params.extend({ meta_media_id: MetaId });

export const createCopy = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/media",
  summary: "Upload a file of the account to Meta",
  description: "Meta keeps it for 30 days. What is there already is not uploaded again: the answer has the same id.",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(FileInput) },
  responses: { 201: answer("Meta's id of it", z.object({ id: z.string() })), ...problems },
});

export const getCopy = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/media/{meta_media_id}",
  summary: "A file at Meta",
  middleware: requires("accounts:read"),
  request: { params: one },
  responses: { 200: answer("What it is", MetaMedia), ...problems },
});

export const readCopy = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/media/{meta_media_id}/file",
  summary: "Download a file from Meta",
  description: "Through the gateway: Meta's own URL needs the account's token.",
  middleware: requires("accounts:read"),
  request: { params: one },
  responses: {
    200: {
      description: "The file; always an attachment",
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...problems,
  },
});

export const deleteCopy = createRoute({
  method: "delete",
  path: "/accounts/{id}/meta/media/{meta_media_id}",
  summary: "Delete a file at Meta",
  middleware: requires("accounts:write"),
  request: { params: one },
  responses: { 204: { description: "It is gone there" }, ...problems },
});

export const createHandle = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/handles",
  summary: "Make a handle for a file of the account",
  description: "Templates take it in `example.header_handle`, the profile as `profile_picture_handle`.",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(FileInput) },
  responses: { 201: answer("The handle", z.object({ handle: z.string() })), ...problems },
});
