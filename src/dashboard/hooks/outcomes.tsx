import { Group, Stack, Text } from "@mantine/core";
import { Suspense } from "react";
import { useAccountNames } from "../accounts/questions.ts";
import { api, ask, type Hook } from "../client.ts";
import { later } from "../code.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Empty, Section } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { Waiting } from "../parts/when.tsx";

const Chart = later(() => import("./outcomes-chart.tsx"));
const EVERY_MS = 5_000;

const deliveries = (id: string, query: { account_id?: string; limit: number; cursor?: string }) =>
  ask(api.GET("/api/v1/hooks/{id}/deliveries", { params: { path: { id }, query } }));
export type Deliveries = Awaited<ReturnType<typeof deliveries>>["items"][number];

type Props = { hook: Hook; account: string | undefined; outcome: string | undefined };

/** The last hundred outcomes of each account's lane; of one kind, if it is named. */
export function Outcomes({ hook, account, outcome }: Props) {
  const filter = account ? { account_id: account } : {};
  const lanes = usePages<Deliveries>({
    key: ["hook", hook.id, "deliveries", filter],
    page: (cursor) => deliveries(hook.id, pageQuery(cursor, filter)),
    every: EVERY_MS,
  });
  return (
    <Section
      title="The last hundred outcomes"
      lead="What arrived is not kept longer: the happy path costs nothing."
      flush
    >
      <Paged
        of={lanes}
        label="Outcomes by account"
        height={230}
        keyOf={(lane) => lane.account_id}
        row={(lane) => <OfAccount lane={ofKind(lane, outcome)} />}
        empty={<Empty title="Nothing was delivered yet">Send a test, or wait for an event.</Empty>}
      />
    </Section>
  );
}

const ofKind = (lane: Deliveries, outcome: string | undefined): Deliveries =>
  outcome ? { ...lane, outcomes: lane.outcomes.filter((one) => one.class === outcome) } : lane;

function OfAccount({ lane }: { lane: Deliveries }) {
  const nameOf = useAccountNames();
  return (
    <Stack gap={6} px={20} py="md">
      <Group justify="space-between">
        <Text fw={600}>{nameOf(lane.account_id)}</Text>
        <Text size="sm" c="dimmed">
          {lane.delivered} delivered, {lane.failed} failed tries of all time
        </Text>
      </Group>
      {lane.outcomes.length === 0 ? (
        <Text size="sm" c="dimmed">
          No outcome yet.
        </Text>
      ) : (
        <Suspense fallback={<Waiting lines={3} />}>
          <Chart lane={lane} />
        </Suspense>
      )}
    </Stack>
  );
}
