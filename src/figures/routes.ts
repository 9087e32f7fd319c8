import { createRouter } from "#src/http/router.ts";
import { METRICS } from "./text.ts";
import * as contract from "./contract.ts";
import { metricsOf } from "./metrics.ts";
import { overviewOf } from "./overview.ts";

export const overviewRoutes = createRouter().openapi(contract.getOverview, async (c) =>
  c.json(await overviewOf(c.env, c.get("who")), 200),
);

/** Beside the API, where what scrapes looks for it. */
export const metricsRoutes = createRouter().openapi(contract.getMetrics, async (c) =>
  c.text(await metricsOf(c.env, c.get("who")), 200, { "content-type": METRICS, "cache-control": "no-store" }),
);
