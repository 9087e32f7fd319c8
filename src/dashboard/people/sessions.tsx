import { Badge, Button, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask, type Session } from "../client.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Confirm } from "../parts/confirm.tsx";
import { tellTrouble } from "../parts/notes.ts";
import { Act, Empty, PageHead } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { Ago, Time } from "../parts/time.tsx";
import { questions } from "../questions.ts";
import { useIsAdmin } from "../who.ts";
import { agentOf } from "./agent.ts";
import { useUserNames } from "./questions.ts";

const changed = () => questions.invalidateQueries({ queryKey: ["sessions"] });

export default function Sessions() {
  const [isEnding, setEnding] = useState(false);
  const isAdmin = useIsAdmin();
  const sessions = usePages<Session>({
    key: ["sessions"],
    page: (cursor) => ask(api.GET("/api/v1/sessions", { params: { query: pageQuery(cursor, {}) } })),
  });
  const endOthers = async () => {
    await ask(api.DELETE("/api/v1/sessions", { params: { query: { keep_current: "true" } } }));
    await changed();
  };
  return (
    <>
      <PageHead
        title="Sessions"
        lead={isAdmin ? "Where people are signed in." : "Where you are signed in."}
        actions={<Act onClick={() => setEnding(true)}>End my others</Act>}
      />
      <Paged
        of={sessions}
        label="Sessions"
        keyOf={(session) => session.id}
        row={(session) => <Row session={session} />}
        empty={<Empty title="No session is open">You came in through Cloudflare Access, which keeps its own.</Empty>}
      />
      <Confirm
        opened={isEnding}
        close={() => setEnding(false)}
        title="End all of your other sessions?"
        verb="End them"
        run={endOthers}
      >
        Everywhere but here you have to sign in again.
      </Confirm>
    </>
  );
}

function Row({ session }: { session: Session }) {
  const nameOf = useUserNames();
  const ending = useMutation({
    mutationFn: () => ask(api.DELETE("/api/v1/sessions/{id}", { params: { path: { id: session.id } } })),
    onError: tellTrouble,
    onSettled: changed,
  });
  return (
    <div className="row">
      <div>
        <Group gap={8}>
          <Text size="sm" fw={600}>
            {nameOf(session.user_id)}
          </Text>
          {session.current && (
            <Badge variant="light" tt="none" radius="sm">
              this one
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed" className="cut" {...(session.user_agent ? { title: session.user_agent } : {})}>
          {session.ip_address ?? "no address"} · {agentOf(session.user_agent)}
        </Text>
        <Text size="xs" c="dimmed">
          Begun <Time at={session.created_at} /> · last used <Ago at={session.updated_at} />
        </Text>
      </div>
      <div className="row-side">
        {!session.current && (
          <Button size="xs" variant="default" loading={ending.isPending} onClick={() => ending.mutate()}>
            End it
          </Button>
        )}
      </div>
    </div>
  );
}
