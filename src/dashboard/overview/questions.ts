import { queryOptions } from "@tanstack/react-query";
import { api, ask } from "../client.ts";

const EVERY_MS = 5_000;

const look = () => ask(api.GET("/api/v1/overview"));
export type Overview = Awaited<ReturnType<typeof look>>;

/** How everything fares. */
export const overview = queryOptions({ queryKey: ["overview"], queryFn: look, refetchInterval: EVERY_MS });
