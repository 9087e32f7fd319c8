import { Alert, Button, Drawer, Group, Select, Stack, Text, Timeline } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Account, api, ask, type Send } from "../client.ts";
import { pageQuery, usePages } from "../paging.ts";
import { tell, tellTrouble } from "../parts/notes.ts";
import { Empty, Facts } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { State } from "../parts/state.tsx";
import { Ago, Time } from "../parts/time.tsx";
import { questions } from "../questions.ts";
import { useFilters } from "../search.ts";
import { useMay } from "../who.ts";
import { faultOf } from "./fault.ts";

const EVERY_MS = 3_000;
const STATUSES: Send["status"][] = [
  "queued",
  "sending",
  "unknown",
  "accepted",
  "sent",
  "delivered",
  "read",
  "played",
  "failed",
  "expired",
  "cancelled",
];

/** What an account sent, and is to send, each with how far it has come. */
export default function Outbox({ account }: { account: Account }) {
  const [{ status }, change] = useFilters();
  const [open, setOpen] = useState<Send | null>(null);
  const wanted = STATUSES.find((one) => one === status);
  const sends = usePages<Send>({
    key: ["account", account.id, "outbox", wanted],
    page: (cursor) => {
      const query = pageQuery(cursor, wanted ? { status: wanted } : {});
      return ask(api.GET("/api/v1/accounts/{id}/messages", { params: { path: { id: account.id }, query } }));
    },
    every: EVERY_MS,
  });
  return (
    <Stack gap="sm">
      <Select
        label="Status"
        placeholder="All"
        clearable
        clearButtonProps={{ "aria-label": "Any status" }}
        maw={240}
        data={STATUSES}
        value={wanted ?? null}
        onChange={(value) => change({ status: value ?? undefined })}
      />
      <Paged
        of={sends}
        label="Messages that were sent, newest first"
        keyOf={(send) => send.id}
        row={(send) => <Row send={send} open={() => setOpen(send)} />}
        empty={<None account={account} isFiltered={wanted !== undefined} />}
      />
      <One send={open} close={() => setOpen(null)} />
    </Stack>
  );
}

function None({ account, isFiltered }: { account: Account; isFiltered: boolean }) {
  const maySend = useMay("messages:send");
  if (isFiltered) return <Empty title="No message has this status" />;
  return (
    <Empty
      icon={<IconSend size={34} stroke={1.4} aria-hidden />}
      title="Nothing was sent through the gateway yet"
      action={
        maySend && (
          <Button
            renderRoot={(props) => (
              <Link to="/accounts/$id" params={{ id: account.id }} search={{ tab: "send" }} {...props} />
            )}
          >
            Send a message
          </Button>
        )
      }
    />
  );
}

const Row = ({ send, open }: { send: Send; open: () => void }) => (
  <button type="button" className="row" onClick={open}>
    <div>
      <Text size="sm" fw={600}>
        {send.type} to {send.to}
      </Text>
      <Text size="xs" c="dimmed">
        Handed in <Ago at={send.created_at} />
        {send.error ? ` · ${faultOf(send)}` : ""}
      </Text>
    </div>
    <div className="row-side">
      <State is={send.status} />
    </div>
  </button>
);

function One({ send, close }: { send: Send | null; close: () => void }) {
  return (
    <Drawer
      opened={send !== null}
      onClose={close}
      position="right"
      size="lg"
      title="What became of the message"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {send && <Whole send={send} close={close} />}
    </Drawer>
  );
}

function Whole({ send, close }: { send: Send; close: () => void }) {
  const maySend = useMay("messages:send");
  const cancelling = useMutation({
    mutationFn: () => ask(api.DELETE("/api/v1/messages/{id}", { params: { path: { id: send.id } } })),
    onSuccess: () => {
      tell("It will not be sent.");
      close();
    },
    onError: tellTrouble,
    onSettled: () => questions.invalidateQueries({ queryKey: ["account", send.account_id, "outbox"] }),
  });
  return (
    <Stack>
      <Facts
        of={[
          ["Status", <State key="status" is={send.status} />],
          ["To", send.to],
          ["Type", send.type],
          ["Tries", send.tries],
          ["Your reference", send.callback_data],
          ["Not before", <Time key="not" at={send.not_before} />],
          ["Expires", <Time key="ends" at={send.expires_at} />],
          ["WhatsApp's id", send.message_id ? <code key="wa">{send.message_id}</code> : null],
          ["Id", <code key="id">{send.id}</code>],
        ]}
      />
      {send.error && (
        <Alert color="red" title={send.error.title ?? "WhatsApp did not take it"}>
          {faultOf(send)}
        </Alert>
      )}
      <Timeline bulletSize={14} lineWidth={2} active={send.history.length}>
        {send.history.map(({ status, at, recipient }) => (
          <Timeline.Item key={`${status} ${at} ${recipient}`} title={status}>
            <Text size="xs" c="dimmed">
              <Time at={at} /> {recipient}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
      {maySend && send.status === "queued" && (
        <Group>
          <Button variant="default" c="red" loading={cancelling.isPending} onClick={() => cancelling.mutate()}>
            Take it back
          </Button>
        </Group>
      )}
    </Stack>
  );
}
