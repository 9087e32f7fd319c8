import type { CachedEvent } from "../client.ts";
import type { Search } from "../search.ts";

export type Filter = {
  account_id?: string;
  hook_id?: string;
  event_type?: string;
  reason?: string;
  state?: CachedEvent["state"];
};

const NAMES = ["account_id", "hook_id", "event_type", "reason", "state"] as const;

/** The filter that an address says; the API refuses a state it does not know. */
export const filterOf = (search: Search): Filter =>
  Object.fromEntries(NAMES.flatMap((name) => (search[name] ? [[name, search[name]]] : []))) as Filter;
