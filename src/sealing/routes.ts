import { createRouter } from "#src/http/router.ts";
import { listSealingKeys } from "./contract.ts";
import { listKeys } from "./sealing.ts";

export const sealingRoutes = createRouter().openapi(listSealingKeys, async (c) =>
  c.json({ items: await listKeys(c.env), next: null }, 200),
);
