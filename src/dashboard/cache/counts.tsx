import { Badge, Group, Text, UnstyledButton } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, ask } from "../client.ts";
import { useFilters } from "../search.ts";
import type { Filter } from "./filter.ts";
import { REASONS } from "./words.ts";

const EVERY_MS = 5_000;

/** How many match. */
export const countsOf = (filter: Filter) =>
  queryOptions({
    queryKey: ["cache", "counts", filter],
    queryFn: () => ask(api.GET("/api/v1/message-cache/counts", { params: { query: filter } })),
    refetchInterval: EVERY_MS,
  });

/** How many match, by reason and state; each a filter of its own. */
export function Counted({ filter }: { filter: Filter }) {
  const [, change] = useFilters();
  const counts = useQuery(countsOf(filter));
  const { total = 0, counts: groups = [] } = counts.data ?? {};
  return (
    <Group gap="xs" mb="sm" mih={32} className={counts.isError ? "stale" : ""}>
      <Text size="sm" fw={600} role="status">
        {counts.data ? `${total} ${total === 1 ? "event" : "events"}` : "Counting …"}
      </Text>
      {groups.map(({ reason, state, count }) => (
        <UnstyledButton key={`${reason} ${state}`} onClick={() => change({ reason, state })} title="Show these alone">
          <Badge variant="default" tt="none" size="lg" radius="sm">
            {count} {state} · {REASONS[reason] ?? reason}
          </Badge>
        </UnstyledButton>
      ))}
    </Group>
  );
}
