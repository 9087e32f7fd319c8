import packageJson from "#package.json" with { type: "json" };
import { database } from "#src/db/client.ts";
import { createRouter } from "#src/http/router.ts";
import { health } from "./contract.ts";
import { checkDirectory } from "./health.ts";

export const healthRoutes = createRouter().openapi(health, async (c) => {
  await checkDirectory(database(c.env.DB));
  return c.json({ status: "ok" as const, version: packageJson.version }, 200);
});
