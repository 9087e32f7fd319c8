import { z } from "zod";
import { AppError } from "#src/errors.ts";
import { askMeta } from "#src/graph/ask.ts";
import { businessOf } from "#src/graph/business.ts";
import type { NewTemplate } from "#src/templates/contract.ts";
import { createTemplate, deleteTemplate, deleteTemplates, listTemplates } from "#src/templates/templates.ts";
import type { Who } from "#src/users/who.ts";
import type { TemplateDeletion } from "./contract.ts";

const Page = z.looseObject({
  data: z.array(z.record(z.string(), z.unknown())),
  paging: z
    .looseObject({ cursors: z.record(z.string(), z.string()).optional(), next: z.string().optional() })
    .optional(),
});

type Listing = { id: string; waba_id: string; query: Record<string, string>; here: string };

/** A page of templates as Meta answers it. `here`: where the caller asked, for the address of the next page. */
export async function list(env: Env, who: Who, { id, waba_id, query, here }: Listing) {
  const business = await businessOf(env, who, id);
  const { data, paging } = await askMeta(env, business, { path: `/${waba_id}/message_templates`, query }, Page);
  const after = paging?.next === undefined ? undefined : paging.cursors?.["after"];
  // Meta's own address of the next page has the account's token in it.
  const next = after === undefined ? {} : { next: `${here}?${new URLSearchParams({ ...query, after })}` };
  return { data, ...(paging && { paging: { cursors: paging.cursors ?? {}, ...next } }) };
}

export async function create(env: Env, who: Who, input: { id: string } & NewTemplate) {
  const { id, status, category } = await createTemplate(env, who, input);
  return { id, status, category };
}

/** Deletes a template in all its languages, or the one that an id or a language names. */
export async function remove(env: Env, who: Who, { id, name, hsm_id, language }: { id: string } & TemplateDeletion) {
  const template_id = hsm_id ?? (language === undefined ? undefined : await idOf(env, who, { id, name, language }));
  if (template_id === undefined) await deleteTemplates(env, who, { id, name });
  else await deleteTemplate(env, who, { id, template_id });
}

async function idOf(env: Env, who: Who, { id, name, language }: { id: string; name: string; language: string }) {
  const { items } = await listTemplates(env, who, { id, name, language, limit: 200 });
  const found = items.find((one) => one.name === name && one.language === language);
  if (!found) throw new AppError("not_found", `There is no template ${name} in ${language}`);
  return found.id;
}
