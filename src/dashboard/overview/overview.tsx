import { Alert, Badge, Box, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { later } from "../code.ts";
import { PageHead, Section } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { Ago, Time, useNow } from "../parts/time.tsx";
import { Waiting, When } from "../parts/when.tsx";
import { Figures } from "./figures.tsx";
import { hour, Part } from "./links.tsx";
import { SILENT_MS, useOverview } from "./live.ts";
import type { Overview } from "./questions.ts";

const Minutes = later(() => import("./minutes.tsx"));

/** How everything fares, at a glance; every figure leads to what it counts. */
export default function OverviewPage() {
  const answer = useOverview();
  const isStale = useNow() - answer.dataUpdatedAt > SILENT_MS && answer.data !== undefined;
  return (
    <>
      <PageHead
        title="Overview"
        lead={
          answer.data && (
            <Group gap="xs" role="status">
              <Badge variant="dot" color={isStale ? "orange" : "green"} tt="none">
                {isStale ? "not live" : "live"}
              </Badge>
              <span>
                {isStale ? "As it was " : "As of "}
                <Ago at={answer.data.at} />
              </span>
            </Group>
          )
        }
      />
      <When of={answer}>
        {(found) => (
          <div className={isStale ? "stale" : undefined}>
            <Whole of={found} />
          </div>
        )}
      </When>
    </>
  );
}

const Whole = ({ of }: { of: Overview }) => (
  <Stack>
    {of.accounts.total === 0 && <Begin />}
    <Figures of={of} />
    <Section title="The last hour" lead={<Hour of={of} />}>
      <Suspense
        fallback={
          <Box h={220}>
            <Waiting lines={3} />
          </Box>
        }
      >
        <Minutes minutes={of.minutes} />
      </Suspense>
    </Section>
    <div className="two">
      <Unwell hooks={of.hooks} />
      {of.connectors && <Connectors of={of.connectors} />}
    </div>
  </Stack>
);

const Begin = () => (
  <Alert color="blue" title="No number is linked yet">
    <Link to="/start">The first steps</Link> take you from here to a message that arrives, in two minutes.
  </Alert>
);

/** What the chart shows, in numbers; each leads to the accounts in which it happened. */
const Hour = ({ of }: { of: Overview }) => (
  <>
    Events: <Part {...hour(of, "taken")} word="taken" />, <Part {...hour(of, "delivered")} word="delivered" />,{" "}
    <Part {...hour(of, "failed")} word="failed" />. <Freshness of={of} />
  </>
);

function Freshness({ of }: { of: Overview }) {
  const { oldest_at, missing } = of.figures;
  if (!oldest_at) return <span>No account has told anything yet.</span>;
  return (
    <span>
      Accounts tell their figures at most once a minute; the oldest are of <Time at={oldest_at} />
      {missing > 0 && `, ${missing} ${missing === 1 ? "has" : "have"} told none`}.
    </span>
  );
}

const Unwell = ({ hooks }: { hooks: Overview["hooks"] }) => (
  <Section title="Hooks that need somebody" flush>
    {hooks.length === 0 ? (
      <Text size="sm" px={20} pb="md">
        None: every receiver takes what it gets.
      </Text>
    ) : (
      hooks.map((hook) => (
        <Link key={hook.hook_id} to="/hooks/$id" params={{ id: hook.hook_id }} className="row">
          <div>
            <Text size="sm" fw={600} className="cut">
              {hook.name}
            </Text>
            <Text size="xs" c="dimmed">
              {hook.undone !== null &&
                `${hook.undone} waiting, ${hook.accounts} ${hook.accounts === 1 ? "account" : "accounts"}, `}
              since <Ago at={hook.since} />
            </Text>
          </div>
          <div className="row-side">
            <State is={hook.state} />
          </div>
        </Link>
      ))
    )}
  </Section>
);

const Connectors = ({ of }: { of: NonNullable<Overview["connectors"]> }) => (
  <Section title="Connectors" flush>
    {of.waiting > 0 && (
      <Text size="sm" px={20} pb="xs" c="var(--mantine-color-error)">
        <Part to="/accounts" search={{ connector: "none" }} number={of.waiting} word="accounts wait for one" />.
      </Text>
    )}
    {of.items.length === 0 && (
      <Text size="sm" px={20} pb="md">
        None runs. Personal accounts need one.
      </Text>
    )}
    {of.items.map((one) => (
      <div key={one.id} className="row">
        <div>
          <Text size="sm" className="mono cut">
            {one.id}
          </Text>
          <Text size="xs" c="dimmed">
            <Part
              to="/accounts"
              search={{ connector: one.id }}
              number={one.accounts}
              word={`of ${one.capacity} accounts`}
            />
          </Text>
        </div>
        <div className="row-side">
          <State is={one.is_draining ? "draining" : one.is_connected ? "connected" : "disconnected"} />
        </div>
      </div>
    ))}
  </Section>
);
