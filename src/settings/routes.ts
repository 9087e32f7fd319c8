import packageJson from "#package.json" with { type: "json" };
import { createRouter } from "#src/http/router.ts";
import { accessOf } from "#src/sessions/access.ts";
import * as contract from "./contract.ts";

export const settingsRoutes = createRouter().openapi(contract.getSettings, (c) => c.json(settingsOf(c.env), 200));

const settingsOf = (env: Env): contract.Settings => ({
  version: packageJson.version,
  public_url: env.PUBLIC_URL,
  hook_targets: env.HOOK_TARGETS === "any" ? "any" : "public",
  access: accessOf(env) !== null,
  retention: {
    log_days: Number(env.RETENTION_LOG_DAYS),
    log_gb: Number(env.RETENTION_LOG_GB),
    cache_days: Number(env.RETENTION_CACHE_DAYS),
    cache_rows: Number(env.RETENTION_CACHE_ROWS),
    audit_days: Number(env.RETENTION_AUDIT_DAYS),
    media_days: env.RETENTION_MEDIA_DAYS ? Number(env.RETENTION_MEDIA_DAYS) : null,
  },
  media: { max_mb: Number(env.MEDIA_MAX_MB), types: env.MEDIA_TYPES },
});
