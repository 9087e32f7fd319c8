import type { OpenAPIHono } from "@hono/zod-openapi";
import packageJson from "#package.json" with { type: "json" };
import type { App } from "#src/http/router.ts";
import { illustrate, type Illustrated } from "./examples.ts";
import { INTRODUCTION } from "./introduction.ts";
import { eventSchemas, webhooks } from "./webhooks.ts";

type Operation = Illustrated & { operationId?: string; tags?: string[]; security?: object[] };
type Document = { components?: { schemas?: object; securitySchemes?: object }; paths?: Record<string, object> };

const METHODS = ["get", "post", "put", "patch", "delete"];

const TAGS: Record<string, string> = {
  access: "Set-up, sessions, users and API keys",
  accounts: "WhatsApp accounts, and what happens to them",
  hooks: "Where events are delivered, and how that goes",
  "message-cache": "What could not be delivered yet",
  messages: "Messages that are sent",
  media: "Files of messages",
  meta: "The same in the shape of Meta's own API, for software that was written for it",
  operation: "Whether it works, and what was done",
  events: "What a hook's receiver gets",
};

const ACCESS = ["setup", "auth", "me", "sessions", "users", "api-keys", "access"];

/** The part of the API a path belongs to. */
function tagOf(path: string): string {
  const [first = "", , third = ""] = path.replace("/api/v1", "").split("/").slice(1);
  if (ACCESS.includes(first)) return "access";
  if (first === "{version}") return "meta";
  if (first === "accounts" && third === "messages") return "messages";
  return first in TAGS ? first : "operation";
}

/** Hono's patterns of path parameters are no part of the contract: `{version{v[0-9]+}}` is `{version}`. */
const withoutPatterns = (paths: Record<string, object>): Record<string, object> =>
  Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [path.replaceAll(/\{(\w+)\{[^/]*\}\}/g, "{$1}"), item]),
  );

/** A name for an operation: what it does and to what, made of its method and path. */
const operationId = (method: string, path: string): string =>
  `${method}_${path.replace("/api/v1/", "")}`.replaceAll(/[^a-z0-9]+/gi, "_").replace(/_$/, "");

const SECURITY_SCHEMES = {
  key: { type: "apiKey", in: "header", name: "x-api-key", description: "an API key, `whk_…`" },
  bearer: { type: "http", scheme: "bearer", description: "an API key, or the token of a session" },
  basic: {
    type: "http",
    scheme: "basic",
    description: "an API key as the password; the user name is not looked at",
  },
  session: { type: "apiKey", in: "cookie", name: "whatshooked_session", description: "a signed-in browser" },
};

/** The whole contract as OpenAPI 3.1: every route of the app, and every event under `webhooks`. */
export function openApiOf(app: OpenAPIHono<App>, server: string): object {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "WhatsHooked",
      version: packageJson.version,
      description: INTRODUCTION,
    },
    servers: [{ url: server }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [{ key: [] }, { bearer: [] }, { basic: [] }, { session: [] }],
  }) as Document;
  document.paths = withoutPatterns(document.paths ?? {});
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
      if (!METHODS.includes(method)) continue;
      operation.operationId ??= operationId(method, path);
      operation.tags ??= [tagOf(path)];
      illustrate(`${method.toUpperCase()} ${path}`, operation);
    }
  }
  const { schemas = {} } = document.components ?? {};
  return {
    ...document,
    webhooks: webhooks(),
    components: {
      ...document.components,
      schemas: { ...eventSchemas(), ...schemas },
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}
