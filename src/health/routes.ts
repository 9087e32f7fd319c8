import { createRouter } from "#src/http/router.ts";
import { health } from "./contract.ts";
import { checkHealth } from "./health.ts";

export const healthRoutes = createRouter().openapi(health, async (c) => c.json(await checkHealth(c.env), 200));
