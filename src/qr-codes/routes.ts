import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { changeQrCode, createQrCode, deleteQrCode, getQrCode, listQrCodes } from "./qr-codes.ts";

export const qrCodeRoutes = createRouter()
  .openapi(contract.listQrCodes, async (c) => {
    const asked = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(await listQrCodes(c.env, c.get("who"), asked), 200);
  })
  .openapi(contract.createQrCode, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await createQrCode(c.env, c.get("who"), input), 201);
  })
  .openapi(contract.getQrCode, async (c) => c.json(await getQrCode(c.env, c.get("who"), c.req.valid("param")), 200))
  .openapi(contract.changeQrCode, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await changeQrCode(c.env, c.get("who"), input), 200);
  })
  .openapi(contract.deleteQrCode, async (c) => {
    await deleteQrCode(c.env, c.get("who"), c.req.valid("param"));
    return c.body(null, 204);
  });
