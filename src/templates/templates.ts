import { z } from "zod";
import { wabaOf } from "#src/accounts/waba.ts";
import { audit } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { askMeta, pageOfMeta } from "#src/graph/ask.ts";
import { type Business, businessOf } from "#src/graph/business.ts";
import type { Who } from "#src/users/who.ts";
import type { NewTemplate, Template, TemplateChange, TemplateQuery } from "./contract.ts";

const FIELDS = "id,name,language,category,status,parameter_format,rejected_reason,quality_score,components";

/** A template as Graph shows it. */
export const AtMeta = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  category: z.string(),
  status: z.string(),
  parameter_format: z.string().optional(),
  rejected_reason: z.string().optional(),
  quality_score: z.object({ score: z.string() }).optional(),
  components: z.array(z.looseObject({ type: z.string() })).optional(),
});

const Done = z.object({ success: z.literal(true) });
const Made = z.object({ id: z.string(), status: z.string(), category: z.string() });

// Meta's word for "there is none".
const NO_REASON = "NONE";

export function toTemplate({ quality_score, rejected_reason, ...template }: z.infer<typeof AtMeta>): Template {
  return {
    ...template,
    ...(rejected_reason && rejected_reason !== NO_REASON && { rejected_reason }),
    ...(quality_score && { quality: quality_score.score }),
  };
}

/** What every question about templates needs: the account, and Meta's business account it is in. */
async function asking(env: Env, who: Who, id: string): Promise<{ business: Business; path: string }> {
  const business = await businessOf(env, who, id);
  return { business, path: `/${await wabaOf(env, who, business)}/message_templates` };
}

export async function listTemplates(env: Env, who: Who, { id, ...asked }: { id: string } & TemplateQuery) {
  const { limit, cursor, ...filter } = asked;
  const { business, path } = await asking(env, who, id);
  const query = { fields: FIELDS, ...filter };
  const { items, next } = await pageOfMeta(env, business, { path, query, limit, cursor }, AtMeta);
  return { items: items.map(toTemplate), next };
}

export async function getTemplate(env: Env, who: Who, { id, template_id }: One): Promise<Template> {
  return templateAtMeta(env, await businessOf(env, who, id), template_id);
}

type One = { id: string; template_id: string };

const templateAtMeta = async (env: Env, business: Business, template_id: string): Promise<Template> =>
  toTemplate(await askMeta(env, business, { path: `/${template_id}`, query: { fields: FIELDS } }, AtMeta));

/** Makes a template; the answer has the status and the category that Meta gave it. */
export async function createTemplate(env: Env, who: Who, { id, ...input }: { id: string } & NewTemplate) {
  const { business, path } = await asking(env, who, id);
  const made = await askMeta(env, business, { method: "POST", path, json: input }, Made);
  const { name, language, components, parameter_format } = input;
  const template = { name, language, components, ...(parameter_format && { parameter_format }), ...made };
  await tell(env, who, id, { event_type: "template.created", action: "create", data: { after: template } });
  return template;
}

export async function changeTemplate(
  env: Env,
  who: Who,
  { id, template_id, change }: One & { change: TemplateChange },
) {
  const business = await businessOf(env, who, id);
  const before = await templateAtMeta(env, business, template_id);
  await askMeta(env, business, { method: "POST", path: `/${template_id}`, json: change }, Done);
  const after = await templateAtMeta(env, business, template_id);
  await tell(env, who, id, { event_type: "template.updated", action: "update", data: { before, after } });
  return after;
}

export async function deleteTemplate(env: Env, who: Who, { id, template_id }: One): Promise<void> {
  const { business, path } = await asking(env, who, id);
  const before = await templateAtMeta(env, business, template_id);
  // Meta deletes by name: the id beside it spares the other languages.
  const query = { name: before.name, hsm_id: template_id };
  await askMeta(env, business, { method: "DELETE", path, query }, Done);
  await tell(env, who, id, { event_type: "template.deleted", action: "delete", data: { before } });
}

/** Deletes a template in all its languages. */
export async function deleteTemplates(env: Env, who: Who, { id, name }: { id: string; name: string }): Promise<void> {
  const { business, path } = await asking(env, who, id);
  await askMeta(env, business, { method: "DELETE", path, query: { name } }, Done);
  await tell(env, who, id, { event_type: "template.deleted", action: "delete", data: { before: { name } } });
}

type Told = { event_type: string; action: "create" | "update" | "delete"; data: Record<string, unknown> };

const tell = (env: Env, who: Who, id: string, told: Told) =>
  audit(database(env.DB), who, { ...told, entity: ["account", id] });
