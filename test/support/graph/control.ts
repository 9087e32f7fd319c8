// How tests tell the server what to do, and ask what came.
import type { Graph } from "./graph.ts";
import { receiveFile } from "./media.ts";
import { nextMail, post, tell } from "./webhooks.ts";
import { add, businessOf, now, type Template, type World } from "./world.ts";

export const control = (world: World): Graph => ({
  add: async (business) => add(world, business),
  change: async (waba_id, settings) => void Object.assign(businessOf(world, waba_id).rules, settings),
  pass: async (waba_id, ms) => {
    businessOf(world, waba_id).skew_ms += ms;
  },
  fail: async (failure) => {
    businessOf(world, failure.waba_id).failures.push({ ...failure, left: failure.times ?? 1 });
  },
  received: async (waba_id, path = "") => businessOf(world, waba_id).received.filter((one) => one.path.endsWith(path)),
  tell: async (message_id, statuses) => {
    const sent = world.sent.get(message_id);
    if (!sent) throw new Error(`The Graph server took no message ${message_id}`);
    await tell(world, ownerOf(world, sent.number.id), sent, statuses);
  },
  post: async (waba_id, changes) => {
    const business = businessOf(world, waba_id);
    noteWindows(world, changes);
    await post(world, business, changes);
  },
  review: async (template_id, status, reason = "NONE") => {
    const owner = world.businesses.find(({ templates }) => templates.some(({ id }) => id === template_id));
    const template = owner?.templates.find(({ id }) => id === template_id);
    if (!owner || !template) throw new Error(`The Graph server knows no template ${template_id}`);
    Object.assign(template, { status, rejected_reason: reason });
    await post(world, owner, [reviewed(template, reason)]);
  },
  posted: async (waba_id) => businessOf(world, waba_id).posted,
  file: async (number_id, file) => {
    const number = ownerOf(world, number_id).numbers.find(({ id }) => id === number_id);
    if (!number) throw new Error(`The Graph server knows no number ${number_id}`);
    return receiveFile(world, number, file);
  },
  mail: (waba_id) => nextMail(businessOf(world, waba_id)),
  carried: async (mail_id, answer) => {
    world.mails.get(mail_id)?.(answer);
    world.mails.delete(mail_id);
  },
});

function ownerOf({ businesses }: World, number_id: string) {
  const owner = businesses.find(({ numbers }) => numbers.some(({ id }) => id === number_id));
  if (!owner) throw new Error(`The Graph server knows no number ${number_id}`);
  return owner;
}

const reviewed = ({ id, name, language, status, category }: Template, reason: string) => ({
  field: "message_template_status_update",
  value: {
    event: status,
    message_template_id: Number(id),
    message_template_name: name,
    message_template_language: language,
    message_template_category: category,
    reason,
  },
});

type Live = { metadata?: { phone_number_id: string }; messages?: { from?: string; from_user_id?: string }[] };

/** Whoever writes may be answered for a day. */
function noteWindows(world: World, changes: Record<string, unknown>[]): void {
  for (const { value } of changes) {
    const { metadata, messages = [] } = value as Live;
    const owner = metadata && ownerOf(world, metadata.phone_number_id);
    const number = owner?.numbers.find(({ id }) => id === metadata?.phone_number_id);
    if (!owner || !number) continue;
    for (const person of messages.flatMap(({ from, from_user_id }) => [from, from_user_id])) {
      if (person) number.windows.set(person, now(owner));
    }
  }
}
