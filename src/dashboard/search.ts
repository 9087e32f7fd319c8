import { useNavigate, useSearch } from "@tanstack/react-router";

export type Search = Record<string, string | undefined>;

/** What an address may say behind its "?": these names, as texts. Everything else is left out. */
export const searchOf =
  (...names: string[]) =>
  (given: Record<string, unknown>): Search =>
    Object.fromEntries(
      names.flatMap((name) => (typeof given[name] === "string" && given[name] ? [[name, given[name]]] : [])),
    );

type How = { replace?: boolean };

/**
 * What the address says, and how to say something else. Each choice is a step that the back button takes back; what is
 * being typed replaces the one before it.
 */
export function useFilters(): [Search, (change: Search, how?: How) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (more: Search, { replace = false }: How = {}) =>
    void navigate({ to: ".", search: () => clean({ ...search, ...more }), resetScroll: false, replace });
  return [search, change];
}

const clean = (search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ""));
