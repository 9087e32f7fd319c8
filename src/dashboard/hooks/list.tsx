import { Button, Select, Text } from "@mantine/core";
import { IconPlus, IconWebhook } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { api, ask, type Hook } from "../client.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Empty, PageHead } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { useFilters } from "../search.ts";
import { useMay } from "../who.ts";
import { HookState } from "./hook-state.tsx";
import { eventsOf } from "./words.ts";

const EVERY_MS = 15_000;

const STATES = [
  { value: "unwell", label: "Unwell: any of these" },
  { value: "held", label: "Held" },
  { value: "failing", label: "Failing" },
  { value: "suspended", label: "Suspended by its receiver" },
] as const;

export default function Hooks() {
  const [{ state }, change] = useFilters();
  const wanted = STATES.find(({ value }) => value === state)?.value;
  const mayWrite = useMay("hooks:write", "events:read");
  const hooks = usePages<Hook>({
    key: ["hooks", "list", wanted],
    page: (cursor) => {
      const query = pageQuery(cursor, wanted ? { state: wanted } : {});
      return ask(api.GET("/api/v1/hooks", { params: { query } }));
    },
    every: EVERY_MS,
  });
  return (
    <>
      <PageHead
        title="Hooks"
        lead="Where events are delivered: signed, in order, and again until they have arrived."
        actions={mayWrite && <NewButton />}
      />
      <Select
        mb="sm"
        maw={220}
        aria-label="State"
        placeholder="Any state"
        clearable
        clearButtonProps={{ "aria-label": "Any state" }}
        data={STATES}
        value={wanted ?? null}
        onChange={(value) => change({ state: value ?? undefined })}
      />
      <Paged
        of={hooks}
        label="Hooks"
        keyOf={(hook) => hook.id}
        row={(hook) => <Row hook={hook} />}
        empty={wanted ? <Empty title="No hook is in this state" /> : <None may={mayWrite} />}
      />
    </>
  );
}

const None = ({ may }: { may: boolean }) => (
  <Empty
    icon={<IconWebhook size={34} stroke={1.4} aria-hidden />}
    title="There is no hook yet"
    action={may && <NewButton />}
  >
    Without one, events wait in the message cache and in the accounts' logs.
  </Empty>
);

const NewButton = () => (
  <Button renderRoot={(props) => <Link to="/hooks/new" {...props} />} leftSection={<IconPlus size={17} aria-hidden />}>
    Make a hook
  </Button>
);

const Row = ({ hook }: { hook: Hook }) => (
  <Link to="/hooks/$id" params={{ id: hook.id }} className="row">
    <div>
      <Text fw={600} className="cut">
        {hook.name}
      </Text>
      <Text size="sm" c="dimmed" className="cut">
        {hook.url}
      </Text>
    </div>
    <div className="row-side">
      <Text size="xs" c="dimmed" className="cut" maw={320}>
        {eventsOf(hook.events)}
      </Text>
      <HookState id={hook.id} isActive={hook.active} />
    </div>
  </Link>
);
