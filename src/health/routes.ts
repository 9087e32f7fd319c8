import { version } from "#package.json";
import { database } from "#src/db/client.ts";
import { createRouter } from "#src/http/router.ts";
import { health } from "./contract.ts";
import { checkDirectory } from "./health.ts";

export const healthRoutes = createRouter().openapi(health, async (c) => {
  await checkDirectory(database(c.env.DB));
  return c.json({ status: "ok" as const, version }, 200);
});
