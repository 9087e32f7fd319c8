import { AppError } from "#src/errors.ts";
import { neverStored } from "#src/http/bodies.ts";
import { otherSites } from "#src/http/browsers.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { deleteMedia, findMedia, missing, openMedia, uploadMedia, waitForMedia } from "./media.ts";
import type { Place } from "./place.ts";
import { serve } from "./serve.ts";

const TYPE = /^[\w.+-]{1,127}\/[\w.+-]{1,127}\s*(;[\x20-\x7e]*)?$/;

/** Files for who has a key. An upload is no JSON, and larger than what the rest of the API takes. */
export const mediaRoutes = createRouter();
mediaRoutes.use("/media/*", otherSites, neverStored);

mediaRoutes
  .openapi(contract.uploadMedia, async (c) => {
    const { body, headers } = c.req.raw;
    const base = c.env.PUBLIC_URL || new URL(c.req.url).origin;
    const input = { ...c.req.valid("query"), mime_type: typeOf(headers), body, base };
    return c.json(await uploadMedia(c.env, c.get("who"), input), 201);
  })
  .openapi(contract.getMedia, async (c) => give(c, await findMedia(c.env, c.get("who"), c.req.valid("param").id)))
  .openapi(contract.deleteMedia, async (c) => {
    await deleteMedia(c.env, c.get("who"), c.req.valid("param").id);
    return c.body(null, 204);
  });

/** Files for who has been given their URL. */
export const openMediaRoutes = createRouter().openapi(contract.openMedia, async (c) =>
  give(c, await openMedia(c.env, { ...c.req.valid("param"), ...c.req.valid("query") })),
);

type Giving = { env: Env; req: { raw: Request; param(name: "id"): string } };

async function give({ env, req }: Giving, place: Place): Promise<Response> {
  const file = await serve(env.MEDIA, place.key, req.raw);
  if (file) return file;
  await waitForMedia(env, req.param("id"), place);
  const late = await serve(env.MEDIA, place.key, req.raw);
  if (!late) throw missing();
  return late;
}

function typeOf(headers: Headers): string {
  const type = headers.get("content-type") ?? "";
  if (TYPE.test(type) && !/^multipart\//i.test(type)) return type;
  throw new AppError("unsupported_media_type", "Send the file itself as the body, and its type as content-type");
}
