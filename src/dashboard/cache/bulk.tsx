import { Alert, Button, Group, Modal, Progress, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../client.ts";
import { Act } from "../parts/page.tsx";
import { Trouble } from "../parts/problem.tsx";
import { When } from "../parts/when.tsx";
import { questions } from "../questions.ts";
import { countsOf } from "./counts.tsx";
import type { Filter } from "./filter.ts";

const VERBS = {
  replay: {
    name: "Replay",
    title: "Try them again now?",
    told: "Oldest first. What was parked gets its retries anew. What no hook wants is left as it is.",
    run: (filter: Filter, dry_run: boolean) =>
      ask(api.POST("/api/v1/message-cache/replay", { body: { filter, dry_run } })),
    done: "due now",
  },
  delete: {
    name: "Delete",
    title: "Give them up for good?",
    told: "They are tried no more and delivered nowhere. This cannot be taken back.",
    run: (filter: Filter, dry_run: boolean) =>
      ask(api.POST("/api/v1/message-cache/delete", { body: { filter, dry_run } })),
    done: "deleted",
  },
} as const;
type Verb = keyof typeof VERBS;

/** What can be done with all that match. Nothing before a count and a second step. */
export function Bulk({ filter }: { filter: Filter }) {
  const [verb, setVerb] = useState<Verb | null>(null);
  const isNarrowed = Object.keys(filter).length > 0;
  const isEmpty = useQuery(countsOf(filter)).data?.total === 0;
  const none = isEmpty ? "Nothing matches" : undefined;
  const close = () => {
    setVerb(null);
    void questions.invalidateQueries({ queryKey: ["cache"] });
  };
  return (
    <>
      <Act disabled={isEmpty} title={none} onClick={() => setVerb("replay")}>
        Replay all that match
      </Act>
      <Act
        c={isNarrowed && !isEmpty ? "red" : undefined}
        disabled={!isNarrowed || isEmpty}
        title={isNarrowed ? none : "Choose a filter first: without one it would delete everything"}
        onClick={() => setVerb("delete")}
      >
        Delete all that match
      </Act>
      <Modal
        opened={verb !== null}
        onClose={close}
        title={verb ? VERBS[verb].title : ""}
        centered
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {verb && <Steps verb={verb} filter={filter} close={close} />}
      </Modal>
    </>
  );
}

type StepsProps = { verb: Verb; filter: Filter; close: () => void };

function Steps({ verb, filter, close }: StepsProps) {
  const counting = useQuery({
    queryKey: ["cache", "dry", verb, filter],
    queryFn: () => VERBS[verb].run(filter, true),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Stack>
      <Text size="sm">{VERBS[verb].told}</Text>
      <When of={counting} lines={2}>
        {({ count }) =>
          count === 0 ? (
            <Alert color="gray">Nothing matches any more.</Alert>
          ) : (
            <Go verb={verb} filter={filter} count={count} close={close} />
          )
        }
      </When>
    </Stack>
  );
}

type Run = { is: "asking" } | { is: "running" | "done"; done: number } | { is: "failed"; done: number; error: unknown };

/** One request does a part; the rest is asked for again until there is no more. */
async function through(verb: Verb, filter: Filter, tell: (run: Run) => void): Promise<void> {
  let done = 0;
  try {
    for (let more = true; more;) {
      tell({ is: "running", done });
      const answer = await VERBS[verb].run(filter, false);
      done += answer.count;
      more = "more" in answer && answer.more && answer.count > 0;
    }
    tell({ is: "done", done });
  } catch (error) {
    tell({ is: "failed", done, error });
  }
}

function Go({ verb, filter, count, close }: StepsProps & { count: number }) {
  const [run, setRun] = useState<Run>({ is: "asking" });
  const [typed, setTyped] = useState("");
  if (run.is !== "asking") return <Running verb={verb} run={run} count={count} close={close} />;
  const isSure = verb === "replay" || typed === String(count);
  return (
    <>
      <Alert color={verb === "delete" ? "red" : "blue"} role="status">
        {count} {count === 1 ? "event matches" : "events match"}: {wordsOf(filter)}
      </Alert>
      {verb === "delete" && (
        <TextInput
          label={`Type ${count} to go on`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          Leave them
        </Button>
        <Button
          color={verb === "delete" ? "red" : "brand"}
          disabled={!isSure}
          onClick={() => void through(verb, filter, setRun)}
        >
          {VERBS[verb].name} {count}
        </Button>
      </Group>
    </>
  );
}

const wordsOf = (filter: Filter): string =>
  Object.entries(filter)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ") || "all of them";

type RunningProps = { verb: Verb; run: Exclude<Run, { is: "asking" }>; count: number; close: () => void };

const Running = ({ verb, run, count, close }: RunningProps) => (
  <Stack>
    <Progress
      value={run.is === "done" ? 100 : (run.done / count) * 100}
      animated={run.is === "running"}
      aria-label="How far it is"
    />
    <Text size="sm" role="status">
      {run.done} of {count} {VERBS[verb].done}.
    </Text>
    {run.is === "failed" && <Trouble error={run.error} />}
    {run.is !== "running" && (
      <Group justify="flex-end">
        <Button onClick={close}>Close</Button>
      </Group>
    )}
  </Stack>
);
