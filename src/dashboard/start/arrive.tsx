import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Stream } from "../accounts/events.tsx";
import { healthOf } from "../accounts/questions.ts";
import type { Account } from "../client.ts";
import { When } from "../parts/when.tsx";
import Send from "../send/send.tsx";

/** Writes a message, and shows the account's events as they come. */
export function Arrive({ account, hook }: { account: Account; hook: string }) {
  const health = useQuery({ ...healthOf(account.id), refetchInterval: false, staleTime: Infinity });
  return (
    <Stack>
      <Send account={account} />
      <Text size="sm">
        Or write to {account.phone_number} from another phone. What happens shows here at once
        {hook === "none" ? "." : ", and how your hook takes it on "}
        {hook !== "none" && (
          <Link to="/hooks/$id" params={{ id: hook }} search={{ tab: "deliveries" }}>
            its page
          </Link>
        )}
      </Text>
      <When of={health}>
        {({ last_sequence, first_sequence }) => (
          <Stream id={account.id} after={Math.max(first_sequence - 1, last_sequence - 20)} />
        )}
      </When>
    </Stack>
  );
}
