import { Button, Select, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPlus, IconWebhook } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { api, ask, type Hook } from "../client.ts";
import { overview } from "../overview/questions.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Empty, PageHead } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { useFilters } from "../search.ts";
import { useMay } from "../who.ts";
import { HookState } from "./hook-state.tsx";
import { eventsOf } from "./words.ts";

const EVERY_MS = 15_000;

const STATES = [
  { value: "unwell", label: "Held or failing" },
  { value: "held", label: "Held" },
  { value: "failing", label: "Failing" },
  { value: "suspended", label: "Suspended" },
];

/** Whether a hook is in this state, as the overview has it. */
function useIsIn(state: string | undefined): (hook: Hook) => boolean {
  const { data } = useQuery({ ...overview, enabled: state !== undefined });
  return ({ id, active }) => {
    if (!state) return true;
    const found = data?.hooks.filter(({ hook_id }) => hook_id === id).map((hook) => hook.state) ?? [];
    if (state === "unwell") return found.includes("held") || found.includes("failing");
    return found.some((one) => one === state) || (state === "suspended" && !active);
  };
}

export default function Hooks() {
  const [{ state }, change] = useFilters();
  const isIn = useIsIn(state);
  const mayWrite = useMay("hooks:write", "events:read");
  const hooks = usePages<Hook>({
    key: ["hooks"],
    page: (cursor) => ask(api.GET("/api/v1/hooks", { params: { query: pageQuery(cursor, {}) } })),
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
        value={state ?? null}
        onChange={(value) => change({ state: value ?? undefined })}
      />
      <Paged
        of={hooks}
        only={isIn}
        label="Hooks"
        keyOf={(hook) => hook.id}
        row={(hook) => <Row hook={hook} />}
        empty={state ? <Empty title="No hook is in this state" /> : <None may={mayWrite} />}
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
