// Message templates: made, listed, changed, deleted, and reviewed as Meta's reviewers do.
import { Hono } from "hono";
import { z } from "zod";
import { askedAccount } from "./accounts.ts";
import { Fault, missing, wrong } from "./faults.ts";
import type { Json } from "./graph.ts";
import { bodyOf, checked, type Graphed, paged, pick } from "./http.ts";
import { type Business_, newId, now, type Template } from "./world.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MADE_PER_HOUR = 100;
const EDITS_PER_MONTH = 10;
const MEDIA = ["IMAGE", "VIDEO", "DOCUMENT"];

const Example = z.looseObject({
  header_handle: z.array(z.string()).optional(),
  header_text: z.array(z.string()).optional(),
  body_text: z.array(z.array(z.string())).optional(),
  body_text_named_params: z.array(z.object({ param_name: z.string(), example: z.string() })).optional(),
});
const Button = z.looseObject({ type: z.string(), text: z.string().max(25).optional() });
const Part = z.looseObject({
  type: z.string().transform((type) => type.toUpperCase()),
  format: z
    .string()
    .transform((format) => format.toUpperCase())
    .optional(),
  text: z.string().max(1_024).optional(),
  example: Example.optional(),
  buttons: z.array(Button).max(10).optional(),
});
type Part = z.infer<typeof Part>;
const Category = z
  .string()
  .transform((text) => text.toUpperCase())
  .pipe(z.enum(["AUTHENTICATION", "MARKETING", "UTILITY"]));
const NewTemplate = z.looseObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/, "must be lowercase letters, digits and underscores"),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2,3})?$/, "is no language"),
  category: Category,
  parameter_format: z.string().optional(),
  components: z.array(Part).min(1),
});
const Edit = z.looseObject({ category: Category.optional(), components: z.array(Part).min(1).optional() });

export const templateRoutes = new Hono<Graphed>()
  .get("/:id/message_templates", (c) => {
    const { name, status, language, category, fields } = c.req.query();
    const found = askedAccount(c).templates.filter(
      (one) =>
        (!name || one.name.includes(name)) &&
        (!status || one.status === status.toUpperCase()) &&
        (!language || one.language === language) &&
        (!category || one.category === category.toUpperCase()),
    );
    return c.json(
      paged(
        c,
        found.map((one) => pick(showTemplate(one), fields)),
        c.req.path,
      ),
    );
  })
  .post("/:id/message_templates", async (c) => {
    const business = askedAccount(c);
    const template = checked("", NewTemplate, await bodyOf(c));
    countMade(business);
    const { name, language, components, category } = template;
    if (business.templates.some((one) => one.name === name && one.language === language)) {
      const details = `There is already ${language} content for this template.`;
      throw new Fault({ code: 100, subcode: 2388024, details });
    }
    checkComponents(business, components, category);
    const made = { ...template, id: newId(16), status: "PENDING", category, edits: [] };
    business.templates.unshift(made);
    return c.json({ id: made.id, status: made.status, category });
  })
  .delete("/:id/message_templates", (c) => {
    const business = askedAccount(c);
    const { name, hsm_id } = c.req.query();
    if (!name) throw missing("name");
    const gone = business.templates.filter((one) => one.name === name && (!hsm_id || one.id === hsm_id));
    if (gone.length === 0) throw new Fault({ code: 100, subcode: 2593002, details: `No template is named ${name}` });
    business.templates = business.templates.filter((one) => !gone.includes(one));
    return c.json({ success: true });
  });

/** A template as Graph shows it: how often it was edited is the server's own affair. */
export const showTemplate = (template: Template): Json => {
  const rejected_reason = template.status === "REJECTED" ? (template["rejected_reason"] ?? "NONE") : undefined;
  return { parameter_format: "POSITIONAL", ...template, edits: undefined, rejected_reason };
};

/** POST /{template}: approved ones so often, ones in review not at all. */
export function editTemplate(business: Business_, template: Template, body: Json): void {
  const { components, category } = checked("", Edit, body);
  if (!["APPROVED", "REJECTED", "PAUSED"].includes(template.status)) {
    throw new Fault({
      code: 100,
      subcode: 2388003,
      details: "Only approved, rejected or paused templates can be edited",
    });
  }
  if (template.status === "APPROVED") countEdit(business, template);
  if (components) checkComponents(business, components, template.category);
  Object.assign(template, { ...(components && { components }), ...(category && { category }), status: "PENDING" });
}

function countEdit(business: Business_, template: Template): void {
  const at = now(business);
  const edits = template.edits.filter((one) => one > at - 30 * DAY_MS);
  if (edits.some((one) => one > at - DAY_MS) || edits.length >= EDITS_PER_MONTH) {
    throw new Fault({ code: 100, subcode: 2388035, details: "This template was edited too often" });
  }
  template.edits = [...edits, at];
}

function countMade(business: Business_): void {
  const at = now(business);
  business.templates_made = business.templates_made.filter((one) => one > at - HOUR_MS);
  if (business.templates_made.length >= MADE_PER_HOUR) throw new Fault({ code: 80008 });
  business.templates_made.push(at);
}

function checkComponents(business: Business_, components: Part[], category: string): void {
  const body = components.find(({ type }) => type === "BODY");
  if (!body) throw missing("components.body");
  if (category !== "AUTHENTICATION" && !body.text) throw missing("components.body.text");
  for (const part of components) checkExample(business, part);
}

/** What is filled in must be shown filled in, and a file by the handle of one that was uploaded. */
function checkExample({ handles }: Business_, { type, format, text = "", example }: Part): void {
  if (type === "HEADER" && format && MEDIA.includes(format)) {
    const [handle] = example?.header_handle ?? [];
    if (!handle) throw missing("components.header.example.header_handle");
    if (!handles.has(handle)) throw wrong("components.header.example.header_handle", "is no handle");
  }
  const variables = new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name)).size;
  if (variables === 0 || !["HEADER", "BODY"].includes(type)) return;
  const given =
    type === "HEADER"
      ? example?.header_text?.length
      : (example?.body_text_named_params?.length ?? example?.body_text?.[0]?.length);
  if (given !== variables && !example?.["header_text_named_params"]) {
    throw new Fault({
      code: 100,
      subcode: 2388043,
      details: `component of type ${type} is missing expected field(s) (example)`,
    });
  }
}
