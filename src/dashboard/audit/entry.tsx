import { Drawer, Stack, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { AuditEntry } from "../client.ts";
import { Facts, Json, Section } from "../parts/page.tsx";
import { Time } from "../parts/time.tsx";
import { useUserNames } from "../people/questions.ts";

/** One entry: who, from where, and what was before and after. */
export function Entry({ entry, close }: { entry: AuditEntry | null; close: () => void }) {
  return (
    <Drawer
      opened={entry !== null}
      onClose={close}
      position="right"
      size="lg"
      title={entry?.event_type}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {entry && <Whole entry={entry} />}
    </Drawer>
  );
}

function Whole({ entry }: { entry: AuditEntry }) {
  const nameOf = useUserNames();
  const { before, after, ...rest } = entry.data as Record<string, Record<string, unknown> | undefined>;
  const isChange = before !== undefined || after !== undefined;
  return (
    <Stack>
      <Facts
        of={[
          ["When", <Time key="when" at={entry.created_at} />],
          ["Who", entry.user_id ? nameOf(entry.user_id) : entry.actor],
          ["By", entry.key_id ? <code key="key">{entry.key_id}</code> : entry.actor],
          ["Of", <Entity key="of" entry={entry} />],
          ["Outcome", entry.success ? (entry.action ?? "done") : `refused: ${entry.error ?? "no reason given"}`],
          ["Address", entry.ip_address],
          ["Agent", entry.user_agent],
        ]}
      />
      {isChange && (
        <Section title={before && after ? "What changed" : after ? "As it was made" : "As it was"} flush>
          <Difference before={before} after={after} />
        </Section>
      )}
      {Object.keys(rest).length > 0 && <Json of={rest} label="What else is known of it" />}
    </Stack>
  );
}

const PAGES: Record<string, string> = { account: "/accounts", hook: "/hooks" };

function Entity({ entry }: { entry: AuditEntry }) {
  if (!entry.entity_id) return <span>{entry.entity_type ?? "nothing"}</span>;
  const page = PAGES[entry.entity_type ?? ""];
  const words = `${entry.entity_type} ${entry.entity_id}`;
  return page ? <Link to={`${page}/${entry.entity_id}`}>{words}</Link> : <span>{words}</span>;
}

const shown = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? "–"));

type Side = Record<string, unknown> | undefined;

/** What was before beside what is after; of something made or deleted there is one of them only. */
function Difference({ before, after }: { before: Side; after: Side }) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return (
    <Table.ScrollContainer minWidth={before && after ? 420 : 280} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table horizontalSpacing="md" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What</Table.Th>
            {before && <Table.Th>{after ? "Before" : "Value"}</Table.Th>}
            {after && <Table.Th>{before ? "After" : "Value"}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {names.map((name) => (
            <Table.Tr key={name}>
              <Table.Td>
                <Text size="sm" fw={600}>
                  {name}
                </Text>
              </Table.Td>
              {before && (
                <Table.Td>
                  <Text component="del" className="mono wrap" c="var(--mantine-color-error)">
                    {shown(before[name])}
                  </Text>
                </Table.Td>
              )}
              {after && (
                <Table.Td>
                  <Text component="ins" className="mono wrap" td="none">
                    {shown(after[name])}
                  </Text>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
