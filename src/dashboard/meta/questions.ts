import type { paths } from "#src/client/api.d.ts";
import { api, ask } from "../client.ts";
import { questions } from "../questions.ts";

type Query = { limit: number; cursor?: string; name?: string; status?: string };

/** A page of a business account's templates, as they stand at Meta. */
export const pageOf = (id: string, query: Query) =>
  ask(api.GET("/api/v1/accounts/{id}/meta/templates", { params: { path: { id }, query } }));
/** A template to make. */
export type NewTemplate =
  paths["/api/v1/accounts/{id}/meta/templates"]["post"]["requestBody"]["content"]["application/json"];
export type Template = Awaited<ReturnType<typeof pageOf>>["items"][number];

export const keyOf = (id: string) => ["account", id, "templates"];
export const templatesChanged = (id: string) => questions.invalidateQueries({ queryKey: keyOf(id) });
