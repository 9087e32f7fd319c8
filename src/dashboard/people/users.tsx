import { Badge, Button, Code, Group, Modal, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { api, ask, type User } from "../client.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Empty, PageHead } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { Copy } from "../parts/secret.tsx";
import { Time } from "../parts/time.tsx";
import { useIsAdmin } from "../who.ts";
import { UserForm } from "./user-form.tsx";
import { UserVerbs } from "./user-verbs.tsx";

export type Reset = { token: string; expires_at: string };

export default function Users() {
  const isAdmin = useIsAdmin();
  const [isMaking, setMaking] = useState(false);
  const [reset, setReset] = useState<Reset | null>(null);
  const users = usePages<User>({
    key: ["users"],
    page: (cursor) => ask(api.GET("/api/v1/users", { params: { query: pageQuery(cursor, {}) } })),
  });
  if (!isAdmin) return <Empty title="Users are an administrator's affair">Ask one of them.</Empty>;
  return (
    <>
      <PageHead
        title="Users"
        lead="Administrators do everything; users what is theirs; viewers read what is theirs."
        actions={
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setMaking(true)}>
            Make a user
          </Button>
        }
      />
      <Paged
        of={users}
        label="Users"
        keyOf={(user) => user.id}
        row={(user) => <Row user={user} told={setReset} />}
        empty={<Empty title="There is nobody else" />}
      />
      <UserForm opened={isMaking} close={() => setMaking(false)} told={setReset} />
      <Invitation reset={reset} close={() => setReset(null)} />
    </>
  );
}

const Row = ({ user, told }: { user: User; told: (reset: Reset) => void }) => (
  <div className="row">
    <div>
      <Group gap={8}>
        <Text fw={600}>{user.full_name ?? user.username}</Text>
        <Badge variant="light" color={user.role === "admin" ? "grape" : "gray"} tt="none" radius="sm">
          {user.role}
        </Badge>
        {!user.active && (
          <Badge variant="light" color="orange" tt="none" radius="sm">
            not active
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed" className="cut">
        {user.username} · {user.email} · since <Time at={user.created_at} />
      </Text>
    </div>
    <div className="row-side">
      <UserVerbs user={user} told={told} />
    </div>
  </div>
);

/** A link for a new password. The token stands behind the "#", so that no server's log has it. */
function Invitation({ reset, close }: { reset: Reset | null; close: () => void }) {
  const link = `${window.location.origin}/password#${reset?.token ?? ""}`;
  return (
    <Modal
      opened={reset !== null}
      onClose={close}
      title="A link to set a password"
      size="lg"
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack>
        <Text size="sm">
          Give it to them by a way you trust. It works once, until <Time at={reset?.expires_at} />, and is shown this
          once.
        </Text>
        <Group wrap="nowrap" gap="xs">
          <Code block className="wrap" flex={1}>
            {link}
          </Code>
          <Copy text={link} what="the link" />
        </Group>
        <Group justify="flex-end">
          <Button onClick={close}>I have it</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
