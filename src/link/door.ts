import type { Context } from "hono";
import { Hono } from "hono";
import { timingSafeEqual } from "hono/utils/buffer";
import { AppError } from "#src/errors.ts";
import type { App } from "#src/http/router.ts";
import { placeOf } from "#src/media/place.ts";
import { storeMedia } from "#src/media/store.ts";
import { type Grant, readToken } from "./token.ts";

const UPGRADE = { headers: { upgrade: "websocket" } };

/** Where connectors come in: WebSockets, and files, with their own credentials; no part of the API. */
export const connectorDoor = new Hono<App>()
  .get("/fleet", async (c) => {
    const secret = bearerOf(c);
    if (!secret || !(await timingSafeEqual(secret, c.env.CONNECTOR_SECRET))) {
      throw new AppError("unauthorized", "This needs the connector secret");
    }
    requireUpgrade(c);
    return handOn(await c.env.FLEET.getByName("fleet").fetch("https://fleet/", UPGRADE));
  })
  .get("/accounts/:id/link", async (c) => {
    const { account_id, generation } = await grantOf(c);
    requireUpgrade(c);
    const url = `https://account/link?generation=${generation}`;
    return handOn(await c.env.ACCOUNT.getByName(account_id).fetch(url, UPGRADE));
  })
  .put("/accounts/:id/media/:media_id", async (c) => {
    const { account_id } = await grantOf(c);
    const { filename, sha256 } = c.req.query();
    const mime_type = c.req.header("content-type") ?? "application/octet-stream";
    const { body } = c.req.raw;
    if (!body) throw new AppError("invalid", "The body is the file");
    return c.json(await storeMedia(c.env, { account_id, ...idIn(c, account_id), mime_type, filename, sha256 }, body));
  })
  .get("/accounts/:id/media/:media_id", async (c) => {
    const { account_id } = await grantOf(c);
    const object = await c.env.MEDIA.get(idIn(c, account_id).key);
    if (!object) throw new AppError("not_found", "There is no such file of the account");
    const { httpMetadata, customMetadata, size } = object;
    return c.body(object.body, 200, {
      "content-type": httpMetadata?.contentType ?? "application/octet-stream",
      "content-length": String(size),
      // Percent-encoded, as it is stored: a header has no other letters.
      ...(customMetadata?.["filename"] && { "x-filename": customMetadata["filename"] }),
    });
  });

/** The file a request names, which has to be the account's own. */
function idIn(c: Context<App>, account_id: string): { id: string; key: string } {
  const id = c.req.param("media_id") ?? "";
  const place = placeOf(id);
  if (place?.account_id !== account_id) throw new AppError("not_found", "There is no such file of the account");
  return { id, key: place.key };
}

/** An object's answer whose headers can still be added to. */
const handOn = ({ webSocket }: Response): Response => new Response(null, { status: 101, webSocket });

/** What the token of a request allows, for the account in its path. */
async function grantOf(c: Context<App>): Promise<Grant> {
  const token = bearerOf(c);
  const grant = token && (await readToken(c.env.LINK_SECRET, token));
  if (!grant || grant.account_id !== c.req.param("id")) {
    throw new AppError(
      "unauthorized",
      "This needs the token of the account's assignment, which is good for some minutes",
    );
  }
  return grant;
}

function bearerOf(c: Context<App>): string | null {
  const [scheme, token] = (c.req.header("authorization") ?? "").split(" ");
  return scheme?.toLowerCase() === "bearer" && token ? token : null;
}

function requireUpgrade(c: Context<App>): void {
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket") {
    throw new AppError("invalid", "This is a WebSocket: ask for an upgrade");
  }
}
