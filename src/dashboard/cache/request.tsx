import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { CachedEvent } from "../client.ts";
import { hookOf } from "../hooks/questions.ts";
import { Facts, Json, Section } from "../parts/page.tsx";
import { When } from "../parts/when.tsx";

const EACH_TRY = "webhook-timestamp, webhook-signature and x-whatshooked-attempt are new at each try";

/** What is sent at each try: the headers, as the hook is now, and the event. */
export const Request = ({ row }: { row: CachedEvent }) => (
  <Section title="What is sent" lead={row.hook_id ? `As the hook is now; ${EACH_TRY}.` : "Once a hook asks for it."}>
    <Stack gap="sm">
      {row.hook_id && <Head row={row} hook={row.hook_id} />}
      <Json of={row.event_data} label="The event" />
    </Stack>
  </Section>
);

function Head({ row, hook }: { row: CachedEvent; hook: string }) {
  const found = useQuery({ ...hookOf(hook), refetchInterval: false });
  const { sequence } = row.event_data as { sequence?: number };
  return (
    <When of={found} lines={3}>
      {({ method, url, headers, format }) => (
        <>
          <Text size="sm" className="wrap">
            {method} {url}
            {format === "meta" && ", the event in Meta's format"}
          </Text>
          <Facts
            of={[
              ...Object.entries(headers),
              ["webhook-id", row.event_id],
              ["x-whatshooked-event", row.event_type],
              ["x-whatshooked-account", row.account_id],
              ["x-whatshooked-sequence", sequence],
            ]}
          />
        </>
      )}
    </When>
  );
}
