import { faults } from "./fault.ts";
import { identity } from "./identity.ts";
import { namedAs, type People, personOf } from "./people.ts";
import { flag, type Json, members, present, record, text } from "./read.ts";
import type { Scope } from "./scope.ts";

const referral = members({
  source_url: text,
  source_id: text,
  source_type: text,
  headline: text,
  body: text,
  media_type: text,
  image_url: text,
  video_url: text,
  thumbnail_url: text,
  ctwa_clid: text,
  ref: text,
  welcome_message: members({ text }),
});

const reply = members({
  message_id: ["id", text],
  forwarded: flag,
  frequently_forwarded: flag,
  referred_product: members({ catalog_id: text, product_retailer_id: text }),
});

/** What a message answers. Meta names the business there by its number or by the number's id. */
export function contextOf(people: People, value: unknown): Json | undefined {
  const sent = record(value);
  if (!sent) return undefined;
  const ours = people.numberId !== undefined && text(sent["from"]) === people.numberId;
  const from = ours ? people.business : personOf(people, namedAs(sent, "from"));
  const context = present({ ...reply(sent), from });
  return Object.keys(context).length > 0 ? context : undefined;
}

/** Everything beside a message's content. */
export const aroundOf = ({ people, conversation }: Scope, sent: Json): Json => ({
  context: contextOf(people, sent["context"]),
  referral: referral(sent["referral"]),
  identity: identity(sent["identity"]),
  conversation_context: conversation,
  creation_type: text(sent["message_creation_type"]),
  errors: faults(sent["errors"]),
});
