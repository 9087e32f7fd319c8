import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Stream } from "../accounts/events.tsx";
import { healthOf } from "../accounts/questions.ts";
import type { Account } from "../client.ts";
import { hookOf } from "../hooks/questions.ts";
import { When } from "../parts/when.tsx";
import { receiverOf } from "../receivers/questions.ts";
import { Received } from "../receivers/received.tsx";
import Send from "../send/send.tsx";

/** Writes a message, and shows how it arrives: at the hook's test receiver, else in the account's log. */
export function Arrive({ account, hook: id }: { account: Account; hook: string }) {
  const hook = useQuery(hookOf(id));
  return (
    <Stack>
      <Send account={account} />
      <Text size="sm">
        Or write to {account.phone_number} from another phone. What happens shows here at once, and how your hook takes
        it on{" "}
        <Link to="/hooks/$id" params={{ id }} search={{ tab: "deliveries" }}>
          its page
        </Link>
        .
      </Text>
      <When of={hook}>
        {(found) => {
          const receiver = receiverOf(found);
          return receiver ? <Received hook={found} receiver={receiver} /> : <Log id={account.id} />;
        }}
      </When>
    </Stack>
  );
}

function Log({ id }: { id: string }) {
  const health = useQuery({ ...healthOf(id), refetchInterval: false, staleTime: Infinity });
  return (
    <When of={health}>
      {({ last_sequence, first_sequence }) => (
        <Stream id={id} after={Math.max(first_sequence - 1, last_sequence - 20)} />
      )}
    </When>
  );
}
