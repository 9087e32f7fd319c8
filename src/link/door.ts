import type { Context } from "hono";
import { Hono } from "hono";
import { timingSafeEqual } from "hono/utils/buffer";
import { AppError } from "#src/errors.ts";
import type { App } from "#src/http/router.ts";
import { type Grant, readToken } from "./token.ts";

const UPGRADE = { headers: { upgrade: "websocket" } };

/** Where connectors come in: WebSockets with their own credentials, no part of the API. */
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
  });

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
