import { Box, Button, Text } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Account, api, ask } from "../client.ts";
import { Empty } from "../parts/page.tsx";
import { Copy } from "../parts/secret.tsx";
import { Seen } from "../parts/seen.tsx";
import { When } from "../parts/when.tsx";
import { useMay } from "../who.ts";

const groupsOf = (id: string) => ask(api.GET("/api/v1/accounts/{id}/groups", { params: { path: { id } } }));
type Found = Awaited<ReturnType<typeof groupsOf>>["items"][number];

/** The groups a personal account is in. WhatsApp is asked, so only once while the page is open. */
export default function Groups({ account }: { account: Account }) {
  const groups = useQuery({
    queryKey: ["account", account.id, "groups"],
    queryFn: () => groupsOf(account.id),
    staleTime: Infinity,
  });
  return (
    <Box className="card">
      <When of={groups}>
        {({ items }) => (
          <Seen
            items={items}
            label="Groups"
            height={66}
            keyOf={({ chat }) => chat.id}
            row={(group) => <Row account={account} group={group} />}
            empty={
              <Empty icon={<IconUsersGroup size={34} stroke={1.4} aria-hidden />} title="The account is in no group">
                What happens in its groups comes as events of their own.
              </Empty>
            }
          />
        )}
      </When>
    </Box>
  );
}

function Row({ account, group }: { account: Account; group: Found }) {
  const maySend = useMay("messages:send");
  const { chat, subject, participants = [], announcement } = group;
  const name = subject ?? chat.id;
  return (
    <div className="row">
      <div>
        <Text fw={600} className="cut">
          {name}
        </Text>
        <Text size="xs" c="dimmed" className="cut">
          {participants.length} {participants.length === 1 ? "member" : "members"}
          {announcement ? " · only administrators write" : ""} · {chat.id}
        </Text>
      </div>
      <div className="row-side">
        <Copy text={chat.id} what={`the id of ${name}`} />
        {maySend && (
          <Button
            size="xs"
            variant="default"
            aria-label={`Write to ${name}`}
            renderRoot={(props) => (
              <Link to="/accounts/$id" params={{ id: account.id }} search={{ tab: "send", to: chat.id }} {...props} />
            )}
          >
            Write
          </Button>
        )}
      </div>
    </div>
  );
}
