import { z } from "zod";
import type { Row } from "#src/accounts/accounts.ts";
import { accountByNumberId, accountByWabaId } from "#src/accounts/by-meta-id.ts";
import { metaIdOf } from "#src/accounts/meta-number.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { askMeta } from "#src/graph/ask.ts";
import { businessOf } from "#src/graph/business.ts";
import type { Who } from "#src/users/who.ts";

const AtMeta = z.looseObject({ id: z.string() });

/** The caller's account a number's id names; throws `not_found` for everybody else's. */
export async function ofNumber(env: Env, who: Who, id: string): Promise<Row> {
  const account = await accountByNumberId(database(env.DB), who, id);
  if (!account) throw nothing(id);
  return account;
}

/** The caller's account in a business account of Meta's; throws `not_found` for everybody else's. */
export async function ofWaba(env: Env, who: Who, id: string): Promise<Row> {
  const account = await accountByWabaId(database(env.DB), who, id);
  if (!account) throw nothing(id);
  return account;
}

const nothing = (id: string) =>
  new AppError("not_found", `Object with ID '${id}' does not exist, or is not there for this key`);

/** What is told of a number: as Meta has it, or what is known of a personal account. Null: the id is of no number of the caller's. */
export async function describe(env: Env, who: Who, { id, fields }: { id: string; fields?: string | undefined }) {
  const account = await accountByNumberId(database(env.DB), who, id);
  if (!account) return null;
  if (account.account_type === "whatsmeow") return picked(personal(account), fields);
  const business = await businessOf(env, who, account.id);
  return askMeta(env, business, { path: `/${id}`, query: { fields } }, AtMeta);
}

const personal = ({ id, phone_number, display_name, status }: Row) => ({
  id: metaIdOf(id),
  display_phone_number: phone_number,
  verified_name: display_name ?? phone_number,
  status: status === "connected" ? "CONNECTED" : "DISCONNECTED",
});

/** Of an object the members that `fields` names, and its id. */
function picked<Shape extends { id: string }>(shape: Shape, fields: string | undefined): { id: string } {
  if (!fields) return shape;
  const names = ["id", ...fields.split(",").map((name) => name.trim())];
  return { id: shape.id, ...Object.fromEntries(Object.entries(shape).filter(([name]) => names.includes(name))) };
}
