import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Account, api, ask } from "../client.ts";
import { all } from "../paging.ts";

const path = (id: string) => ({ params: { path: { id } } });

export const accountOf = (id: string) =>
  queryOptions({ queryKey: ["account", id], queryFn: () => ask(api.GET("/api/v1/accounts/{id}", path(id))) });

export const connectionOf = (id: string) =>
  queryOptions({
    queryKey: ["account", id, "connection"],
    queryFn: () => ask(api.GET("/api/v1/accounts/{id}/connection", path(id))),
    refetchInterval: 5_000,
  });

export const healthOf = (id: string) =>
  queryOptions({
    queryKey: ["account", id, "health"],
    queryFn: () => ask(api.GET("/api/v1/accounts/{id}/health", path(id))),
    refetchInterval: 15_000,
  });

/** The accounts there are, for choosing one and for their names. */
export const everyAccount = queryOptions({
  queryKey: ["accounts", "every"],
  staleTime: 30_000,
  queryFn: () => all<Account>((at) => api.GET("/api/v1/accounts", { params: { query: { limit: 200, ...at } } })),
});

/** How an account is called. */
export const nameOf = ({ display_name, phone_number }: Pick<Account, "display_name" | "phone_number">): string =>
  display_name ?? phone_number;

/** Names by id; an id without one stands for itself. */
export function useAccountNames(): (id: string) => string {
  const { data } = useQuery(everyAccount);
  return (id) => {
    const account = data?.find((one) => one.id === id);
    return account ? nameOf(account) : id;
  };
}
