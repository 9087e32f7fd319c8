import { Accordion, Alert, Group, Text } from "@mantine/core";
import type { CachedEventDetail } from "../client.ts";
import { Exchange } from "../hooks/exchange.tsx";
import { Section } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { Time } from "../parts/time.tsx";

type Attempt = CachedEventDetail["history"][number];

/** Each try of a cached event: what was sent, and what was said. */
export function Attempts({ row }: { row: CachedEventDetail }) {
  const attempts = row.history.toReversed();
  const [latest] = attempts;
  return (
    <Section
      title="Attempts"
      lead="The latest twenty, newest first. The body is shown in the hook's format of now, and links to files are made anew for each."
      flush
    >
      {latest ? (
        <Accordion multiple defaultValue={[latest.at]} order={3}>
          {attempts.map((attempt) => (
            <One key={attempt.at} attempt={attempt} body={row.body} />
          ))}
        </Accordion>
      ) : (
        <Alert m="md" color="gray">
          None was made: there was nobody to deliver it to.
        </Alert>
      )}
    </Section>
  );
}

const One = ({ attempt, body }: { attempt: Attempt; body: string | null }) => (
  <Accordion.Item value={attempt.at}>
    <Accordion.Control>
      <Group gap="sm">
        <State is={attempt.class} />
        <Text size="sm">{attempt.status ?? attempt.kind}</Text>
        <Text size="sm" c="dimmed">
          <Time at={attempt.at} />, {Math.round(attempt.ms)} ms
        </Text>
      </Group>
    </Accordion.Control>
    <Accordion.Panel>
      <Exchange
        request={attempt.request}
        body={body}
        answer={{ status: attempt.status, headers: attempt.answer_headers, body: attempt.answer ?? "" }}
      />
    </Accordion.Panel>
  </Accordion.Item>
);
