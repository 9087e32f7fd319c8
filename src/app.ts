import { requestId } from "hono/request-id";
import { accountRoutes } from "./accounts/routes.ts";
import { auditRoutes } from "./audit/routes.ts";
import { cacheRoutes } from "./cache/routes.ts";
import { consumerRoutes } from "./consumers/routes.ts";
import { docsRoutes } from "./docs/routes.ts";
import { eraseRoutes } from "./erase/routes.ts";
import { eventRoutes } from "./events/routes.ts";
import { healthRoutes } from "./health/routes.ts";
import { hookRoutes } from "./hooks/routes.ts";
import { headersForBrowsers, otherSites } from "./http/browsers.ts";
import { jsonOnly, limitBody, neverStored } from "./http/bodies.ts";
import { notFound } from "./http/not-found.ts";
import { onError } from "./http/problem.ts";
import { createRouter } from "./http/router.ts";
import { secretsOnly } from "./http/secrets.ts";
import { keyRoutes } from "./keys/routes.ts";
import { laneRoutes } from "./lanes/routes.ts";
import { connectorDoor } from "./link/door.ts";
import { mediaRoutes, openMediaRoutes } from "./media/routes.ts";
import { metaRoutes } from "./meta/routes.ts";
import { sealingRoutes } from "./sealing/routes.ts";
import { sessionRoutes } from "./sessions/routes.ts";
import { userRoutes } from "./users/routes.ts";

const api = createRouter();
api.use(otherSites, neverStored, limitBody, jsonOnly);
api.route("/", userRoutes);
api.route("/", sessionRoutes);
api.route("/", keyRoutes);
api.route("/", accountRoutes);
api.route("/", eventRoutes);
api.route("/", consumerRoutes);
api.route("/", hookRoutes);
api.route("/", laneRoutes);
api.route("/", cacheRoutes);
api.route("/", auditRoutes);
api.route("/", sealingRoutes);
api.route("/", eraseRoutes);

export const app = createRouter();

app.use(requestId());
app.use(headersForBrowsers);
app.use(secretsOnly);
app.onError(onError);
app.notFound(notFound(app));

app.route("/", healthRoutes);
app.route("/", docsRoutes(app));
app.route("/webhooks/meta", metaRoutes);
app.route("/connector", connectorDoor);
app.route("/", openMediaRoutes);
// Before the rest of the API, whose bodies are short and JSON.
app.route("/api/v1", mediaRoutes);
app.route("/api/v1", api);
