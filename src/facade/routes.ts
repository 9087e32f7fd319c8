import { createMiddleware } from "hono/factory";
import { AppError } from "#src/errors.ts";
import { baseOf } from "#src/http/base.ts";
import { neverStored } from "#src/http/bodies.ts";
import { otherSites } from "#src/http/browsers.ts";
import { errorOf } from "#src/http/problem.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { faultOf } from "./fault.ts";
import { formIn } from "./form.ts";
import * as media from "./media.ts";
import { post } from "./messages.ts";
import { describe, ofNumber, ofWaba } from "./numbers.ts";
import * as templates from "./templates.ts";

/** Where Meta's own shape is spoken: below any of its versions. */
export const AT_VERSION = "/:version{v[0-9]+[.][0-9]+}";

/** The part of Meta's Cloud API that sending needs, with a key of the gateway's as bearer token, for every account. */
export const facadeRoutes = createRouter();

facadeRoutes.onError((error, c) => {
  const known = errorOf(error, c);
  const { status, body } = faultOf(known, c.get("requestId"));
  if (known.retryAfter) c.header("retry-after", String(known.retryAfter));
  if (status === 401) c.header("www-authenticate", 'Bearer realm="whatshooked", error="invalid_token"');
  return c.json(body, status);
});

facadeRoutes.use(otherSites, neverStored);

facadeRoutes
  .openapi(contract.postMessage, async (c) => {
    const account = await ofNumber(c.env, c.get("who"), c.req.valid("param").phone_number_id);
    const { "idempotency-key": key } = c.req.valid("header");
    return c.json(await post(c.env, c.get("who"), { account, body: c.req.valid("json"), key }), 200);
  })
  .openapi(contract.postMedia, async (c) => {
    const account = await ofNumber(c.env, c.get("who"), c.req.valid("param").phone_number_id);
    const form = await formIn(c.req.raw, c.req.query("messaging_product"));
    const base = baseOf(c.env, c.req.url);
    return c.json(await media.upload(c.env, c.get("who"), { account, form, base }), 200);
  })
  .openapi(contract.listTemplates, async (c) => {
    const { waba_id } = c.req.valid("param");
    const { id } = await ofWaba(c.env, c.get("who"), waba_id);
    const here = baseOf(c.env, c.req.url) + new URL(c.req.url).pathname;
    return c.json(await templates.list(c.env, c.get("who"), { id, waba_id, query: c.req.query(), here }), 200);
  })
  .openapi(contract.createTemplate, async (c) => {
    const { id } = await ofWaba(c.env, c.get("who"), c.req.valid("param").waba_id);
    return c.json(await templates.create(c.env, c.get("who"), { ...c.req.valid("json"), id }), 200);
  })
  .openapi(contract.deleteTemplate, async (c) => {
    const { id } = await ofWaba(c.env, c.get("who"), c.req.valid("param").waba_id);
    await templates.remove(c.env, c.get("who"), { ...c.req.valid("query"), id });
    return c.json({ success: true as const }, 200);
  })
  .openapi(contract.readFile, async (c) => {
    const which = { ...c.req.valid("query"), id: c.req.valid("param").id };
    return media.read(c.env, c.get("who"), which);
  })
  .openapi(contract.getNode, async (c) => {
    const { id, version } = c.req.valid("param");
    const { fields, phone_number_id } = c.req.valid("query");
    const number = await describe(c.env, c.get("who"), { id, fields });
    if (number) return c.json(number, 200);
    const at = { base: baseOf(c.env, c.req.url), version };
    return c.json(await media.describe(c.env, c.get("who"), { id, phone_number_id }, at), 200);
  })
  .openapi(contract.deleteNode, async (c) => {
    await media.remove(c.env, c.get("who"), { ...c.req.valid("query"), id: c.req.valid("param").id });
    return c.json({ success: true as const }, 200);
  });

// What else Meta has below a version is not here: said in Meta's own shape too.
facadeRoutes.use(
  createMiddleware(async (c, _next) => {
    throw new AppError("not_found", `There is nothing at ${c.req.path} for ${c.req.method}`);
  }),
);
