import { Alert, Button, Code, Group, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Account, api, ask, fieldErrors, type Hook } from "../client.ts";
import { Trial } from "../hooks/trial.tsx";
import { Section } from "../parts/page.tsx";
import { tellTrouble } from "../parts/notes.ts";
import { Trouble } from "../parts/problem.tsx";
import { Copy } from "../parts/secret.tsx";
import { newReceiver } from "../receivers/questions.ts";
import { useFilters } from "../search.ts";

/** Where the account's events go: to a receiver of one's own, or to one that shows what comes. */
export function HookStep({ account }: { account: Account }) {
  const [{ hook }, change] = useFilters();
  const [made, setMade] = useState<Hook | null>(null);
  const done = (one: Hook) => {
    setMade(one);
    change({ hook: one.id });
  };
  return (
    <Section
      title="Say where events go"
      lead="Each event is posted to your hook, signed, and again until it has arrived. Nothing to post to yet? A test receiver takes its place for a day, and shows on this page what it gets."
    >
      {made ? <Made hook={made} /> : hook ? <Chosen hook={hook} /> : <Form account={account} done={done} />}
    </Section>
  );
}

function Form({ account, done }: { account: Account; done: (hook: Hook) => void }) {
  const form = useForm({ initialValues: { name: "My app", url: "" } });
  const making = useMutation({
    mutationFn: ({ name, url }: { name: string; url: string }) =>
      ask(api.POST("/api/v1/hooks", { body: { name, url, accounts: [account.id] } })),
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: done,
  });
  const testing = useMutation({
    mutationFn: async () => {
      const url = await newReceiver();
      return ask(api.POST("/api/v1/hooks", { body: { name: "Test receiver", url, accounts: [account.id] } }));
    },
    onError: tellTrouble,
    onSuccess: done,
  });
  return (
    <form onSubmit={form.onSubmit((values) => making.mutate(values))}>
      <Stack maw={560}>
        <TextInput label="Name" required {...form.getInputProps("name")} />
        <TextInput
          label="URL"
          type="url"
          placeholder="https://example.com/hook"
          required
          {...form.getInputProps("url")}
        />
        {making.isError && <Trouble error={making.error} />}
        <Group gap="xs">
          <Button type="submit" loading={making.isPending}>
            Make the hook
          </Button>
          <Button variant="default" loading={testing.isPending} onClick={() => testing.mutate()}>
            Use a test receiver
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const Made = ({ hook }: { hook: Hook }) => (
  <Stack gap="sm">
    <Alert color="yellow" title="Its secret, shown this once">
      <Group gap="xs" wrap="nowrap">
        <Code className="wrap">{hook.secret}</Code>
        <Copy text={hook.secret ?? ""} what="the secret" />
      </Group>
    </Alert>
    <Group gap="xs">
      <Text size="sm">{hook.url} is told what happens from now on.</Text>
      <Trial hook={hook} />
    </Group>
  </Stack>
);

const Chosen = ({ hook }: { hook: string }) => (
  <Text size="sm">
    <Link to="/hooks/$id" params={{ id: hook }}>
      The hook is made
    </Link>
  </Text>
);
