import type { paths } from "#src/client/api.d.ts";
import type { Hook } from "../client.ts";

export type NewHook = paths["/api/v1/hooks"]["post"]["requestBody"]["content"]["application/json"];

/** A hook as its form has it. */
export type Draft = {
  name: string;
  url: string;
  description: string;
  method: string;
  headers: { name: string; value: string }[];
  events: string[];
  accounts: string[];
  chat_kinds: string[];
  from_me: "any" | "true" | "false";
  chats: string[];
  format: string;
  raw: boolean;
  ordering: string;
  answers: boolean;
  retry_count: number;
  timeout: number;
  concurrency: number | string;
  rate_per_second: number | string;
  allow_insecure: boolean;
};

export const NEW: Draft = {
  name: "",
  url: "",
  description: "",
  method: "POST",
  headers: [],
  events: [],
  accounts: [],
  chat_kinds: [],
  from_me: "any",
  chats: [],
  format: "native",
  raw: false,
  ordering: "default",
  answers: false,
  retry_count: 3,
  timeout: 30,
  concurrency: "",
  rate_per_second: "",
  allow_insecure: false,
};

/** A hook that is there, to be changed. Header values are masked: what is not written anew stays. */
export function draftOf(hook: Hook): Draft {
  const { filter, headers } = hook;
  return {
    ...NEW,
    name: hook.name,
    url: hook.url,
    description: hook.description ?? "",
    method: hook.method,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    events: hook.events,
    accounts: hook.accounts,
    chat_kinds: filter?.chat_kinds ?? [],
    from_me: filter?.from_me === undefined ? "any" : filter.from_me ? "true" : "false",
    chats: filter?.chats ?? [],
    format: hook.format,
    raw: hook.raw,
    ordering: hook.ordering,
    answers: hook.answers,
    retry_count: hook.retry_count,
    timeout: hook.timeout,
    concurrency: hook.concurrency ?? "",
    rate_per_second: hook.rate_per_second ?? "",
    allow_insecure: hook.allow_insecure,
  };
}

const number = (value: number | string): number | null => (typeof value === "number" ? value : null);

/** What the API takes of a draft. `before`: the draft it began as, whose headers are left alone when they are the same. */
export function toWire(draft: Draft, before?: Draft): NewHook {
  const { chat_kinds, from_me, chats, headers, ...rest } = draft;
  const filter = {
    ...(chat_kinds.length ? { chat_kinds } : {}),
    ...(from_me === "any" ? {} : { from_me: from_me === "true" }),
    ...(chats.length ? { chats } : {}),
  };
  const isSame = before && JSON.stringify(before.headers) === JSON.stringify(headers);
  const wire = {
    ...rest,
    description: draft.description.trim() || null,
    concurrency: number(draft.concurrency),
    rate_per_second: number(draft.rate_per_second),
    filter: Object.keys(filter).length ? filter : null,
    ...(isSame ? {} : { headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])) }),
  };
  // The choices of the form are those of the contract; the API says so where they are not.
  return wire as NewHook;
}
