import { useSuspenseQuery } from "@tanstack/react-query";
import type { Me } from "./client.ts";
import { whoIsThere } from "./questions.ts";

/** Who is signed in. Behind the door only, where somebody is. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(whoIsThere);
  if (!data) throw new Error("Nobody is signed in");
  return data;
}

type Scope = Me["permissions"][number];

/** Whether who is signed in may do all of this. */
export function useMay(...scopes: Scope[]): boolean {
  const { permissions } = useMe();
  return scopes.every((scope) => permissions.includes(scope));
}

export const useIsAdmin = (): boolean => useMe().role === "admin";
