import { Box, Button, Center, Loader, Text } from "@mantine/core";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { type ReactNode, useCallback } from "react";
import type { Page } from "../client.ts";
import { MOST_LIVE } from "../paging.ts";
import { Trouble } from "./problem.tsx";
import { Seen } from "./seen.tsx";
import { Waiting } from "./when.tsx";

type Pages<Item> = UseInfiniteQueryResult<{ pages: Page<Item>[] }>;
type Props<Item> = {
  of: Pages<Item>;
  label: string;
  empty: ReactNode;
  /** how high a row is, about */
  height?: number;
  keyOf: (item: Item) => string;
  row: (item: Item) => ReactNode;
  /** what of the pages is shown; all when absent */
  only?: (item: Item) => boolean;
};

const NEAR = 5;

/** A list that asks for its next page when its end comes into view. */
export function Paged<Item>({ of, label, empty, height = 66, keyOf, row, only = () => true }: Props<Item>) {
  const items = of.data?.pages.flatMap((page) => page.items).filter(only) ?? [];
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = of;
  const reached = useCallback(
    (index: number) => {
      if (index < items.length - NEAR || !hasNextPage || isFetchingNextPage || isFetchNextPageError) return;
      void fetchNextPage();
    },
    [items.length, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage],
  );
  if (!of.data && of.isError) return <Trouble error={of.error} again={() => void of.refetch()} />;
  if (!of.data) {
    return (
      <Box className="card">
        <Waiting lines={6} />
      </Box>
    );
  }
  return (
    <Box className="card">
      <Seen
        {...{ items, label, height, keyOf, row, reached }}
        isOpen={hasNextPage}
        empty={hasNextPage ? null : empty}
      />
      <End of={of} count={items.length} />
    </Box>
  );
}

function End<Item>({ of, count }: { of: Pages<Item>; count: number }) {
  if (of.isFetchNextPageError) return <Trouble error={of.error} again={() => void of.fetchNextPage()} />;
  if (of.isFetchingNextPage) {
    return (
      <Center p="sm">
        <Loader size="sm" aria-label="Loading more" />
      </Center>
    );
  }
  if (of.hasNextPage) {
    return (
      <Center p="xs">
        <Button variant="subtle" size="compact-sm" onClick={() => void of.fetchNextPage()}>
          More
        </Button>
      </Center>
    );
  }
  if (count < 2) return null;
  const isLive = (of.data?.pages.length ?? 0) <= MOST_LIVE;
  return (
    <Text size="xs" c="dimmed" ta="center" p="xs">
      All {count} of them
      {isLive ? "" : ", as they were when they were asked for: so many are not renewed by themselves"}
    </Text>
  );
}
