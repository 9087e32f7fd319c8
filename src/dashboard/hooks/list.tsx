import { Badge, Button, Text } from "@mantine/core";
import { IconPlus, IconWebhook } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { api, ask, type Hook } from "../client.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Empty, PageHead } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { useMay } from "../who.ts";
import { HookState } from "./hook-state.tsx";
import { eventsOf } from "./words.ts";

const EVERY_MS = 15_000;

export default function Hooks() {
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
      <Paged
        of={hooks}
        label="Hooks"
        keyOf={(hook) => hook.id}
        row={(hook) => <Row hook={hook} />}
        empty={
          <Empty
            icon={<IconWebhook size={34} stroke={1.4} aria-hidden />}
            title="There is no hook yet"
            action={mayWrite && <NewButton />}
          >
            Without one, events wait in the message cache and in the accounts' logs.
          </Empty>
        }
      />
    </>
  );
}

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
      <Badge variant="default" tt="none" radius="sm" maw={260}>
        {eventsOf(hook.events)}
      </Badge>
      <HookState id={hook.id} isActive={hook.active} />
    </div>
  </Link>
);
