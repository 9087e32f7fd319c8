// The paths of the Graph API.
import { Hono } from "hono";
import { Fault, noObject } from "./faults.ts";
import { businessOfToken, checkProof, checkVersion, type Graphed, pick } from "./http.ts";
import { describeMedia, download, mediaOf, mediaRoutes } from "./media.ts";
import { messageRoutes } from "./messages.ts";
import { numberRoutes, showNumber } from "./numbers.ts";
import type { World } from "./world.ts";

type Given = Graphed & { Bindings: { world: World; url: string } };

const versioned = new Hono<Graphed>()
  .route("/", messageRoutes)
  .route("/", mediaRoutes)
  .route("/", numberRoutes)
  .get("/:id", (c) => {
    const id = c.req.param("id");
    const media = mediaOf(c.var, id, c.req.query("phone_number_id"));
    if (media) return c.json(describeMedia(c.var, media));
    const number = c.var.business.numbers.find((one) => one.id === id);
    if (number) return c.json(pick(showNumber(number), c.req.query("fields")));
    throw noObject(id, "get");
  })
  .delete("/:id", (c) => {
    const media = mediaOf(c.var, c.req.param("id"), c.req.query("phone_number_id"));
    if (!media) throw noObject(c.req.param("id"), "delete");
    c.var.world.media.delete(media.id);
    return c.json({ success: true });
  });

export const app = new Hono<Given>()
  .use(async (c, next) => {
    c.set("world", c.env.world);
    c.set("url", c.env.url);
    const business = businessOfToken(c.env.world, c.req.header("authorization") ?? null);
    checkProof(business, c.req.query("appsecret_proof"));
    c.set("business", business);
    await next();
  })
  // Media are read from another host, whose paths have no version.
  .get("/whatsapp_business/attachments/", (c) => download(c.var, c.req.query("ext")))
  .use("/:version/*", async (c, next) => {
    checkVersion(c.req.param("version"));
    await next();
  })
  .route("/:version", versioned);

app.notFound((c) => {
  const [, , ...rest] = c.req.path.split("/");
  return new Fault({ code: 2500, message: `Unknown path components: /${rest.join("/")}` }).answer;
});
app.onError((error) => {
  if (error instanceof Fault) return error.answer;
  throw error;
});
