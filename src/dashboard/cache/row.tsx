import { Group, Stack } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useAccountNames } from "../accounts/questions.ts";
import { api, ask, type CachedEvent, type CachedEventDetail } from "../client.ts";
import { useHookNames } from "../hooks/questions.ts";
import { Confirm } from "../parts/confirm.tsx";
import { tell, tellTrouble } from "../parts/notes.ts";
import { Act, Facts, Json, PageHead, Section } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { Ago, Time } from "../parts/time.tsx";
import { When } from "../parts/when.tsx";
import { questions } from "../questions.ts";
import { useMay } from "../who.ts";
import { Attempts } from "./attempts.tsx";
import { failureOf, STATES } from "./words.ts";

const path = (id: string) => ({ params: { path: { id } } });
const one = (id: string) => ask(api.GET("/api/v1/message-cache/{id}", path(id)));

export default function CachedPage() {
  const { id = "" } = useParams({ strict: false });
  const row = useQuery({ queryKey: ["cache", "row", id], queryFn: () => one(id), refetchInterval: 5_000 });
  return <When of={row}>{(found) => <Whole row={found} />}</When>;
}

const Whole = ({ row }: { row: CachedEventDetail }) => (
  <>
    <PageHead
      name={row.event_type}
      title={
        <Group gap="sm">
          {row.event_type} <State is={row.state} />
        </Group>
      }
      lead={`${STATES[row.state]} Last: ${failureOf(row)}.`}
      actions={<Verbs row={row} />}
    />
    <Stack>
      <Attempts row={row} />
      <div className="two">
        <About row={row} />
        <Section title="The event" lead="As the gateway has it; a hook's format is put on it when it is sent.">
          <Json of={row.event_data} label="The event" />
        </Section>
      </div>
    </Stack>
  </>
);

function About({ row }: { row: CachedEvent }) {
  const accountName = useAccountNames();
  const hookName = useHookNames();
  return (
    <Section title="Where it stands">
      <Facts
        of={[
          [
            "Account",
            row.account_id && (
              <Link key="account" to="/accounts/$id" params={{ id: row.account_id }}>
                {accountName(row.account_id)}
              </Link>
            ),
          ],
          [
            "Hook",
            row.hook_id ? (
              <Link key="hook" to="/hooks/$id" params={{ id: row.hook_id }}>
                {hookName(row.hook_id)}
              </Link>
            ) : (
              "None was there"
            ),
          ],
          ["Why", failureOf(row)],
          ["Tries", row.attempts],
          ["Tried again", row.due_at ? <Ago key="due" at={row.due_at} /> : "Not by itself"],
          ["Last try", <Time key="last" at={row.last_attempt} />],
          ["Accepted", <Time key="at" at={row.timestamp} />],
          ["From", row.from_number || null],
          ["To", row.to_number || null],
          ["Event", <code key="event">{row.event_id}</code>],
        ]}
      />
    </Section>
  );
}

function Verbs({ row }: { row: CachedEvent }) {
  const mayWrite = useMay("cache:write");
  const [isDeleting, setDeleting] = useState(false);
  const navigate = useNavigate();
  const replaying = useMutation({
    mutationFn: () => ask(api.POST("/api/v1/message-cache/{id}/replay", path(row.id))),
    onSuccess: ({ count }) => tell(count === 1 ? "It is tried now." : `${count} deliveries are due now.`),
    onError: tellTrouble,
    onSettled: () => questions.invalidateQueries({ queryKey: ["cache"] }),
  });
  if (!mayWrite) return null;
  const remove = async () => {
    await ask(api.DELETE("/api/v1/message-cache/{id}", path(row.id)));
    await navigate({ to: "/cache" });
    tell("The event is given up.");
  };
  return (
    <>
      <Act loading={replaying.isPending} onClick={() => replaying.mutate()}>
        Replay
      </Act>
      <Act c="red" onClick={() => setDeleting(true)}>
        Delete
      </Act>
      <Confirm
        opened={isDeleting}
        close={() => setDeleting(false)}
        title="Give the event up?"
        verb="Delete"
        run={remove}
      >
        It is tried no more and delivered nowhere. This cannot be taken back.
      </Confirm>
    </>
  );
}
