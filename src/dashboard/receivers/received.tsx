import { Badge, Drawer, Text } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Hook, ReceiverWithRequests } from "../client.ts";
import { Empty, Section } from "../parts/page.tsx";
import { Seen } from "../parts/seen.tsx";
import { Ago, Time } from "../parts/time.tsx";
import { When } from "../parts/when.tsx";
import { useMay } from "../who.ts";
import { Answering } from "./answering.tsx";
import { Ended } from "./ended.tsx";
import { hasEnded, received } from "./questions.ts";
import { OneRequest, type Request, SIGNED } from "./request.tsx";

/** What the test receiver of a hook got, as it comes. */
export function Received({ hook, receiver }: { hook: Hook; receiver: string }) {
  const got = useQuery(received(receiver));
  if (hasEnded(got.error)) return <Ended hook={hook} />;
  return <When of={got}>{(found) => <Requests of={found} isStale={got.isError} />}</When>;
}

function Requests({ of, isStale }: { of: ReceiverWithRequests; isStale: boolean }) {
  const mayWrite = useMay("hooks:write", "events:read");
  const [open, setOpen] = useState<Request | null>(null);
  const lead = (
    <>
      Each request as it came, newest first; the last hundred. It ends with all of them <Ago at={of.ends_at} />. Have it
      answer 422 to see an event fail, 503 to see the hook held.
    </>
  );
  return (
    <Section title="What the test receiver got" lead={lead} flush>
      {mayWrite && <Answering receiver={of} />}
      <div className={isStale ? "stale" : undefined}>
        <Seen
          items={of.requests.toReversed()}
          label="Requests, newest first"
          height={60}
          keyOf={(request) => String(request.n)}
          row={(request) => <Row request={request} open={() => setOpen(request)} />}
          empty={
            <Empty icon={<IconInbox size={32} stroke={1.4} aria-hidden />} title="Nothing came yet">
              Write to the number, or press Test: the request shows here within a second.
            </Empty>
          }
        />
      </div>
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        size="xl"
        title={open && nameOf(open)}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {open && <OneRequest of={open} />}
      </Drawer>
    </Section>
  );
}

/** The event a request tells of. */
const nameOf = ({ method, headers }: Request) => headers["x-whatshooked-event"] ?? `A ${method} of somebody's`;

const Row = ({ request, open }: { request: Request; open: () => void }) => (
  <button type="button" className="row" onClick={open}>
    <div>
      <Text size="sm" fw={600} className="cut">
        {nameOf(request)}
      </Text>
      <Text size="xs" c="dimmed" className="cut">
        {request.method}, {request.bytes} bytes, answered {request.answered}
        {request.missed > 0 && `; ${request.missed} before it came too fast to be kept`}
      </Text>
    </div>
    <div className="row-side">
      <Badge variant="light" tt="none" radius="sm" color={SIGNED[request.signature].colour}>
        {SIGNED[request.signature].word}
      </Badge>
      <Text size="xs" c="dimmed">
        <Time at={request.at} />
      </Text>
    </div>
  </button>
);
