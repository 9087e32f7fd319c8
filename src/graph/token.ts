import { z } from "zod";
import { unseal } from "#src/seal.ts";
import { type Access, askGraph } from "./client.ts";

const Told = z.object({
  data: z.object({
    app_id: z.string().optional(),
    scopes: z.array(z.string()).optional(),
    granular_scopes: z.array(z.object({ scope: z.string(), target_ids: z.array(z.string()).optional() })).optional(),
  }),
});

/** What Meta says of a token: its app, what it may do, and the business accounts it was given. */
export type TokenFacts = { app_id: string | null; permissions: string[] | null; wabas: string[] };

const MANAGEMENT = "whatsapp_business_management";

/** Asks Meta about an account's token; null when it does not tell, which some tokens may not ask. */
export async function factsOfToken(
  env: Pick<Env, "GRAPH_URL" | "ENCRYPTION_KEY">,
  access: Access,
): Promise<TokenFacts | null> {
  const input_token = await unseal(env.ENCRYPTION_KEY, access.access_token);
  const answer = await askGraph(env, access, { path: "/debug_token", query: { input_token } });
  const told = answer.is === "answered" ? Told.safeParse(answer.body).data?.data : undefined;
  if (!told) return null;
  const wabas = told.granular_scopes?.find(({ scope }) => scope === MANAGEMENT)?.target_ids ?? [];
  return { app_id: told.app_id ?? null, permissions: told.scopes ?? null, wabas };
}
