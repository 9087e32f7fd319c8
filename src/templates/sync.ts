import { asking } from "#src/accounts/object.ts";
import { wabaOf } from "#src/accounts/waba.ts";
import { AppError } from "#src/errors.ts";
import { toBatches } from "#src/events/batch.ts";
import { listOfMeta } from "#src/graph/ask.ts";
import { businessOf } from "#src/graph/business.ts";
import { eventId, newId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Who } from "#src/users/who.ts";
import type { Template } from "./contract.ts";
import { AtMeta, toTemplate } from "./templates.ts";

const FIELDS = "id,name,language,category,status,rejected_reason";
const PAGE = "100";

/** Tells how every template stands at this moment, as events in the account's log; answers how many there are. */
export async function syncTemplates(env: Env, who: Who, id: string) {
  const business = await businessOf(env, who, id);
  const waba_id = await wabaOf(env, who, business);
  const path = `/${waba_id}/message_templates`;
  const list = await listOfMeta(env, business, { path, query: { fields: FIELDS, limit: PAGE } }, AtMeta);
  const templates = list.map(toTemplate);
  const now = Date.now();
  const run = newId();
  const events = templates.map((template) => statusEvent(id, template, { waba_id, run, now }));
  const batches = await toBatches(env.MEDIA, id, events, now);
  if (batches.length > 0) {
    const appended = await asking(id, async () => await env.ACCOUNT.getByName(id).append(batches));
    if (appended.is !== "appended") throw new AppError("conflict", "The account is closed: its log takes nothing");
  }
  return { templates: templates.length, by_status: countsOf(templates) };
}

type Run = { waba_id: string; run: string; now: number };

/** A status that was read and not posted: each run tells it anew, so the run is a part of what makes it one fact. */
const statusEvent = (account_id: string, template: Template, { waba_id, run, now }: Run): NewEvent => ({
  id: eventId(account_id, "template.status", run, template.id),
  type: "template.status",
  data: {
    entry_id: waba_id,
    at: new Date(now).toISOString(),
    template_id: template.id,
    name: template.name,
    language: template.language,
    category: template.category,
    status: template.status,
    ...(template.rejected_reason && { reason: template.rejected_reason }),
  },
});

function countsOf(templates: Template[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of templates) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
