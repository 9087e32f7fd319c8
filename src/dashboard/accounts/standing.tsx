import { Alert, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Account, Connection } from "../client.ts";
import { Facts, Section } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { Ago, Time } from "../parts/time.tsx";
import { When } from "../parts/when.tsx";
import { useMay } from "../who.ts";
import { HealthOf } from "./health.tsx";
import { Pairing } from "./pairing.tsx";
import { connectionOf } from "./questions.ts";
import { Subscribed } from "./subscribed.tsx";
import { Verbs } from "./verbs.tsx";
import { wordsOf } from "./words.ts";

/** How an account is: its connection in words, what can be done about it, and its health. */
export function Standing({ account }: { account: Account }) {
  const isPersonal = account.account_type === "whatsmeow";
  return (
    <Stack>
      {isPersonal ? <Connected account={account} /> : <Subscribed account={account} />}
      <div className="two">
        <HealthOf account={account} />
        <Section title="About">
          <Facts
            of={[
              ["Number", account.phone_number],
              ["Id", <code key="id">{account.id}</code>],
              ["Last connected", <Time key="last" at={account.last_connected_at} />],
              ["Linked", <Time key="made" at={account.created_at} />],
              ["Changed", <Time key="changed" at={account.updated_at} />],
              ["Metadata", account.metadata ? <code key="meta">{JSON.stringify(account.metadata)}</code> : null],
            ]}
          />
        </Section>
      </div>
    </Stack>
  );
}

function Connected({ account }: { account: Account }) {
  const connection = useQuery(connectionOf(account.id));
  return <When of={connection}>{(found) => <Connection account={account} connection={found} />}</When>;
}

function Connection({ account, connection }: { account: Account; connection: Connection }) {
  const mayWrite = useMay("accounts:write");
  const { device } = connection;
  const isPairing = connection.socket === "pairing" || (connection.wanted === "connected" && !device);
  return (
    <Section title="Connection" actions={mayWrite && <Verbs account={account} connection={connection} />}>
      <Stack gap="sm">
        {connection.trouble && <Alert color="orange" title={`The account is ${connection.trouble}`} />}
        <Group gap="xs">
          <State is={connection.socket} />
          <Text size="sm" c="dimmed">
            since <Ago at={connection.since} />
            {connection.retry_at && (
              <>
                {" "}
                · tried again <Ago at={connection.retry_at} />
              </>
            )}
          </Text>
        </Group>
        {wordsOf(connection).map((words) => (
          <Text size="sm" key={words}>
            {words}
          </Text>
        ))}
        {mayWrite && isPairing && <Pairing account={account} />}
        {device && <Device device={device} />}
      </Stack>
    </Section>
  );
}

const Device = ({ device }: { device: NonNullable<Connection["device"]> }) => (
  <Facts
    of={[
      ["Linked device of", `+${device.phone.replace(/^\+/, "")}`],
      ["Phone's name", device.name ?? null],
      ["Platform", device.platform ?? null],
    ]}
  />
);
