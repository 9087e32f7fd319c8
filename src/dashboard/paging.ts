import { type QueryKey, useInfiniteQuery } from "@tanstack/react-query";
import { pages } from "#src/client/client.ts";
import type { Page } from "./client.ts";

const MOST_NAMES = 2_000;

/** The whole of a list, as far as a page can choose from it. */
export async function all<Item>(ask: Parameters<typeof pages<Item>>[0]): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of pages(ask)) if (found.push(item) >= MOST_NAMES) break;
  return found;
}

type Asked<Item> = {
  key: QueryKey;
  page: (cursor: string | undefined) => Promise<Page<Item>>;
  /** ms */
  every?: number | false;
  enabled?: boolean;
};

// Each renewal asks for every page that is shown: so far only a list stays live.
export const MOST_LIVE = 4;

/** A list of the API, page after page. `every` so often it is renewed, as long as not too much of it is shown. */
export const usePages = <Item>({ key, page, every = false, enabled = true }: Asked<Item>) =>
  useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > MOST_LIVE ? false : every),
    enabled,
  });

/** A page's query: what is absent is not sent. */
export const pageQuery = <Filter extends object>(cursor: string | undefined, filter: Filter, limit = 100) => ({
  limit,
  ...(cursor === undefined ? {} : { cursor }),
  ...filter,
});
