import { Group, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { PageHead } from "../parts/page.tsx";
import { receiverOf } from "../receivers/questions.ts";
import { Received } from "../receivers/received.tsx";
import { State } from "../parts/state.tsx";
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

function Parts({ hook }: { hook: HookWithState }) {
  const [{ tab = "standing" }, change] = useFilters();
  const mayReplay = useMay("cache:write");
  const mayInspect = useMay("cache:read");
  const mayReceive = useMay("hooks:read", "events:read");
  const receiver = mayReceive ? receiverOf(hook) : null;
  const turn = (value: string | null) =>
    change({ tab: value === "standing" ? undefined : (value ?? undefined), account: undefined, class: undefined });
  return (
    <Tabs value={tab} onChange={turn} keepMounted={false}>
      <Tabs.List mb="md" aria-label="Parts of the hook">
        <Tabs.Tab value="standing">Standing</Tabs.Tab>
        {receiver && <Tabs.Tab value="received">Received</Tabs.Tab>}
        {mayInspect && <Tabs.Tab value="deliveries">Deliveries</Tabs.Tab>}
        {mayReplay && <Tabs.Tab value="replay">Replay</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="standing">
        <Standing hook={hook} />
      </Tabs.Panel>
      {receiver && (
        <Tabs.Panel value="received">
          <Received hook={hook} receiver={receiver} />
        </Tabs.Panel>
      )}
      {mayInspect && (
        <Tabs.Panel value="deliveries">
          <Inspector hook={hook} />
        </Tabs.Panel>
      )}
      {mayReplay && (
        <Tabs.Panel value="replay">
          <ReplayTab hook={hook} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
