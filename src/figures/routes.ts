import { streamSSE } from "hono/streaming";
import { shownIn } from "#src/http/auth.ts";
import { createRouter } from "#src/http/router.ts";
import { METRICS } from "./text.ts";
import * as contract from "./contract.ts";
import { followOverview } from "./follow.ts";
import { metricsOf } from "./metrics.ts";
import { overviewOf } from "./overview.ts";

export const overviewRoutes = createRouter()
  .openapi(contract.getOverview, async (c) => c.json(await overviewOf(c.env, c.get("who")), 200))
  .openapi(contract.followOverview, (c) => {
    const shown = shownIn(c);
    return streamSSE(c, async (stream) => {
      const told = followOverview(c.env, shown, () => stream.aborted);
      for await (const one of told) await stream.writeSSE(one);
    });
  });

/** Beside the API, where what scrapes looks for it. */
export const metricsRoutes = createRouter().openapi(contract.getMetrics, async (c) =>
  c.text(await metricsOf(c.env, c.get("who")), 200, { "content-type": METRICS, "cache-control": "no-store" }),
);
