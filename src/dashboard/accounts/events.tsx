import { Badge, Box, Drawer, Group, SegmentedControl, Text, TextInput } from "@mantine/core";
import { IconActivity } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Account } from "../client.ts";
import { Empty, Facts, Json } from "../parts/page.tsx";
import { Seen } from "../parts/seen.tsx";
import { Ago, Time } from "../parts/time.tsx";
import { When } from "../parts/when.tsx";
import { useFilters } from "../search.ts";
import { healthOf } from "./questions.ts";
import { said } from "./said.ts";
import { type Live, type Told, useLive } from "./stream.ts";

const BEFORE = 200;

/** The account's log as it is written, from a little before its end. */
export default function Events({ account }: { account: Account }) {
  const health = useQuery({ ...healthOf(account.id), refetchInterval: false, staleTime: Infinity });
  return (
    <When of={health}>
      {({ last_sequence, first_sequence }) => (
        <Stream id={account.id} after={Math.max(first_sequence - 1, last_sequence - BEFORE)} />
      )}
    </When>
  );
}

export function Stream({ id, after }: { id: string; after: number }) {
  const [{ view = "readable", types = "" }, change] = useFilters();
  const [open, setOpen] = useState<Told | null>(null);
  const live = useLive(id, after);
  const wanted = types.trim();
  const events = wanted ? live.events.filter(({ type }) => type.includes(wanted)) : live.events;
  return (
    <Box className="card">
      <Group px={20} py={12} gap="sm" justify="space-between">
        <Standing live={live} />
        <Group gap="xs">
          <TextInput
            size="xs"
            w={170}
            aria-label="Show only events whose name has this in it"
            placeholder="message, account.status"
            value={types}
            onChange={(event) => change({ types: event.currentTarget.value }, { replace: true })}
          />
          <SegmentedControl
            size="xs"
            aria-label="How events are shown"
            data={[
              { value: "readable", label: "Readable" },
              { value: "raw", label: "Raw" },
            ]}
            value={view}
            onChange={(value) => change({ view: value === "raw" ? value : undefined })}
          />
        </Group>
      </Group>
      <div className={live.is === "resuming" ? "stale" : undefined}>
        <Seen
          items={events}
          label="Events, newest first"
          keyOf={(event) => String(event.sequence)}
          height={view === "raw" ? 132 : 58}
          row={(event) => <EventRow event={event} isRaw={view === "raw"} open={() => setOpen(event)} />}
          empty={<Nothing isFiltered={wanted !== ""} />}
        />
      </div>
      <OneEvent event={open} close={() => setOpen(null)} />
    </Box>
  );
}

const Nothing = ({ isFiltered }: { isFiltered: boolean }) => (
  <Empty
    icon={<IconActivity size={32} stroke={1.4} aria-hidden />}
    title={isFiltered ? "No such event yet" : "Nothing has happened yet"}
  >
    {isFiltered
      ? "Events with that in their name show here as they come."
      : "Write to the number: the message shows here within a second."}
  </Empty>
);

const Standing = ({ live }: { live: Live }) => (
  <Group gap="xs" role="status">
    <Badge variant="dot" color={live.is === "live" ? "green" : "orange"} tt="none">
      {live.is === "live" ? "live" : live.is === "opening" ? "opening" : "resuming"}
    </Badge>
    {live.is === "resuming" && (
      <Text size="xs" c="dimmed">
        as it was <Ago at={new Date(live.since).toISOString()} />
      </Text>
    )}
  </Group>
);

const EventRow = ({ event, isRaw, open }: { event: Told; isRaw: boolean; open: () => void }) => (
  <button type="button" className="row" onClick={open}>
    {isRaw ? (
      <pre className="mono wrap" style={{ margin: 0, maxHeight: 110, overflow: "hidden" }}>
        {JSON.stringify(event)}
      </pre>
    ) : (
      <div>
        <Text size="sm" className="cut">
          {said(event)}
        </Text>
        <Text size="xs" c="dimmed">
          {event.type} · {event.sequence}
        </Text>
      </div>
    )}
    <Text size="xs" c="dimmed" className="row-side">
      <Time at={event.timestamp} />
    </Text>
  </button>
);

/** An event whole. */
export const OneEvent = ({ event, close }: { event: Told | null; close: () => void }) => (
  <Drawer
    opened={event !== null}
    onClose={close}
    position="right"
    size="lg"
    title={event?.type}
    closeButtonProps={{ "aria-label": "Close" }}
  >
    {event && (
      <>
        <Facts
          of={[
            ["In words", said(event)],
            ["Sequence", event.sequence],
            ["Accepted", <Time key="at" at={event.timestamp} />],
            ["Id", <code key="id">{event.id}</code>],
          ]}
        />
        <Box mt="md">
          <Json of={event} label="The event as it is delivered" />
        </Box>
      </>
    )}
  </Drawer>
);
