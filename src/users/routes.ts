import { database } from "#src/db/client.ts";
import { createRouter } from "#src/http/router.ts";
import { originOf } from "#src/http/auth.ts";
import { setup } from "./contract.ts";
import { setUp } from "./users.ts";

export const userRoutes = createRouter().openapi(setup, async (c) => {
  const input = { ...c.req.valid("json"), expected: c.env.SETUP_TOKEN };
  return c.json({ user: await setUp(database(c.env.DB), originOf(c), input) }, 201);
});
