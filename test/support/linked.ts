import { expect } from "vitest";
import { type Answer, api, aPerson } from "./api.ts";
import { graph } from "./graph.ts";
import type { Business, NewBusiness, Received } from "./graph/graph.ts";

export type Linked = {
  business: Business;
  /** the account's id */
  id: string;
  /** its owner's token */
  as: string;
  /** one request below the account's `/meta` */
  meta(method: string, path: string, body?: unknown): Promise<Answer>;
  /** what came to Graph since the account was made */
  received(path?: string): Promise<Received[]>;
};

/** A business account that is made through the API, as its owner does it. `config`: what of it is named besides. */
export async function aLinked(more: NewBusiness = {}, config: Partial<Business> | object = {}): Promise<Linked> {
  const business = await graph.add(more);
  const [number] = business.numbers;
  const { token: as } = await aPerson();
  const { status, body } = await api("POST", "/accounts", {
    as,
    body: {
      account_type: "business-api",
      phone_number: `+${number?.display_phone_number.replaceAll(/\D/g, "")}`,
      config: { phone_number_id: number?.id, access_token: business.token, ...config },
    },
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  const { length } = await graph.received(business.waba_id);
  return {
    business,
    id: body.id,
    as,
    meta: (method, path, input) =>
      api(method, `/accounts/${body.id}/meta${path}`, { as, ...(input !== undefined && { body: input }) }),
    received: async (path = "") =>
      (await graph.received(business.waba_id)).slice(length).filter((one) => one.path.endsWith(path)),
  };
}
