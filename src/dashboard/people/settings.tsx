import { Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { components } from "#src/client/api.d.ts";
import { api, ask } from "../client.ts";
import { Facts, PageHead, Section } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { Time } from "../parts/time.tsx";
import { When } from "../parts/when.tsx";
import { useIsAdmin } from "../who.ts";
import { Contract, Formats, Paces } from "./set-elsewhere.tsx";

const EVERY_MS = 10_000;

export default function Settings() {
  const isAdmin = useIsAdmin();
  return (
    <>
      <PageHead title="Settings" lead="What the gateway runs with, and where each of it is set." />
      <Stack>
        <div className="two">
          <Kept />
          <Stack>
            <Paces />
            <Formats />
            <Contract />
          </Stack>
        </div>
        {isAdmin && <Connectors />}
        {isAdmin && <Sealing />}
        {isAdmin && <Purges />}
      </Stack>
    </>
  );
}

/** A value, and the variables that it is set by. */
const Set = ({ by, children }: { by: string; children: ReactNode }) => (
  <>
    {children}
    <Text size="xs" c="dimmed" className="mono wrap">
      {by}
    </Text>
  </>
);

function Kept() {
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => ask(api.GET("/api/v1/settings")) });
  return (
    <Section title="Of the whole gateway" lead="Set by these variables, in wrangler.toml or where it is deployed.">
      <When of={settings} lines={9}>
        {(found) => <Facts of={factsOf(found)} />}
      </When>
    </Section>
  );
}

type Found = components["schemas"]["Settings"];

function factsOf({ version, public_url, retention, media, hook_targets, access }: Found): [string, ReactNode][] {
  const set = (name: string, value: string, ...by: string[]): [string, ReactNode] => [
    name,
    <Set key={name} by={by.join(", ")}>
      {value}
    </Set>,
  ];
  const { log_days, log_gb, cache_days, cache_rows, media_days, audit_days } = retention;
  const rows = cache_rows.toLocaleString();
  const kinds = media.types === "*/*" ? "of any kind" : media.types;
  const targets = hook_targets === "any" ? "any address" : "https, public internet only";
  return [
    set("Log, undelivered", `${log_days} days, ${log_gb} GB an account`, "RETENTION_LOG_DAYS", "RETENTION_LOG_GB"),
    set(
      "Message cache",
      `${cache_days} days, ${rows} events an account`,
      "RETENTION_CACHE_DAYS",
      "RETENTION_CACHE_ROWS",
    ),
    set("Files", media_days ? `${media_days} days` : "as long as the log", "RETENTION_MEDIA_DAYS"),
    set("Audit", `${audit_days} days`, "RETENTION_AUDIT_DAYS"),
    set("Largest file", `${media.max_mb} MB, ${kinds}`, "MEDIA_MAX_MB", "MEDIA_TYPES"),
    set("Hook targets", targets, "HOOK_TARGETS"),
    set("Reached at", public_url || "not set: files have no address in events", "PUBLIC_URL"),
    set("Sign-in", access ? "Cloudflare Access, and passwords" : "passwords", "ACCESS_TEAM_DOMAIN", "ACCESS_AUD"),
    ["Version", version],
  ];
}

function Connectors() {
  const connectors = useQuery({
    queryKey: ["connectors"],
    queryFn: () => ask(api.GET("/api/v1/connectors")),
    refetchInterval: EVERY_MS,
  });
  return (
    <Section title="Connectors" lead="They hold the sockets of personal accounts, and nothing that lasts." flush>
      <When of={connectors}>
        {({ items, waiting }) => (
          <>
            {waiting > 0 && (
              <Text size="sm" px={20} pb="xs" c="var(--mantine-color-error)">
                {waiting} accounts wait for a connector.
              </Text>
            )}
            {items.length === 0 ? (
              <Text size="sm" px={20} pb="md">
                None runs. Personal accounts need one: <code>npx node connector/main.ts</code>
              </Text>
            ) : (
              <ConnectorTable items={items} />
            )}
          </>
        )}
      </When>
    </Section>
  );
}

type Connector = { id: string; capacity: number; accounts: number; is_connected: boolean; is_draining: boolean };

const ConnectorTable = ({ items }: { items: Connector[] }) => (
  <Table.ScrollContainer minWidth={440} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
    <Table horizontalSpacing="lg" verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Connector</Table.Th>
          <Table.Th>Accounts</Table.Th>
          <Table.Th>State</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td className="mono">{one.id}</Table.Td>
            <Table.Td>
              {one.accounts} of {one.capacity}
            </Table.Td>
            <Table.Td>
              <State is={one.is_draining ? "draining" : one.is_connected ? "connected" : "disconnected"} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

function Sealing() {
  const keys = useQuery({ queryKey: ["sealing"], queryFn: () => ask(api.GET("/api/v1/sealing-keys")) });
  return (
    <Section title="Keys that seal secrets" lead="Of ENCRYPTION_KEY, in its order: the first seals, all of them open.">
      <When of={keys} lines={2}>
        {({ items }) => (
          <Facts
            of={items.map(({ id, seals, hooks, accounts }) => [
              id,
              `${seals ? "Seals what is new" : "Only opens"}; has sealed secrets of ${counted(hooks, "hook")} and ${counted(accounts, "account")}`,
            ])}
          />
        )}
      </When>
    </Section>
  );
}

function Purges() {
  const purges = useQuery({
    queryKey: ["purges"],
    queryFn: () => ask(api.GET("/api/v1/purges", { params: { query: { limit: 50 } } })),
    refetchInterval: EVERY_MS,
  });
  return (
    <Section title="What is being erased">
      <When of={purges} lines={1}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">Nothing: every erasing has ended.</Text>
          ) : (
            <Facts
              of={items.map(({ id, entity_type, created_at }) => [
                entity_type,
                <span key={id}>
                  <code>{id}</code> since <Time at={created_at} />
                </span>,
              ])}
            />
          )
        }
      </When>
    </Section>
  );
}
