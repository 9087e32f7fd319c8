import { cors } from "hono/cors";
import { createMiddleware } from "hono/factory";
import { NONCE, secureHeaders } from "hono/secure-headers";
import type { App } from "./router.ts";

const PREFLIGHT_SECONDS = 600;

const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  mediaSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/**
 * What browsers are told with every answer. Our pages take scripts, styles and data from here alone and have none within
 * them; nobody frames them.
 */
export const headersForBrowsers = secureHeaders({ xFrameOptions: "DENY", contentSecurityPolicy: policy });

/** The same for the dashboard, whose components make styles as they are shown: they carry the answer's nonce. */
export const headersForPages = secureHeaders({
  xFrameOptions: "DENY",
  contentSecurityPolicy: { ...policy, styleSrc: ["'self'", NONCE] },
});

/** The same for the contract's page: Scalar writes styles into elements, which no nonce reaches. Its scripts are files as everywhere. */
export const headersForDocs = secureHeaders({
  xFrameOptions: "DENY",
  contentSecurityPolicy: { ...policy, styleSrc: ["'self'", "'unsafe-inline'"] },
});

// The session's cookie stays out of it: other sites' pages use keys.
const crossOrigin = cors({
  origin: (origin, c) => {
    const known = originsOf(c.env.CORS_ORIGINS);
    return known.includes("*") ? "*" : known.find((one) => one === origin);
  },
  allowHeaders: ["authorization", "x-api-key", "content-type", "idempotency-key", "if-match", "last-event-id"],
  exposeHeaders: ["x-request-id", "etag", "retry-after", "www-authenticate", "allow"],
  maxAge: PREFLIGHT_SECONDS,
});

/** Lets pages of the sites in CORS_ORIGINS read answers; without any, browsers let none. */
export const otherSites = createMiddleware<App>((c, next) =>
  originsOf(c.env.CORS_ORIGINS).length > 0 ? crossOrigin(c, next) : next(),
);

const originsOf = (list: string | undefined): string[] =>
  (list ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
