import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import {
  changeSettings,
  deregister,
  getNumber,
  getSettings,
  listNumbers,
  register,
  requestCode,
  setPin,
  verifyCode,
} from "./numbers.ts";

export const numberRoutes = createRouter()
  .openapi(contract.listNumbers, async (c) => {
    const asked = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(await listNumbers(c.env, c.get("who"), asked), 200);
  })
  .openapi(contract.getNumber, async (c) => c.json(await getNumber(c.env, c.get("who"), c.req.valid("param").id), 200))
  .openapi(contract.requestCode, async (c) => {
    await requestCode(c.env, c.get("who"), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.body(null, 204);
  })
  .openapi(contract.verifyCode, async (c) => {
    await verifyCode(c.env, c.get("who"), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.body(null, 204);
  })
  .openapi(contract.register, async (c) => {
    await register(c.env, c.get("who"), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.body(null, 204);
  })
  .openapi(contract.deregister, async (c) => {
    await deregister(c.env, c.get("who"), c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(contract.setPin, async (c) => {
    await setPin(c.env, c.get("who"), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.body(null, 204);
  })
  .openapi(contract.getSettings, async (c) =>
    c.json(await getSettings(c.env, c.get("who"), c.req.valid("param").id), 200),
  )
  .openapi(contract.changeSettings, async (c) => {
    const input = { ...c.req.valid("param"), change: c.req.valid("json") };
    return c.json(await changeSettings(c.env, c.get("who"), input), 200);
  });
