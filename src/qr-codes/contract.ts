import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";

const Message = z.string().min(1).max(140).openapi({ description: "what stands ready to be sent when it is opened" });

/** A QR code, and the link in it, that opens a chat with the number. */
export const QrCode = z
  .object({
    code: z.string(),
    message: z.string(),
    url: z.string().openapi({ example: "https://wa.me/message/4O4YGZEG3RIVE1" }),
    image_url: z.string().optional().openapi({ description: "its picture; only in the answer that made it" }),
  })
  .openapi("QrCode");
export type QrCode = z.infer<typeof QrCode>;

export const NewQrCode = z.strictObject({ message: Message, image: z.enum(["SVG", "PNG"]).optional() });
export type NewQrCode = z.infer<typeof NewQrCode>;

export const QrCodeChange = z.strictObject({ message: Message });

const params = z.object({ id: z.string() });
const one = params.extend({ code: z.string().regex(/^[A-Za-z0-9]{1,64}$/, "must be letters and digits") });

export const listQrCodes = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/qr-codes",
  summary: "List the QR codes that open a chat",
  middleware: requires("accounts:read"),
  request: { params, query: PageQuery },
  responses: { 200: answer("A page, as it stands at Meta", pageOf(QrCode)), ...problems },
});

export const createQrCode = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/qr-codes",
  summary: "Make a QR code and its link",
  description: "At most 2000 a number.",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(NewQrCode) },
  responses: { 201: answer("The QR code", QrCode), ...problems },
});

export const getQrCode = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/qr-codes/{code}",
  summary: "One QR code",
  middleware: requires("accounts:read"),
  request: { params: one },
  responses: { 200: answer("The QR code", QrCode), ...problems },
});

export const changeQrCode = createRoute({
  method: "patch",
  path: "/accounts/{id}/meta/qr-codes/{code}",
  summary: "Change what a QR code says",
  middleware: requires("accounts:write"),
  request: { params: one, body: jsonBody(QrCodeChange) },
  responses: { 200: answer("The QR code", QrCode), ...problems },
});

export const deleteQrCode = createRoute({
  method: "delete",
  path: "/accounts/{id}/meta/qr-codes/{code}",
  summary: "Delete a QR code",
  middleware: requires("accounts:write"),
  request: { params: one },
  responses: { 204: { description: "It opens nothing any more" }, ...problems },
});
