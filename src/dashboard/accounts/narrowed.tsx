import { Alert, Button, Group, Text } from "@mantine/core";
import type { paths } from "#src/client/api.d.ts";
import { Time } from "../parts/time.tsx";
import { type Search, useFilters } from "../search.ts";

type Query = NonNullable<paths["/api/v1/accounts"]["get"]["parameters"]["query"]>;
export type Filter = Omit<Query, "limit" | "cursor">;
type Having = NonNullable<Filter["having"]>;

const HAVING: Record<Having, string> = {
  "events.taken": "took events",
  "events.delivered": "delivered events",
  "events.failed": "failed to deliver",
  undelivered: "have hooks with events still to get",
  "sends.waiting": "have messages that wait to be sent",
  "sends.accepted": "sent messages that WhatsApp took",
  "sends.failed": "have messages that failed",
  "sends.unknown": "have messages of which the outcome is not known",
  "sends.expired": "have messages that expired",
  "sends.cancelled": "have messages that were taken back",
};

const isHaving = (text: string | undefined): text is Having => text !== undefined && text in HAVING;

export const STATUSES: NonNullable<Filter["status"]>[] = ["connected", "pairing", "disconnected"];
const isStatus = (text: string | undefined): text is NonNullable<Filter["status"]> =>
  STATUSES.some((one) => one === text);

/** What of an address says which accounts are meant. */
export function filterOf({ status, having, since, until, connector }: Search): Filter {
  const isOfMinutes = having?.startsWith("events.") === true;
  return {
    ...(isStatus(status) && { status }),
    ...(isHaving(having) && { having }),
    ...(isOfMinutes && since && { since }),
    ...(isOfMinutes && until && { until }),
    ...(connector && { connector }),
  };
}

// Where an account's page shows what a figure of sends counts.
const OUTCOMES: Partial<Record<Having, string>> = {
  "sends.waiting": "queued",
  "sends.failed": "failed",
  "sends.unknown": "unknown",
  "sends.expired": "expired",
  "sends.cancelled": "cancelled",
};

/** The part of an account's page that has what is counted. */
export function partFor(having: Filter["having"]): Search {
  if (having?.startsWith("sends.")) return { tab: "outbox", status: OUTCOMES[having] };
  return having === "events.taken" ? { tab: "events" } : {};
}

/** Which accounts are shown, when somebody came by a number. */
export function Narrowed({ filter: { having, since, until, connector } }: { filter: Filter }) {
  const [, change] = useFilters();
  if (!having && !connector) return null;
  const all = () => change({ having: undefined, since: undefined, until: undefined, connector: undefined });
  return (
    <Alert color="blue" mb="sm" py="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          Only those that{" "}
          {having ? HAVING[having] : connector === "none" ? "wait for a connector" : `the connector ${connector} has`}
          {since && until && (
            <>
              {" "}
              in the minutes from <Time at={since} /> to <Time at={until} />
            </>
          )}
          , as they told last.
        </Text>
        <Button size="compact-sm" variant="default" onClick={all}>
          Show all
        </Button>
      </Group>
    </Alert>
  );
}
