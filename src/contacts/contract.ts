import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";

const Phone = z
  .string()
  .regex(/^\+?\d{7,15}$/, "must be a phone number with its country code")
  .openapi({ example: "+16505551234" });
const Address = z.string().min(1).max(128).openapi({ description: "a phone number, a JID or a LID" });

/** A number that was looked up; `jid` and `lid` as far as WhatsApp tells them. */
export const Checked = z
  .object({ exists: z.boolean(), jid: z.string().optional(), lid: z.string().optional() })
  .openapi("CheckedContact");

/** The two addresses of somebody: `jid` by number, `lid` hidden. */
export const Addresses = z
  .object({ jid: z.string().optional(), lid: z.string().optional(), phone: z.string().optional() })
  .openapi("Addresses");
export type Addresses = z.infer<typeof Addresses>;

export const ProfileChange = z
  .strictObject({
    name: z.string().min(1).max(25).optional(),
    about: z.string().max(139).optional(),
    picture: z.string().nullable().optional().openapi({ description: "id of an uploaded JPEG; null takes it away" }),
  })
  .refine((change) => Object.keys(change).length > 0, "must change something");
export type ProfileChange = z.infer<typeof ProfileChange>;

const params = z.object({ id: z.string() });
const done = { 204: { description: "Done" }, ...problems };

export const checkContacts = createRoute({
  method: "post",
  path: "/accounts/{id}/contacts/check",
  summary: "Which numbers are on WhatsApp",
  description:
    "Looking up many numbers gets accounts banned: 100 at first, then one every 30 s; 429 says when to go on. Writing to somebody needs no check.",
  middleware: requires("messages:send"),
  request: { params, body: jsonBody(z.strictObject({ phones: z.array(Phone).min(1).max(50) })) },
  responses: {
    200: answer("Each that WhatsApp spoke of", z.object({ items: z.array(Checked), next: z.null() })),
    ...problems,
  },
});

export const getAddresses = createRoute({
  method: "get",
  path: "/accounts/{id}/contacts/{address}",
  summary: "Somebody's number and hidden address (LID)",
  description:
    "Of either the other, as far as the account knows it. WhatsApp is not asked. 404: the account does not know.",
  middleware: requires("accounts:read"),
  request: { params: params.extend({ address: Address }) },
  responses: { 200: answer("The addresses", Addresses), ...problems },
});

const blocking = (method: "put" | "delete", summary: string) => ({
  method,
  path: "/accounts/{id}/contacts/{address}/block" as const,
  summary,
  middleware: requires("accounts:write"),
  request: { params: params.extend({ address: Address }) },
  responses: done,
});
export const blockContact = createRoute({ ...blocking("put", "Block somebody"), operationId: "block_contact" });
export const unblockContact = createRoute({
  ...blocking("delete", "Unblock somebody"),
  operationId: "unblock_contact",
});

export const setPresence = createRoute({
  method: "post",
  path: "/accounts/{id}/presence",
  summary: "Say that the account is there, or writes",
  description:
    "`available` and `unavailable` are said to everybody; while it is available the phone shows no notifications. The others are said to a chat, for some seconds.",
  middleware: requires("messages:send"),
  request: {
    params,
    body: jsonBody(
      z
        .strictObject({
          state: z.enum(["available", "unavailable", "composing", "recording", "paused"]),
          chat: Address.optional(),
        })
        .refine(({ state, chat }) => (chat === undefined) === state.endsWith("available"), {
          error: "is needed for composing, recording and paused, and for them only",
          path: ["chat"],
        }),
    ),
  },
  responses: done,
});

export const followPresence = createRoute({
  method: "post",
  path: "/accounts/{id}/presence/follow",
  summary: "Hear when somebody is there, or writes",
  description:
    "`presence.update` follows while the account is connected; say it again after that. WhatsApp tells only who is `available`.",
  middleware: requires("messages:send"),
  request: { params, body: jsonBody(z.strictObject({ chat: Address })) },
  responses: done,
});

export const changeOwnProfile = createRoute({
  method: "patch",
  path: "/accounts/{id}/profile",
  summary: "Change what a personal account says of itself",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(ProfileChange) },
  responses: done,
});
