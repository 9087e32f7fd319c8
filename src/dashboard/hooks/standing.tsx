import { Alert, Stack, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useAccountNames } from "../accounts/questions.ts";
import { api, ask, type Hook, type Lane } from "../client.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Empty, Facts, Section } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { Ago, span, Time, useNow } from "../parts/time.tsx";
import { When } from "../parts/when.tsx";
import { eventsOf, standingOf } from "./words.ts";

export type HookWithState = Hook & { state: Parameters<typeof standingOf>[1] };

const EVERY_MS = 4_000;
// Of the last hundred tries.
const FEW = 0.5;

/** The lanes of a hook: one for each account it is for. */
export const useLanes = (id: string) =>
  usePages<Lane>({
    key: ["hook", id, "lanes"],
    page: (cursor) =>
      ask(api.GET("/api/v1/hooks/{id}/lanes", { params: { path: { id }, query: pageQuery(cursor, {}) } })),
    every: EVERY_MS,
  });

/** How a hook is: its state with the reason, its lanes, and what it is. */
export function Standing({ hook }: { hook: HookWithState }) {
  const lanes = useLanes(hook.id).data?.pages.flatMap((page) => page.items) ?? [];
  const isRefused = lanes.some(({ success_rate }) => success_rate !== null && success_rate < FEW);
  const isFine = hook.active && !isRefused && (hook.state === "active" || hook.state === null);
  return (
    <Stack>
      <Alert color={isFine ? "green" : "orange"} role="status">
        {standingOf(hook, hook.state, isRefused)}
      </Alert>
      {hook.previous_secret_until && <Overlap until={hook.previous_secret_until} />}
      <Lanes hook={hook} />
      <About hook={hook} />
    </Stack>
  );
}

function Overlap({ until }: { until: string }) {
  const left = Date.parse(until) - useNow();
  if (left <= 0) return null;
  return (
    <Alert color="blue" title={`The old secret is good for ${span(left)} more`}>
      Deliveries carry both signatures until <Time at={until} />. Give the receiver the new one before.
    </Alert>
  );
}

function Lanes({ hook }: { hook: Hook }) {
  const lanes = useLanes(hook.id);
  const nameOf = useAccountNames();
  return (
    <Section title="By account" flush>
      <When of={lanes}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title="No account yet">Link a number: its events flow here.</Empty>;
          return (
            <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
              <Table verticalSpacing="sm" horizontalSpacing="md">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Account</Table.Th>
                    <Table.Th>State</Table.Th>
                    <Table.Th>Waiting</Table.Th>
                    <Table.Th>Success</Table.Th>
                    <Table.Th>Time taken</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((lane) => (
                    <OneLane key={lane.account_id} lane={lane} name={nameOf(lane.account_id)} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          );
        }}
      </When>
    </Section>
  );
}

const OneLane = ({ lane, name }: { lane: Lane; name: string }) => (
  <Table.Tr>
    <Table.Td>
      <Link to="/accounts/$id" params={{ id: lane.account_id }}>
        {name}
      </Link>
    </Table.Td>
    <Table.Td>
      <State is={lane.state} />
      {lane.next_probe_at && (
        <Text size="xs" c="dimmed">
          next probe <Ago at={lane.next_probe_at} />
        </Text>
      )}
      {lane.since && lane.state !== "active" && (
        <Text size="xs" c="dimmed">
          since <Ago at={lane.since} />
        </Text>
      )}
    </Table.Td>
    <Table.Td>
      {lane.lag_events ?? "–"}
      {lane.lag_seconds ? (
        <Text size="xs" c="dimmed">
          oldest {span(lane.lag_seconds * 1_000)}
        </Text>
      ) : null}
    </Table.Td>
    <Table.Td>{lane.success_rate === null ? "–" : `${Math.round(lane.success_rate * 100)} %`}</Table.Td>
    <Table.Td>
      {lane.p50_ms === null ? "–" : `${Math.round(lane.p50_ms)} ms`}
      {lane.p95_ms !== null && (
        <Text size="xs" c="dimmed">
          95 % within {Math.round(lane.p95_ms)} ms
        </Text>
      )}
    </Table.Td>
  </Table.Tr>
);

const About = ({ hook }: { hook: Hook }) => (
  <Section title="What it is">
    <Facts
      of={[
        ["Events", eventsOf(hook.events)],
        ["Accounts", hook.accounts.length === 0 ? "All of its owner's" : `${hook.accounts.length} chosen`],
        ["Filter", hook.filter ? <code key="filter">{JSON.stringify(hook.filter)}</code> : "None"],
        ["Request", `${hook.method}, ${hook.format === "meta" ? "Meta's format" : "the gateway's own format"}`],
        ["Secret", hook.secret ? <code key="secret">{hook.secret}</code> : "None: deliveries are not signed"],
        ["Order", hook.ordering === "strict" ? "Strict within each chat" : "Later events may pass a failed one"],
        ["Retries", `${hook.retry_count}, ${hook.timeout} s allowed each`],
        ["Answers", hook.answers ? "May answer with messages to send" : "Are not read"],
        ["Certificate", hook.allow_insecure ? "Is not checked" : "Is checked"],
        ["Note", hook.description],
        ["Made", <Time key="made" at={hook.created_at} />],
      ]}
    />
  </Section>
);
