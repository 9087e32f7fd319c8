import { Button, Group, Select, TextInput } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { everyAccount, nameOf } from "../accounts/questions.ts";
import { api, ask, type CachedEvent } from "../client.ts";
import { useHooks } from "../hooks/questions.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Empty, PageHead } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { type Search, useFilters } from "../search.ts";
import { useMay } from "../who.ts";
import { Bulk } from "./bulk.tsx";
import { CachedRow } from "./cached-row.tsx";
import { Counted } from "./counts.tsx";
import { type Filter, filterOf } from "./filter.ts";
import { REASONS } from "./words.ts";

const EVERY_MS = 5_000;

export default function Cache() {
  const [search] = useFilters();
  const filter = filterOf(search);
  const mayWrite = useMay("cache:write");
  const rows = usePages<CachedEvent>({
    key: ["cache", filter],
    page: (cursor) => ask(api.GET("/api/v1/message-cache", { params: { query: pageQuery(cursor, filter) } })),
    every: EVERY_MS,
  });
  return (
    <>
      <PageHead
        title="Message cache"
        lead="What could not be delivered yet. It is tried again by itself; what is parked waits for you."
        actions={mayWrite && <Bulk filter={filter} />}
      />
      <Counted filter={filter} />
      <Filters filter={filter} />
      <Paged
        of={rows}
        label="Cached events"
        keyOf={(row) => row.id}
        row={(row) => <CachedRow row={row} />}
        empty={<Nothing isFiltered={Object.keys(filter).length > 0} />}
      />
    </>
  );
}

const Nothing = ({ isFiltered }: { isFiltered: boolean }) => (
  <Empty
    icon={<IconInbox size={34} stroke={1.4} aria-hidden />}
    title={isFiltered ? "Nothing matches" : "Nothing waits"}
  >
    {isFiltered
      ? "No cached event is like that. Take a filter away to see more."
      : "Every event has reached the hooks that asked for it."}
  </Empty>
);

const NONE: Search = {
  account_id: undefined,
  hook_id: undefined,
  event_type: undefined,
  reason: undefined,
  state: undefined,
};

function Filters({ filter }: { filter: Filter }) {
  const [, change] = useFilters();
  const accounts = useQuery(everyAccount);
  const hooks = useHooks();
  const pick = (name: keyof Filter, label: string, data: { value: string; label: string }[]) => (
    <Select
      label={label}
      placeholder="All"
      size="sm"
      clearable
      searchable
      clearButtonProps={{ "aria-label": `Any ${label.toLowerCase()}` }}
      data={data}
      value={filter[name] ?? null}
      onChange={(value) => change({ [name]: value ?? undefined })}
    />
  );
  return (
    <div className="filters" style={{ marginBottom: 12 }}>
      {pick(
        "account_id",
        "Account",
        (accounts.data ?? []).map((one) => ({ value: one.id, label: nameOf(one) })),
      )}
      {pick(
        "hook_id",
        "Hook",
        (hooks.data ?? []).map((one) => ({ value: one.id, label: one.name })),
      )}
      {pick(
        "reason",
        "Reason",
        Object.entries(REASONS).map(([value, label]) => ({ value, label })),
      )}
      {pick(
        "state",
        "State",
        ["cached", "held", "parked"].map((value) => ({ value, label: value })),
      )}
      <TextInput
        label="Event"
        placeholder="message.received"
        defaultValue={filter.event_type ?? ""}
        key={filter.event_type ?? ""}
        onBlur={(event) => change({ event_type: event.currentTarget.value.trim() })}
        onKeyDown={(event) => event.key === "Enter" && change({ event_type: event.currentTarget.value.trim() })}
      />
      {Object.keys(filter).length > 0 && (
        <Group>
          <Button variant="subtle" onClick={() => change(NONE)}>
            Show all
          </Button>
        </Group>
      )}
    </div>
  );
}
