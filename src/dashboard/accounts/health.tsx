import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Account } from "../client.ts";
import { Section } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { Ago } from "../parts/time.tsx";
import { When } from "../parts/when.tsx";
import { healthOf } from "./questions.ts";
import { ASPECTS } from "./words.ts";

type Side = { state: string; since: string };

/** The sides of an account's health: each with what it means, and since when it is so. */
export function HealthOf({ account }: { account: Account }) {
  const health = useQuery(healthOf(account.id));
  return (
    <Section title="Health" lead="Each side by itself: what was never heard of is not shown.">
      <When of={health}>
        {({ last_event_at, status: _status, first_sequence: _first, last_sequence: _last, link, ...sides }) => (
          <Stack gap="sm">
            <Text size="sm">
              {last_event_at ? (
                <>
                  The log took its last event <Ago at={last_event_at} />.
                </>
              ) : (
                "Nothing has happened yet."
              )}
            </Text>
            {link && <LinkSide link={link} />}
            {Object.entries(sides as Record<string, Side | undefined>).map(
              ([name, side]) => side && <OneSide key={name} name={name} side={side} />,
            )}
          </Stack>
        )}
      </When>
    </Section>
  );
}

type Link = {
  last_frame_at?: string;
  last_ack_at?: string;
  unacknowledged_since?: string;
  uncommitted?: number;
};

/** What the connector has seen of a personal account's link. */
const LinkSide = ({ link }: { link: Link }) => (
  <Stack gap={2}>
    {link.last_frame_at && (
      <Text size="sm">
        WhatsApp was last heard <Ago at={link.last_frame_at} />.
      </Text>
    )}
    {link.last_ack_at && (
      <Text size="sm">
        It last confirmed something sent <Ago at={link.last_ack_at} />.
      </Text>
    )}
    {link.unacknowledged_since && (
      <Text size="sm" c="var(--mantine-color-error)">
        The oldest message it has not confirmed went out <Ago at={link.unacknowledged_since} />.
      </Text>
    )}
    {link.uncommitted !== undefined && link.uncommitted > 0 && (
      <Text size="sm">{link.uncommitted} changes are still to be stored by the gateway.</Text>
    )}
  </Stack>
);

function OneSide({ name, side }: { name: string; side: Side }) {
  const words = ASPECTS[name];
  const { state, since, ...more } = side;
  const rest = Object.keys(more).length > 0 ? JSON.stringify(more) : "";
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm" fw={600}>
          {words?.name ?? name}
        </Text>
        <Text size="xs" c="dimmed">
          {words?.means} {rest}
        </Text>
      </div>
      <Group gap={8} wrap="nowrap">
        <Text size="xs" c="dimmed">
          <Ago at={since} />
        </Text>
        <State is={state} />
      </Group>
    </Group>
  );
}
