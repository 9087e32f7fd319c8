import { Group, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { PageHead } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { When } from "../parts/when.tsx";
import { useFilters } from "../search.ts";
import { useMay } from "../who.ts";
import { HookActions } from "./actions.tsx";
import { Inspector } from "./inspector.tsx";
import { hookOf } from "./questions.ts";
import { ReplayTab } from "./replay.tsx";
import { Standing } from "./standing.tsx";

export default function HookPage() {
  const { id = "" } = useParams({ strict: false });
  const [{ tab = "standing" }, change] = useFilters();
  const mayReplay = useMay("cache:write");
  const mayInspect = useMay("cache:read");
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
            lead={found.url}
            actions={<HookActions hook={found} />}
          />
          <Tabs
            value={tab}
            onChange={(value) =>
              change({
                tab: value === "standing" ? undefined : (value ?? undefined),
                account: undefined,
                class: undefined,
              })
            }
            keepMounted={false}
          >
            <Tabs.List mb="md" aria-label="Parts of the hook">
              <Tabs.Tab value="standing">Standing</Tabs.Tab>
              {mayInspect && <Tabs.Tab value="deliveries">Deliveries</Tabs.Tab>}
              {mayReplay && <Tabs.Tab value="replay">Replay</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="standing">
              <Standing hook={found} />
            </Tabs.Panel>
            {mayInspect && (
              <Tabs.Panel value="deliveries">
                <Inspector hook={found} />
              </Tabs.Panel>
            )}
            {mayReplay && (
              <Tabs.Panel value="replay">
                <ReplayTab hook={found} />
              </Tabs.Panel>
            )}
          </Tabs>
        </>
      )}
    </When>
  );
}
