// Resumable uploads: they end in a handle, which templates and profiles take where others take a file.
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { Fault, missing, noObject, wrong } from "./faults.ts";
import { type Asked, type Graphed } from "./http.ts";

const TYPES = ["application/pdf", "image/jpeg", "image/jpg", "image/png", "video/mp4"];

export const uploadRoutes = new Hono<Graphed>()
  .post("/:id/uploads", (c) => {
    const { business } = c.var;
    if (c.req.param("id") !== business.app_id) throw noObject(c.req.param("id"), "post");
    const { file_length, file_type } = c.req.query();
    if (!file_length) throw missing("file_length");
    if (!file_type || !TYPES.includes(file_type)) throw wrong("file_type", `must be one of ${TYPES.join(", ")}`);
    const id = `upload:${randomBytes(16).toString("base64url")}`;
    business.uploads.set(id, { type: file_type, length: Number(file_length), bytes: Buffer.alloc(0) });
    return c.json({ id });
  })
  .post("/:id{upload:.+}", async (c) => {
    const upload = uploadOf(c);
    const offset = Number(c.req.header("file_offset"));
    if (offset !== upload.bytes.length) {
      throw new Fault({ code: 100, details: `file_offset must be ${upload.bytes.length}` });
    }
    upload.bytes = Buffer.concat([upload.bytes, Buffer.from(await c.req.arrayBuffer())]);
    if (upload.bytes.length > upload.length) throw new Fault({ code: 100, details: "More came than file_length says" });
    if (upload.bytes.length < upload.length) return c.json({ id: c.req.param("id"), file_offset: upload.bytes.length });
    const h = `4::${Buffer.from(upload.type).toString("base64")}:${randomBytes(12).toString("hex")}`;
    c.var.business.handles.add(h);
    return c.json({ h });
  })
  .get("/:id{upload:.+}", (c) => c.json({ id: c.req.param("id"), file_offset: uploadOf(c).bytes.length }));

function uploadOf(c: Asked) {
  const id = c.req.param("id") ?? "";
  const upload = c.var.business.uploads.get(id);
  if (!upload) throw noObject(id, c.req.method);
  return upload;
}
