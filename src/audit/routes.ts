import { database } from "#src/db/client.ts";
import { itemsOf, jsonLines, wantsLines } from "#src/http/lines.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { listAudit } from "./list.ts";

export const auditRoutes = createRouter().openapi(contract.listAudit, async (c) => {
  const { format, ...asked } = c.req.valid("query");
  const db = database(c.env.DB);
  const who = c.get("who");
  if (wantsLines(c, format)) {
    return jsonLines(
      c,
      itemsOf((part) => listAudit(db, who, { ...asked, ...part }), asked.cursor),
    );
  }
  return c.json(await listAudit(db, who, asked), 200);
});
