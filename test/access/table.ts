// Who may call what: one line a route. A route that has no line here fails `npm run check` and the tests.
//
//   anybody("why")                    asks for no credential, and why that is right
//   signedIn()                        a session, of whichever role; keys are refused
//   signedIn({ role: "admin" })       a session of an administrator
//   needs("hooks:read")               who has these scopes, by role and by key
//
// Beside that, where it applies:
//   of: "account"       what the path names. Somebody else's is 404, an administrator's are all; so is what lies outside a key's accounts
//   lists: "account"    the answer's `items` are of this kind, and only those that are there for the caller
//   ends: true         what is asked ends or changes the thing it is asked of, so that nothing else can be asked of it (so does every DELETE)
//   path, query, body   what makes the request a valid one; functions of the things of the one whose it is (things.ts)
import { PAGES } from "#src/pages/routes.ts";
import type { Role, Scope } from "#src/users/who.ts";
import { AT_VERSION } from "#src/facade/routes.ts";
import type { Kind, Things } from "./things.ts";

type Request = {
  of?: Kind;
  ends?: boolean;
  lists?: Kind;
  /** path parameters other than the one that names the thing */
  path?: Record<string, string>;
  query?: string | ((things: Things) => string);
  body?: unknown | ((things: Things) => unknown);
};

export type Rule =
  | { by: "anybody"; why: string }
  | ({ by: "session"; role?: Role } & Request)
  | ({ by: "scopes"; scopes: Scope[] } & Request);

const anybody = (why: string): Rule => ({ by: "anybody", why });
const signedIn = (more: Request & { role?: Role } = {}): Rule => ({ by: "session", ...more });
const needs = (scopes: Scope | Scope[], more: Request = {}): Rule => ({
  by: "scopes",
  scopes: [scopes].flat(),
  ...more,
});
const each = (methods: string[], paths: string[], rule: Rule): Record<string, Rule> =>
  Object.fromEntries(methods.flatMap((method) => paths.map((path) => [`${method} ${path}`, rule])));

const GROUP = { of: "account" as const, path: { group: "120363000000000010@g.us" } };
const ADDRESS = { address: "16505551234" };

/** Every route, under its method and path as Hono has them. */
export const TABLE: Record<string, Rule> = {
  // Meta's own shape: an id of a number names the account.
  [`POST ${AT_VERSION}/:phone_number_id/messages`]: needs("messages:send", {
    of: "number",
    body: { messaging_product: "whatsapp", status: "read", message_id: "wamid.X" },
  }),
  [`POST ${AT_VERSION}/:phone_number_id/media`]: needs("media:write", { of: "number", body: {} }),
  [`GET ${AT_VERSION}/:waba_id/message_templates`]: needs("accounts:read", { of: "number" }),
  [`POST ${AT_VERSION}/:waba_id/message_templates`]: needs("accounts:write", {
    of: "number",
    body: { name: "t", language: "en", category: "UTILITY", components: [{ type: "BODY", text: "Hi" }] },
  }),
  [`DELETE ${AT_VERSION}/:waba_id/message_templates`]: needs("accounts:write", { of: "number", query: "name=t" }),
  [`GET ${AT_VERSION}/:id`]: needs(["accounts:read", "media:read"], { of: "media" }),
  [`GET ${AT_VERSION}/:id/file`]: needs("media:read"),
  [`DELETE ${AT_VERSION}/:id`]: needs("media:write", { of: "media" }),

  "GET /health": anybody("tells nothing private"),
  "GET /metrics": needs("metrics:read"),
  "GET /connector/fleet": anybody("asks for the connector secret"),
  "GET /connector/accounts/:id/link": anybody("asks for the token of the account's assignment"),
  "PUT /connector/accounts/:id/media/:media_id": anybody("asks for the token of the account's assignment"),
  "GET /connector/accounts/:id/media/:media_id": anybody("asks for the token of the account's assignment"),
  "GET /openapi.json": anybody("tells what the API is, and nothing of an installation"),
  "GET /docs": anybody("shows what the API is, and nothing of an installation"),
  ...each(["GET", "POST", "PUT", "PATCH"], ["/receivers/:id"], anybody("takes what is sent, as receivers do")),
  "GET /webhooks/meta": anybody("asks for the verify token"),
  "POST /webhooks/meta": anybody("asks for Meta's signature"),
  "GET /webhooks/meta/:account_id": anybody("asks for the verify token"),
  "POST /webhooks/meta/:account_id": anybody("asks for Meta's signature"),

  ...each(["GET"], PAGES, anybody("the dashboard's page, which knows nothing by itself")),

  "GET /api/v1/setup": anybody("tells whether somebody is there, and nothing of who"),
  "POST /api/v1/setup": anybody("asks for the set-up token, once"),
  "POST /api/v1/auth/login": anybody("asks for the password"),
  "POST /api/v1/auth/logout": signedIn(),
  "POST /api/v1/auth/reset-password": anybody("asks for the link token, once"),
  "GET /api/v1/sessions": signedIn({ lists: "session" }),
  "DELETE /api/v1/sessions": signedIn(),
  "DELETE /api/v1/sessions/:id": signedIn({ of: "session" }),

  "GET /api/v1/settings": signedIn(),
  "GET /api/v1/me": needs([]),
  "GET /api/v1/me/export": signedIn(),
  "PATCH /api/v1/me": signedIn({ body: { full_name: "n" } }),

  "POST /api/v1/users": signedIn({ role: "admin" }),
  "GET /api/v1/users": needs("users:admin"),
  "GET /api/v1/users/:id": needs("users:admin", { of: "user" }),
  "PATCH /api/v1/users/:id": signedIn({ role: "admin", of: "user", body: { full_name: "n" } }),
  "DELETE /api/v1/users/:id": signedIn({ role: "admin", of: "user" }),
  "POST /api/v1/users/:id/reset-password": signedIn({ role: "admin", of: "user" }),

  "POST /api/v1/api-keys": signedIn({ body: { name: "k", permissions: ["accounts:read"] } }),
  "GET /api/v1/api-keys": signedIn({ lists: "key" }),
  "GET /api/v1/api-keys/:id": signedIn({ of: "key" }),
  "POST /api/v1/api-keys/:id/rotate": signedIn({ of: "key", body: {} }),
  "DELETE /api/v1/api-keys/:id": signedIn({ of: "key" }),

  "POST /api/v1/accounts": needs("accounts:write"),
  "GET /api/v1/accounts": needs("accounts:read", { lists: "account" }),
  "GET /api/v1/accounts/:id": needs("accounts:read", { of: "account" }),
  "GET /api/v1/accounts/:id/health": needs("accounts:read", { of: "account" }),
  "PATCH /api/v1/accounts/:id": needs("accounts:write", { of: "account", body: { display_name: "n" } }),
  "DELETE /api/v1/accounts/:id": needs("accounts:write", { of: "account" }),

  // Things of Meta's, asked of Meta: a personal account has none of them.
  "POST /api/v1/accounts/:id/meta/subscribe": needs("accounts:write", { of: "account", body: {} }),
  "GET /api/v1/accounts/:id/meta/subscription": needs("accounts:read", { of: "account" }),
  "DELETE /api/v1/accounts/:id/meta/subscription": needs("accounts:write", { of: "account" }),
  "GET /api/v1/accounts/:id/meta/templates": needs("accounts:read", { of: "account" }),
  "POST /api/v1/accounts/:id/meta/templates": needs("accounts:write", {
    of: "account",
    body: { name: "t", language: "en", category: "UTILITY", components: [{ type: "BODY", text: "Hi" }] },
  }),
  "DELETE /api/v1/accounts/:id/meta/templates": needs("accounts:write", { of: "account", query: "name=t" }),
  "POST /api/v1/accounts/:id/meta/templates/sync": needs("accounts:write", { of: "account" }),
  "GET /api/v1/accounts/:id/meta/templates/:template_id": needs("accounts:read", {
    of: "account",
    path: { template_id: "1" },
  }),
  "PATCH /api/v1/accounts/:id/meta/templates/:template_id": needs("accounts:write", {
    of: "account",
    path: { template_id: "1" },
    body: { category: "UTILITY" },
  }),
  "DELETE /api/v1/accounts/:id/meta/templates/:template_id": needs("accounts:write", {
    of: "account",
    path: { template_id: "1" },
  }),
  "POST /api/v1/accounts/:id/meta/media": needs("accounts:write", { of: "account", body: { media_id: "m" } }),
  "GET /api/v1/accounts/:id/meta/media/:meta_media_id": needs("accounts:read", {
    of: "account",
    path: { meta_media_id: "1" },
  }),
  "GET /api/v1/accounts/:id/meta/media/:meta_media_id/file": needs("accounts:read", {
    of: "account",
    path: { meta_media_id: "1" },
  }),
  "DELETE /api/v1/accounts/:id/meta/media/:meta_media_id": needs("accounts:write", {
    of: "account",
    path: { meta_media_id: "1" },
  }),
  "POST /api/v1/accounts/:id/meta/handles": needs("accounts:write", { of: "account", body: { media_id: "m" } }),
  "GET /api/v1/accounts/:id/meta/numbers": needs("accounts:read", { of: "account" }),
  "GET /api/v1/accounts/:id/meta/number": needs("accounts:read", { of: "account" }),
  "POST /api/v1/accounts/:id/meta/number/request-code": needs("accounts:write", {
    of: "account",
    body: { method: "SMS" },
  }),
  "POST /api/v1/accounts/:id/meta/number/verify-code": needs("accounts:write", {
    of: "account",
    body: { code: "123456" },
  }),
  "POST /api/v1/accounts/:id/meta/number/register": needs("accounts:write", { of: "account", body: { pin: "123456" } }),
  "POST /api/v1/accounts/:id/meta/number/deregister": needs("accounts:write", { of: "account" }),
  "PUT /api/v1/accounts/:id/meta/number/pin": needs("accounts:write", { of: "account", body: { pin: "123456" } }),
  "GET /api/v1/accounts/:id/meta/number/settings": needs("accounts:read", { of: "account" }),
  "PATCH /api/v1/accounts/:id/meta/number/settings": needs("accounts:write", { of: "account", body: {} }),
  "GET /api/v1/accounts/:id/meta/profile": needs("accounts:read", { of: "account" }),
  "PATCH /api/v1/accounts/:id/meta/profile": needs("accounts:write", { of: "account", body: { about: "A shop" } }),
  "GET /api/v1/accounts/:id/meta/blocked": needs("accounts:read", { of: "account" }),
  "POST /api/v1/accounts/:id/meta/blocked": needs("accounts:write", {
    of: "account",
    body: { users: ["+16505551234"] },
  }),
  "DELETE /api/v1/accounts/:id/meta/blocked/:user": needs("accounts:write", {
    of: "account",
    path: { user: "16505551234" },
  }),
  "GET /api/v1/accounts/:id/meta/qr-codes": needs("accounts:read", { of: "account" }),
  "POST /api/v1/accounts/:id/meta/qr-codes": needs("accounts:write", { of: "account", body: { message: "Hi" } }),
  "GET /api/v1/accounts/:id/meta/qr-codes/:code": needs("accounts:read", { of: "account", path: { code: "A1" } }),
  "PATCH /api/v1/accounts/:id/meta/qr-codes/:code": needs("accounts:write", {
    of: "account",
    path: { code: "A1" },
    body: { message: "Hi" },
  }),
  "DELETE /api/v1/accounts/:id/meta/qr-codes/:code": needs("accounts:write", { of: "account", path: { code: "A1" } }),
  "POST /api/v1/accounts/:id/connect": needs("accounts:write", { of: "account", ends: true }),
  "POST /api/v1/accounts/:id/disconnect": needs("accounts:write", { of: "account" }),
  "POST /api/v1/accounts/:id/logout": needs("accounts:write", { of: "account" }),
  "POST /api/v1/accounts/:id/restart": needs("accounts:write", { of: "account", ends: true }),
  "GET /api/v1/accounts/:id/connection": needs("accounts:read", { of: "account" }),
  "GET /api/v1/accounts/:id/qr": needs("accounts:write", { of: "account" }),
  "POST /api/v1/accounts/:id/pairing-code": needs("accounts:write", {
    of: "account",
    body: { phone_number: "+15550009999" },
  }),
  "GET /api/v1/connectors": signedIn({ role: "admin" }),

  "GET /api/v1/accounts/:id/groups": needs("accounts:read", { of: "account" }),
  "POST /api/v1/accounts/:id/groups": needs("accounts:write", {
    of: "account",
    body: { subject: "Hikers", participants: ["+16505551234"] },
  }),
  "POST /api/v1/accounts/:id/groups/join": needs("accounts:write", { of: "account", body: { code: "c" } }),
  "GET /api/v1/accounts/:id/groups/:group": needs("accounts:read", GROUP),
  "PATCH /api/v1/accounts/:id/groups/:group": needs("accounts:write", { ...GROUP, body: { subject: "Hikers" } }),
  "POST /api/v1/accounts/:id/groups/:group/leave": needs("accounts:write", GROUP),
  "POST /api/v1/accounts/:id/groups/:group/participants": needs("accounts:write", {
    ...GROUP,
    body: { action: "add", participants: ["+16505551234"] },
  }),
  "GET /api/v1/accounts/:id/groups/:group/invite": needs("accounts:read", GROUP),
  "POST /api/v1/accounts/:id/groups/:group/invite": needs("accounts:write", GROUP),
  "GET /api/v1/accounts/:id/groups/:group/requests": needs("accounts:read", GROUP),
  "POST /api/v1/accounts/:id/groups/:group/requests": needs("accounts:write", {
    ...GROUP,
    body: { action: "approve", participants: ["+16505551234"] },
  }),

  "POST /api/v1/accounts/:id/contacts/check": needs("messages:send", {
    of: "account",
    body: { phones: ["+16505551234"] },
  }),
  "GET /api/v1/accounts/:id/contacts/:address": needs("accounts:read", { of: "account", path: ADDRESS }),
  "PUT /api/v1/accounts/:id/contacts/:address/block": needs("accounts:write", { of: "account", path: ADDRESS }),
  "DELETE /api/v1/accounts/:id/contacts/:address/block": needs("accounts:write", { of: "account", path: ADDRESS }),
  "POST /api/v1/accounts/:id/presence": needs("messages:send", { of: "account", body: { state: "available" } }),
  "POST /api/v1/accounts/:id/presence/follow": needs("messages:send", {
    of: "account",
    body: { chat: "+16505551234" },
  }),
  "PATCH /api/v1/accounts/:id/profile": needs("accounts:write", { of: "account", body: { about: "At sea" } }),

  "GET /api/v1/accounts/:id/events": needs("events:read", { of: "account" }),
  "GET /api/v1/accounts/:id/stream": needs("events:read", { of: "account" }),
  "PUT /api/v1/accounts/:id/consumers/:name": needs("events:read", {
    of: "account",
    path: { name: "mine" },
    body: { sequence: 0 },
  }),
  "GET /api/v1/accounts/:id/consumers": needs("events:read", { of: "account" }),
  "GET /api/v1/accounts/:id/consumers/:name": needs("events:read", { of: "account", path: { name: "crm" } }),
  "DELETE /api/v1/accounts/:id/consumers/:name": needs("events:read", { of: "account", path: { name: "crm" } }),

  "POST /api/v1/accounts/:id/messages": needs("messages:send", {
    of: "account",
    body: { to: "+16505551234", type: "text", text: { body: "hello" } },
  }),
  "GET /api/v1/accounts/:id/messages": needs("messages:read", { of: "account" }),
  "POST /api/v1/accounts/:id/messages/:message_id/read": needs("messages:send", {
    of: "account",
    path: { message_id: "wamid.X" },
    body: {},
  }),
  "GET /api/v1/messages/:id": needs("messages:read", { of: "message" }),
  "DELETE /api/v1/messages/:id": needs("messages:send", { of: "message" }),

  "POST /api/v1/hooks": needs(["hooks:write", "events:read"]),
  "GET /api/v1/hooks": needs("hooks:read", { lists: "hook" }),
  "GET /api/v1/hooks/:id": needs("hooks:read", { of: "hook" }),
  "PATCH /api/v1/hooks/:id": needs(["hooks:write", "events:read"], { of: "hook", body: { name: "n" } }),
  "POST /api/v1/hooks/:id/rotate-secret": needs(["hooks:write", "events:read"], { of: "hook", body: {} }),
  "DELETE /api/v1/hooks/:id": needs("hooks:write", { of: "hook" }),
  "GET /api/v1/hooks/:id/lanes": needs("hooks:read", { of: "hook" }),
  "GET /api/v1/hooks/:id/deliveries": needs("hooks:read", { of: "hook" }),
  "POST /api/v1/hooks/:id/test": needs("hooks:write", { of: "hook", body: {} }),
  "POST /api/v1/hooks/:id/replay": needs("cache:write", {
    of: "hook",
    body: ({ account }: Things) => ({ account_id: account, from_sequence: 1, only: "all", dry_run: true }),
  }),
  "DELETE /api/v1/hooks/:id/replay": needs("cache:write", {
    of: "hook",
    query: ({ account }: Things) => `account_id=${account}`,
  }),

  "POST /api/v1/receivers": needs(["hooks:write", "events:read"], { body: {} }),
  "GET /api/v1/receivers/:id": needs(["hooks:read", "events:read"], { of: "receiver" }),
  "PATCH /api/v1/receivers/:id": needs(["hooks:write", "events:read"], { of: "receiver", body: { status: 503 } }),
  "DELETE /api/v1/receivers/:id": needs(["hooks:write", "events:read"], { of: "receiver" }),
  "GET /api/v1/message-cache": needs("cache:read", { lists: "cached" }),
  "GET /api/v1/message-cache/counts": needs("cache:read"),
  "POST /api/v1/message-cache/replay": needs("cache:write"),
  "POST /api/v1/message-cache/delete": needs("cache:write"),
  "GET /api/v1/message-cache/:id": needs("cache:read", { of: "cached" }),
  "POST /api/v1/message-cache/:id/replay": needs("cache:write", { of: "cached", ends: true }),
  "DELETE /api/v1/message-cache/:id": needs("cache:write", { of: "cached" }),
  "GET /media/:id": anybody("asks for the signature of the URL"),
  "POST /api/v1/media": needs("media:write"),
  "GET /api/v1/media/:id": needs("media:read", { of: "media" }),
  "DELETE /api/v1/media/:id": needs("media:write", { of: "media" }),

  "GET /api/v1/event-log": needs("audit:read", { lists: "audit" }),
  "GET /api/v1/overview": needs(["accounts:read", "hooks:read"]),
  "GET /api/v1/overview/stream": needs(["accounts:read", "hooks:read"]),
  "GET /api/v1/sealing-keys": needs("metrics:read"),

  "POST /api/v1/accounts/:id/purge": signedIn({ role: "admin", of: "account", ends: true }),
  "POST /api/v1/users/:id/purge": signedIn({ role: "admin", of: "user", ends: true }),
  "GET /api/v1/purges": signedIn({ role: "admin" }),
};
