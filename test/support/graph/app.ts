// The paths of the Graph API.
import { Hono } from "hono";
import { accountRoutes, overrideIn } from "./accounts.ts";
import { Fault, noObject } from "./faults.ts";
import { type Asked, bodyOf, businessOfToken, checkProof, checkVersion, type Graphed, permit, pick } from "./http.ts";
import { describeMedia, download, mediaOf, mediaRoutes } from "./media.ts";
import { messageRoutes } from "./messages.ts";
import { changeNumber, numberRoutes, showNumber } from "./numbers.ts";
import { profileRoutes } from "./profile.ts";
import { editTemplate, showTemplate, templateRoutes } from "./templates.ts";
import { uploadRoutes } from "./uploads.ts";
import type { World } from "./world.ts";

type Given = Graphed & { Bindings: { world: World; url: string } };

/** The paths that are an id alone: what it is of is looked up. */
const nodes = new Hono<Graphed>()
  .get("/:id", (c) => {
    const id = c.req.param("id");
    const media = mediaOf(c.var, id, c.req.query("phone_number_id"));
    if (media) return c.json(describeMedia(c.var, media));
    const { number, template } = found(c);
    if (number) return c.json(pick(showNumber(number), c.req.query("fields")));
    if (template) return c.json(pick(showTemplate(template), c.req.query("fields")));
    throw noObject(id, "get");
  })
  .post("/:id", async (c) => {
    const { number, template } = found(c);
    const body = await bodyOf(c);
    const configuration = body["webhook_configuration"] as Record<string, unknown> | undefined;
    if (template) editTemplate(c.var.business, template, body);
    else if (number && configuration) {
      const uri = configuration["override_callback_uri"];
      number.override = uri === "" ? null : await overrideIn(c, configuration);
    } else if (number) changeNumber(number, body);
    else throw noObject(c.req.param("id"), "post");
    return c.json({ success: true });
  })
  .delete("/:id", (c) => {
    const media = mediaOf(c.var, c.req.param("id"), c.req.query("phone_number_id"));
    if (!media) throw noObject(c.req.param("id"), "delete");
    c.var.world.media.delete(media.id);
    return c.json({ success: true });
  });

/** The number or the template in the path, which the token may manage. */
function found(c: Asked) {
  const { business } = c.var;
  const id = c.req.param("id");
  const number = business.numbers.find((one) => one.id === id);
  const template = business.templates.find((one) => one.id === id);
  if (number || template) permit(business, "whatsapp_business_management");
  return { number, template };
}

const versioned = new Hono<Graphed>()
  .route("/", messageRoutes)
  .route("/", mediaRoutes)
  .route("/", numberRoutes)
  .route("/", profileRoutes)
  .route("/", accountRoutes)
  .route("/", templateRoutes)
  .route("/", uploadRoutes)
  .route("/", nodes);

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
