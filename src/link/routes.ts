import type { Context } from "hono";
import { AppError } from "#src/errors.ts";
import { type App, createRouter } from "#src/http/router.ts";
import { changeConnection, pairByCode, showCode, showConnection, type Verb } from "./connection.ts";
import * as contract from "./contract.ts";
import { drawCode, FORMS, type Form } from "./qr.ts";

export const linkRoutes = createRouter()
  .openapi(contract.connect, async (c) => c.json(await change(c, "connect", c.req.valid("json")), 200))
  .openapi(contract.disconnect, async (c) => c.json(await change(c, "disconnect"), 200))
  .openapi(contract.logOut, async (c) => c.json(await change(c, "logout"), 200))
  .openapi(contract.restart, async (c) => c.json(await change(c, "restart", c.req.valid("json")), 200))
  .openapi(contract.getConnection, async (c) =>
    c.json(await showConnection(c.env, c.get("who"), c.req.valid("param").id), 200),
  )
  .openapi(contract.getQr, async (c) => {
    const { format, wait } = c.req.valid("query");
    const code = await showCode(c.env, c.get("who"), { id: c.req.valid("param").id, waitMs: wait * 1_000 });
    const form = format ?? formOf(c.req.header("accept") ?? "");
    if (form === "json") return c.json(code, 200);
    return c.body(await drawCode(code.text, form), 200, { "content-type": FORMS[form] });
  })
  .openapi(contract.makePairingCode, async (c) => {
    const { phone_number } = c.req.valid("json");
    return c.json(await pairByCode(c.env, c.get("who"), { id: c.req.valid("param").id, phone_number }), 200);
  })
  .openapi(contract.listConnectors, async (c) => {
    if (c.get("who").role !== "admin") throw new AppError("forbidden", "Only an administrator sees the connectors");
    const { connectors, waiting } = await c.env.FLEET.getByName("fleet").view();
    return c.json({ items: connectors, next: null, waiting }, 200);
  });

/** Without a body nothing was validated. */
const change = (c: Context<App>, verb: Verb, way?: { proxy?: string | null | undefined }) =>
  changeConnection(c.env, c.get("who"), { id: c.req.param("id") ?? "", verb, way: way ?? {} });

/** The first form that is asked for; JSON when none is. */
function formOf(accept: string): Form | "json" {
  const types = accept.split(",").map((type) => type.split(";")[0]?.trim());
  const asked = types.find(
    (type) => type === "application/json" || Object.values(FORMS).some((form) => form.split(";")[0] === type),
  );
  const form = Object.entries(FORMS).find(([, type]) => type.split(";")[0] === asked);
  return form ? (form[0] as Form) : "json";
}
