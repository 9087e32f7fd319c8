import { Box, Button, Select, Text, TextInput } from "@mantine/core";
import { IconDownload, IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { api, ask, type AuditEntry } from "../client.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Empty, PageHead } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { State } from "../parts/state.tsx";
import { Time } from "../parts/time.tsx";
import { type Search, useFilters } from "../search.ts";
import { useAccountNames } from "../accounts/questions.ts";
import { useHookNames } from "../hooks/questions.ts";
import { useUserNames } from "../people/questions.ts";
import { Entry } from "./entry.tsx";

const NAMES = [
  "actor",
  "event_type",
  "entity_type",
  "entity_id",
  "user_id",
  "key_id",
  "success",
  "from",
  "to",
] as const;
type Name = (typeof NAMES)[number];

/** Days as the filter has them become times: the whole of the last day counts. */
function filterOf(search: Search): Partial<Record<Name, string>> {
  const filter = Object.fromEntries(NAMES.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));
  const { from, to } = filter;
  if (from) filter["from"] = new Date(`${from}T00:00`).toISOString();
  if (to) filter["to"] = new Date(new Date(`${to}T00:00`).getTime() + 86_400_000).toISOString();
  return filter;
}

export default function Audit() {
  const [search] = useFilters();
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const filter = filterOf(search);
  const entries = usePages<AuditEntry>({
    key: ["audit", filter],
    page: async (cursor) => {
      const query = pageQuery(cursor, filter) as NonNullable<
        Parameters<typeof api.GET<"/api/v1/event-log", object>>[1]
      >;
      return ask(api.GET("/api/v1/event-log", { params: { query } as never })) as Promise<{
        items: AuditEntry[];
        next: string | null;
      }>;
    },
  });
  const lines = `/api/v1/event-log?${new URLSearchParams({ ...filter, format: "jsonl" })}`;
  return (
    <>
      <PageHead
        title="Audit"
        lead="What was changed, tried or refused, by whom and from where. Nothing changes it but its retention."
        actions={
          <Button
            component="a"
            href={lines}
            download="audit.jsonl"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            Export what matches
          </Button>
        }
      />
      <Filters search={search} />
      <Paged
        of={entries}
        label="Audit, newest first"
        keyOf={(entry) => entry.id}
        row={(entry) => <Row entry={entry} open={() => setOpen(entry)} />}
        empty={
          <Empty icon={<IconHistory size={34} stroke={1.4} aria-hidden />} title="Nothing matches">
            Take a filter away to see more.
          </Empty>
        }
      />
      <Entry entry={open} close={() => setOpen(null)} />
    </>
  );
}

function Row({ entry, open }: { entry: AuditEntry; open: () => void }) {
  const nameOf = useUserNames();
  const who = entry.user_id ? nameOf(entry.user_id) : entry.actor;
  const what = useWhat()(entry);
  return (
    <button type="button" className="row" onClick={open}>
      <div>
        <Text size="sm" fw={600} className="cut">
          {entry.event_type}
          {what && (
            <Text span fw={400}>
              {" "}
              · {what}
            </Text>
          )}
        </Text>
        <Text size="xs" c="dimmed" className="cut">
          {who}
          {entry.actor === "key" ? " by a key" : ""}
          {entry.actor === "system" ? " (the gateway by itself)" : ""}
          {entry.ip_address ? ` from ${entry.ip_address}` : ""}
        </Text>
      </div>
      <div className="row-side">
        {!entry.success && <State is="refused" />}
        <Text size="xs" c="dimmed">
          <Time at={entry.created_at} />
        </Text>
      </div>
    </button>
  );
}

/** What an entry is of, as people call it. */
function useWhat(): (entry: AuditEntry) => string | null {
  const accountName = useAccountNames();
  const hookName = useHookNames();
  const userName = useUserNames();
  return ({ entity_type, entity_id }) => {
    if (!entity_id) return null;
    const names: Record<string, (id: string) => string> = { account: accountName, hook: hookName, user: userName };
    return names[entity_type ?? ""]?.(entity_id) ?? null;
  };
}

const EACH = ["user", "key", "system", "anonymous"];
const ENTITIES = ["user", "account", "hook", "api_key", "session", "message_cache"];

function Filters({ search }: { search: Search }) {
  const [, change] = useFilters();
  const pick = (name: Name, label: string, data: (string | { value: string; label: string })[]) => (
    <Select
      label={label}
      placeholder="All"
      clearable
      clearButtonProps={{ "aria-label": `Any ${label.toLowerCase()}` }}
      data={data}
      value={search[name] ?? null}
      onChange={(value) => change({ [name]: value ?? undefined })}
    />
  );
  const write = (name: Name, label: string, type = "text", placeholder = "") => (
    <TextInput
      key={`${name} ${search[name] ?? ""}`}
      label={label}
      type={type}
      placeholder={placeholder}
      defaultValue={search[name] ?? ""}
      onBlur={(event) => change({ [name]: event.currentTarget.value.trim() })}
      onKeyDown={(event) => event.key === "Enter" && change({ [name]: event.currentTarget.value.trim() })}
    />
  );
  return (
    <Box className="filters" mb="sm">
      {pick("actor", "Who", EACH)}
      {pick("success", "Outcome", [
        { value: "true", label: "done" },
        { value: "false", label: "refused" },
      ])}
      {pick("entity_type", "Of what", ENTITIES)}
      {write("event_type", "Event", "text", "hook.updated")}
      {write("entity_id", "Its id")}
      {write("from", "From", "date")}
      {write("to", "To", "date")}
    </Box>
  );
}
