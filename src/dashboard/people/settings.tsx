import { Anchor, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, ask } from "../client.ts";
import { Facts, PageHead, Section } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { Time } from "../parts/time.tsx";
import { When } from "../parts/when.tsx";
import { useIsAdmin } from "../who.ts";

const EVERY_MS = 10_000;

export default function Settings() {
  const isAdmin = useIsAdmin();
  return (
    <>
      <PageHead
        title="Settings"
        lead="What the gateway runs with. Variables and secrets are set where it is deployed."
      />
      <Stack>
        <div className="two">
          <Kept />
          <Elsewhere />
        </div>
        {isAdmin && <Connectors />}
        {isAdmin && <Sealing />}
        {isAdmin && <Purges />}
      </Stack>
    </>
  );
}

function Kept() {
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => ask(api.GET("/api/v1/settings")) });
  return (
    <Section title="Retention and limits">
      <When of={settings}>
        {({ version, public_url, retention, media, hook_targets, access }) => (
          <Facts
            of={[
              ["Log, undelivered", `${retention.log_days} days, ${retention.log_gb} GB an account`],
              [
                "Message cache",
                `${retention.cache_days} days, ${retention.cache_rows.toLocaleString()} events an account`,
              ],
              ["Files", retention.media_days ? `${retention.media_days} days` : "as long as the log"],
              ["Audit", `${retention.audit_days} days`],
              ["Largest file", `${media.max_mb} MB, ${media.types}`],
              ["Hook targets", hook_targets === "any" ? "any address" : "https, public internet only"],
              ["Reached at", public_url || "not set: files have no address in events"],
              ["Sign-in", access ? "Cloudflare Access, and passwords" : "passwords"],
              ["Version", version],
            ]}
          />
        )}
      </When>
    </Section>
  );
}

const Elsewhere = () => (
  <Section title="Set elsewhere">
    <Stack gap="xs">
      <Text size="sm">
        <b>Pacing</b> is of each account: open one under{" "}
        <Anchor component={Link} to="/accounts" size="sm" underline="always">
          Accounts
        </Anchor>
        , then Change.
      </Text>
      <Text size="sm">
        <b>Formats</b> are of each hook: open one under{" "}
        <Anchor component={Link} to="/hooks" size="sm" underline="always">
          Hooks
        </Anchor>
        , then Change, Shape of the body.
      </Text>
      <Text size="sm">
        <b>The API</b>: read and try it at{" "}
        <Anchor href="/docs" size="sm" underline="always">
          /docs
        </Anchor>
        ; its contract is{" "}
        <Anchor href="/openapi.json" size="sm" underline="always">
          /openapi.json
        </Anchor>
        .
      </Text>
    </Stack>
  </Section>
);

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

function Sealing() {
  const keys = useQuery({ queryKey: ["sealing"], queryFn: () => ask(api.GET("/api/v1/sealing-keys")) });
  return (
    <Section title="Keys that seal secrets" lead="Of ENCRYPTION_KEY, in its order: the first seals, all of them open.">
      <When of={keys} lines={2}>
        {({ items }) => (
          <Facts
            of={items.map(({ id, seals, hooks, accounts }) => [
              id,
              `${seals ? "seals" : "only opens"}; seals something of hooks: ${hooks}, of accounts: ${accounts}`,
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
