import { queryOptions } from "@tanstack/react-query";
import { api, ask } from "../client.ts";

const look = () => ask(api.GET("/api/v1/overview"));
export type Overview = Awaited<ReturnType<typeof look>>;

/** How everything fares. What is followed is put in its place. */
export const overview = queryOptions({ queryKey: ["overview"], queryFn: look });
