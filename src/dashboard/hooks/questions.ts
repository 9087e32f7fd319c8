import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, ask, type Hook } from "../client.ts";
import { all } from "../paging.ts";

const path = (id: string) => ({ params: { path: { id } } });

export const hookOf = (id: string) =>
  queryOptions({
    queryKey: ["hook", id],
    queryFn: () => ask(api.GET("/api/v1/hooks/{id}", path(id))),
    refetchInterval: 5_000,
  });

/** The hooks there are, for choosing one and for their names. */
const everyHook = queryOptions({
  queryKey: ["hooks", "every"],
  staleTime: 30_000,
  queryFn: () => all<Hook>((at) => api.GET("/api/v1/hooks", { params: { query: { limit: 200, ...at } } })),
});

export const useHooks = () => useQuery(everyHook);

/** Names by id; an id without one stands for itself. */
export function useHookNames(): (id: string) => string {
  const { data } = useHooks();
  return (id) => data?.find((one) => one.id === id)?.name ?? id;
}
