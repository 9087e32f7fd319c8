import { z } from "zod";
import { audit, difference } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { askMeta } from "#src/graph/ask.ts";
import { type Business, businessOf } from "#src/graph/business.ts";
import type { Who } from "#src/users/who.ts";
import { Profile, type ProfileChange } from "./contract.ts";

const FIELDS = "about,address,description,email,websites,vertical,profile_picture_url";

const AtMeta = z.object({ data: z.array(Profile) });
const Done = z.object({ success: z.literal(true) });

const pathOf = ({ config }: Business) => `/${config.phone_number_id}/whatsapp_business_profile`;

export async function getProfile(env: Env, who: Who, id: string): Promise<Profile> {
  return profileAtMeta(env, await businessOf(env, who, id));
}

async function profileAtMeta(env: Env, business: Business): Promise<Profile> {
  const { data } = await askMeta(env, business, { path: pathOf(business), query: { fields: FIELDS } }, AtMeta);
  return data[0] ?? {};
}

export async function changeProfile(env: Env, who: Who, { id, change }: { id: string; change: ProfileChange }) {
  const business = await businessOf(env, who, id);
  const before = await profileAtMeta(env, business);
  const json = { messaging_product: "whatsapp", ...change };
  await askMeta(env, business, { method: "POST", path: pathOf(business), json }, Done);
  const after = await profileAtMeta(env, business);
  await audit(database(env.DB), who, {
    event_type: "profile.updated",
    entity: ["account", id],
    action: "update",
    data: difference(before, after),
  });
  return after;
}
