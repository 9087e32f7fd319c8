// What a body for Meta's /messages means: two bodies that Meta takes for the same are equal here.
import { readCallback } from "#src/graph/callback.ts";

type Json = Record<string, unknown>;

// Numbers that may be texts, words that may be capitals, and a list that may be its one item.
const NUMBERS = ["index", "card_index", "latitude", "longitude"];
const WORDS = ["sub_type"];
const LISTS = ["tap_target_configuration"];

export function meantBy({ messaging_product, recipient_type = "individual", to, type, ...body }: Json): Json {
  if (body["status"] !== undefined) return { messaging_product, ...body };
  const { biz_opaque_callback_data: callback, reaction, ...rest } = body;
  const { callback_data } = readCallback(callback as string | undefined);
  const whom = recipient_type === "group" ? to : to === undefined ? undefined : String(to).replaceAll(/\D/g, "");
  const told: Json = {
    messaging_product,
    recipient_type,
    to: whom,
    type: type ?? "text",
    callback_data,
    ...(reaction !== undefined && { reaction: { emoji: "", ...(reaction as Json) } }),
    ...(plain(rest) as Json),
  };
  // Of two recipients the number counts.
  if (whom !== undefined) delete told["recipient"];
  return JSON.parse(JSON.stringify(told)) as Json;
}

function plain(value: unknown, name = ""): unknown {
  if (typeof value === "string" && value.startsWith("[{")) return plain(JSON.parse(value), name);
  if (NUMBERS.includes(name)) return Number(value);
  if (WORDS.includes(name)) return String(value).toLowerCase();
  if (Array.isArray(value)) return value.map((one) => plain(one));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, plain(member, key)]);
  const object = Object.fromEntries(members);
  return LISTS.includes(name) ? [object] : object;
}
