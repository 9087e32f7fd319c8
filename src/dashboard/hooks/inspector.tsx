import { Group, Select, Stack, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useAccountNames } from "../accounts/questions.ts";
import { api, ask, type CachedEvent, type Hook } from "../client.ts";
import { CachedRow } from "../cache/cached-row.tsx";
import { pageQuery, usePages } from "../paging.ts";
import { Empty, Section } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { useFilters } from "../search.ts";
import { Outcomes } from "./outcomes.tsx";
import { useLanes } from "./standing.tsx";

const EVERY_MS = 5_000;
const OUTCOMES = ["delivered", "down", "refused", "gone"];

/** What failed, with every attempt; and the last hundred outcomes of each account. */
export function Inspector({ hook }: { hook: Hook }) {
  const [{ account, class: outcome }, change] = useFilters();
  const nameOf = useAccountNames();
  const lanes = useLanes(hook.id);
  const accounts = lanes.data?.pages.flatMap((page) => page.items).map((lane) => lane.account_id) ?? [];
  return (
    <Stack>
      <div className="filters">
        <Select
          label="Account"
          placeholder="All of them"
          clearable
          clearButtonProps={{ "aria-label": "All accounts" }}
          data={accounts.map((id) => ({ value: id, label: nameOf(id) }))}
          value={account ?? null}
          onChange={(id) => change({ account: id ?? undefined })}
        />
        <Select
          label="Outcome"
          placeholder="Any"
          clearable
          clearButtonProps={{ "aria-label": "Any outcome" }}
          data={OUTCOMES}
          value={outcome ?? null}
          onChange={(value) => change({ class: value ?? undefined })}
        />
      </div>
      {outcome !== "delivered" && <Failed hook={hook} account={account} />}
      <Outcomes hook={hook} account={account} outcome={outcome} />
    </Stack>
  );
}

function Failed({ hook, account }: { hook: Hook; account: string | undefined }) {
  const filter = { hook_id: hook.id, ...(account ? { account_id: account } : {}) };
  const rows = usePages<CachedEvent>({
    key: ["cache", filter],
    page: (cursor) => ask(api.GET("/api/v1/message-cache", { params: { query: pageQuery(cursor, filter) } })),
    every: EVERY_MS,
  });
  const all = (
    <Text size="sm">
      <Link to="/cache" search={filter}>
        In the message cache
      </Link>
    </Text>
  );
  return (
    <Section
      title="What failed"
      lead="Open one for each of its attempts: when, what was answered, how long it took."
      actions={all}
      flush
    >
      <Paged
        of={rows}
        label="Events that failed"
        keyOf={(row) => row.id}
        row={(row) => <CachedRow row={row} />}
        empty={
          <Empty icon={<IconCircleCheck size={30} stroke={1.4} aria-hidden />} title="Nothing has failed">
            <Group justify="center">
              <Text size="sm">Everything this hook was to get is delivered or on its way.</Text>
            </Group>
          </Empty>
        }
      />
    </Section>
  );
}
