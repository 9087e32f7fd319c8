import { Alert, Button, Group, Progress, Radio, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useAccountNames } from "../accounts/questions.ts";
import { api, ask, fieldErrors, type Hook, type Lane } from "../client.ts";
import { tell, tellTrouble } from "../parts/notes.ts";
import { Section } from "../parts/page.tsx";
import { Trouble } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { questions } from "../questions.ts";
import { useLanes } from "./standing.tsx";

type Range = { account_id: string; since: string; until: string; only: "missing" | "all" };

const replay = (hook: Hook, { account_id, since, until, only }: Range, dry_run: boolean) =>
  ask(
    api.POST("/api/v1/hooks/{id}/replay", {
      params: { path: { id: hook.id } },
      body: {
        account_id,
        since: new Date(since).toISOString(),
        ...(until ? { until: new Date(until).toISOString() } : {}),
        only,
        dry_run,
      },
    }),
  );

/** A part of an account's log once more: counted first, then sent, with how far it is. */
export function ReplayTab({ hook }: { hook: Hook }) {
  const lanes = useLanes(hook.id);
  const items = lanes.data?.pages.flatMap((page) => page.items) ?? [];
  const running = items.filter((lane) => lane.replay);
  return (
    <div className="two">
      <Section
        title="Send a part of the log again"
        lead="With the same ids; the receiver can tell by x-whatshooked-replay."
      >
        <RangeForm hook={hook} lanes={items} />
      </Section>
      <Section title="Replays">
        {running.length === 0 ? (
          <Text size="sm" c="dimmed">
            None has run yet.
          </Text>
        ) : (
          <Stack>
            {running.map((lane) => (
              <Running key={lane.account_id} hook={hook} lane={lane} />
            ))}
          </Stack>
        )}
      </Section>
    </div>
  );
}

const anHourAgo = (): string => {
  const at = new Date(Date.now() - 3_600_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

function RangeForm({ hook, lanes }: { hook: Hook; lanes: Lane[] }) {
  const form = useForm<Range>({ initialValues: { account_id: "", since: anHourAgo(), until: "", only: "missing" } });
  const onError = (error: unknown) => form.setErrors(fieldErrors(error));
  const counting = useMutation({ mutationFn: (range: Range) => replay(hook, range, true), onError });
  const sending = useMutation({
    mutationFn: (range: Range) => replay(hook, range, false),
    onError,
    onSuccess: ({ count }) => {
      tell(`${count} events are sent again.`);
      counting.reset();
      return questions.invalidateQueries({ queryKey: ["hook", hook.id, "lanes"] });
    },
  });
  form.watch("since", counting.reset);
  form.watch("until", counting.reset);
  form.watch("only", counting.reset);
  form.watch("account_id", counting.reset);
  return (
    <form onSubmit={form.onSubmit((range) => counting.mutate(range))}>
      <Stack>
        <RangeFields form={form} lanes={lanes} />
        {(counting.isError || sending.isError) && <Trouble error={counting.error ?? sending.error} />}
        {counting.data && (
          <Alert color={counting.data.count ? "blue" : "gray"} role="status">
            {counting.data.count === 0
              ? "Nothing of it is to be sent."
              : `${counting.data.count} events, sequences ${counting.data.from} to ${counting.data.to}.`}
          </Alert>
        )}
        <Group gap="xs">
          <Button type="submit" variant="default" loading={counting.isPending} disabled={!form.values.account_id}>
            Count
          </Button>
          {counting.data && counting.data.count > 0 && (
            <Button loading={sending.isPending} onClick={() => sending.mutate(form.values)}>
              Send {counting.data.count} again
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function RangeFields({ form, lanes }: { form: ReturnType<typeof useForm<Range>>; lanes: Lane[] }) {
  const nameOf = useAccountNames();
  return (
    <>
      <Select
        label="Account"
        required
        data={lanes.map(({ account_id }) => ({ value: account_id, label: nameOf(account_id) }))}
        {...form.getInputProps("account_id")}
      />
      <TextInput type="datetime-local" label="From" required {...form.getInputProps("since")} />
      <TextInput
        type="datetime-local"
        label="Until"
        description="Empty: to the end of the log"
        {...form.getInputProps("until")}
      />
      <Radio.Group label="Which of them" {...form.getInputProps("only")}>
        <Stack gap={6} mt={4}>
          <Radio value="missing" label="Only what it never got" />
          <Radio value="all" label="All, also what was delivered" />
        </Stack>
      </Radio.Group>
    </>
  );
}

function Running({ hook, lane }: { hook: Hook; lane: Lane }) {
  const nameOf = useAccountNames();
  const cancelling = useMutation({
    mutationFn: () =>
      ask(
        api.DELETE("/api/v1/hooks/{id}/replay", {
          params: { path: { id: hook.id }, query: { account_id: lane.account_id } },
        }),
      ),
    onError: tellTrouble,
    onSettled: () => questions.invalidateQueries({ queryKey: ["hook", hook.id, "lanes"] }),
  });
  const { replay: run } = lane;
  if (!run) return null;
  const done = run.delivered + run.failed;
  const percent = run.count === 0 ? 100 : Math.min(100, (done / run.count) * 100);
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {nameOf(lane.account_id)}: {run.state}
        </Text>
        {run.state === "running" && (
          <Button
            size="compact-sm"
            variant="default"
            loading={cancelling.isPending}
            onClick={() => cancelling.mutate()}
          >
            End it here
          </Button>
        )}
      </Group>
      <Progress
        value={run.state === "done" ? 100 : percent}
        color={run.failed ? "orange" : "brand"}
        aria-label="How far the replay is"
      />
      <Text size="xs" c="dimmed">
        {run.delivered} of {run.count} delivered, {run.failed} failed. Begun <Time at={run.since} />
        {run.ended_at && (
          <>
            , ended <Time at={run.ended_at} />
          </>
        )}
        .
      </Text>
    </Stack>
  );
}
