import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, type User } from "../client.ts";
import { all } from "../paging.ts";
import { useMe } from "../who.ts";

/** Everybody, for their names. Administrators only. */
const everyUser = queryOptions({
  queryKey: ["users", "every"],
  staleTime: 60_000,
  queryFn: () => all<User>((at) => api.GET("/api/v1/users", { params: { query: { limit: 200, ...at } } })),
});

/** User names by id; for who may not list users, their own alone. */
export function useUserNames(): (id: string) => string {
  const me = useMe();
  const { data } = useQuery({ ...everyUser, enabled: me.role === "admin" });
  return (id) => {
    if (id === me.id) return me.username;
    return data?.find((one) => one.id === id)?.username ?? id;
  };
}
