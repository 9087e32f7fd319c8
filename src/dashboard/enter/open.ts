import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../client.ts";

/** Whether the first administrator is still to be made. */
export function useSetupOpen(): boolean {
  const setup = useQuery({ queryKey: ["setup"], queryFn: () => ask(api.GET("/api/v1/setup")) });
  return setup.data?.open ?? false;
}
