import { Group, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { PageHead } from "../parts/page.tsx";
import { receiverOf } from "../receivers/questions.ts";
import { Received } from "../receivers/received.tsx";
import { State } from "../parts/state.tsx";
import { TabList } from "../parts/tab-list.tsx";
import { When } from "../parts/when.tsx";
import { useFilters } from "../search.ts";
import { useMay } from "../who.ts";
import { HookActions } from "./actions.tsx";
import { Inspector } from "./inspector.tsx";
import { hookOf } from "./questions.ts";
import { ReplayTab } from "./replay.tsx";
import { type HookWithState, Standing } from "./standing.tsx";

export default function HookPage() {
  const { id = "" } = useParams({ strict: false });
  const hook = useQuery(hookOf(id));
  return (
    <When of={hook}>
      {(found) => (
        <>
          <PageHead
            name={found.name}
            title={
              <Group gap="sm">
                {found.name} <State is={found.active ? (found.state ?? "active") : "suspended"} />
              </Group>
            }
            lead={<span className="wrap">{found.url}</span>}
            actions={<HookActions hook={found} />}
          />
          <Parts hook={found} />
        </>
      )}
    </When>
  );
}

/** What a reader may see of it. */
function useParts(hook: HookWithState) {
  const mayReplay = useMay("cache:write");
  const mayInspect = useMay("cache:read");
  const mayReceive = useMay("hooks:read", "events:read");
  const receiver = mayReceive ? receiverOf(hook) : null;
  return [
    { value: "standing", name: "Standing", part: <Standing hook={hook} /> },
    ...(receiver ? [{ value: "received", name: "Received", part: <Received hook={hook} receiver={receiver} /> }] : []),
    ...(mayInspect ? [{ value: "deliveries", name: "Deliveries", part: <Inspector hook={hook} /> }] : []),
    ...(mayReplay ? [{ value: "replay", name: "Replay", part: <ReplayTab hook={hook} /> }] : []),
  ];
}

function Parts({ hook }: { hook: HookWithState }) {
  const [{ tab = "standing" }, change] = useFilters();
  const parts = useParts(hook);
  const turn = (value: string | null) =>
    change({ tab: value === "standing" ? undefined : (value ?? undefined), account: undefined, class: undefined });
  return (
    <Tabs value={tab} onChange={turn} keepMounted={false}>
      <TabList label="Parts of the hook" of={parts} chosen={tab} />
      {parts.map(({ value, part }) => (
        <Tabs.Panel key={value} value={value}>
          {part}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
