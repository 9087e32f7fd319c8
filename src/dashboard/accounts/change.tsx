import { Button, Group, JsonInput, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import type { paths } from "#src/client/api.d.ts";
import { type Account, api, ask, fieldErrors } from "../client.ts";
import { HiddenInput } from "../parts/hidden-input.tsx";
import { tell } from "../parts/notes.ts";
import { Section } from "../parts/page.tsx";
import { Trouble } from "../parts/problem.tsx";
import { questions } from "../questions.ts";
import { Ending } from "./ending.tsx";

type Body = paths["/api/v1/accounts/{id}"]["patch"]["requestBody"]["content"]["application/json"];

const change = async (id: string, body: Body) => {
  const account = await ask(api.PATCH("/api/v1/accounts/{id}", { params: { path: { id } }, body }));
  await questions.invalidateQueries({ queryKey: ["account", id] });
  tell("The account is changed.");
  return account;
};

/** What can be changed of an account: how it is called, how fast it sends, what Meta knows it by; and its end. */
export default function Change({ account }: { account: Account }) {
  return (
    <div className="two">
      <Stack>
        <Called account={account} />
        {account.account_type === "business-api" && <Known account={account} />}
      </Stack>
      <Stack>
        <Paced account={account} />
        <Ending account={account} />
      </Stack>
    </div>
  );
}

function Called({ account }: { account: Account }) {
  const form = useForm({
    initialValues: {
      display_name: account.display_name ?? "",
      metadata: account.metadata ? JSON.stringify(account.metadata, null, 2) : "",
    },
    validate: { metadata: (text) => (isObject(text) ? null : "must be an object of JSON, or empty") },
  });
  const saving = useMutation({
    mutationFn: ({ display_name, metadata }: { display_name: string; metadata: string }) =>
      change(account.id, {
        display_name: display_name.trim() || null,
        metadata: metadata.trim() ? JSON.parse(metadata) : null,
      }),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <Section title="Name and metadata">
      <form onSubmit={form.onSubmit((values) => saving.mutate(values))}>
        <Stack>
          <TextInput label="Name" {...form.getInputProps("display_name")} />
          <JsonInput
            label="Metadata"
            description="Echoed in every event; an object, 4 KB at most"
            autosize
            minRows={3}
            {...form.getInputProps("metadata")}
          />
          {saving.isError && <Trouble error={saving.error} />}
          <Save isBusy={saving.isPending} />
        </Stack>
      </form>
    </Section>
  );
}

function isObject(text: string): boolean {
  if (text.trim() === "") return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const Save = ({ isBusy }: { isBusy: boolean }) => (
  <Button type="submit" loading={isBusy} w="fit-content">
    Save
  </Button>
);

const PACES = [
  { name: "min_gap_ms", label: "Least gap between two messages, ms", personal: "1500", business: "0" },
  { name: "jitter_ms", label: "And by chance up to, ms", personal: "2000", business: "0" },
  { name: "per_second", label: "Messages a second", personal: "no limit", business: "80" },
  { name: "per_minute", label: "Messages a minute", personal: "20", business: "no limit" },
  { name: "per_day", label: "Messages in 24 hours", personal: "1000", business: "no limit" },
] as const;
type Pace = Record<(typeof PACES)[number]["name"], number | string>;

function Paced({ account }: { account: Account }) {
  const start = Object.fromEntries(PACES.map(({ name }) => [name, account.pace?.[name] ?? ""])) as Pace;
  const form = useForm<Pace>({ initialValues: start });
  const saving = useMutation({
    mutationFn: (pace: Pace) => {
      const set = Object.fromEntries(Object.entries(pace).filter(([, value]) => typeof value === "number"));
      return change(account.id, { pace: Object.keys(set).length ? set : null });
    },
    onError: (error) =>
      form.setErrors(
        Object.fromEntries(Object.entries(fieldErrors(error)).map(([path, said]) => [path.replace("pace.", ""), said])),
      ),
  });
  const isPersonal = account.account_type === "whatsmeow";
  return (
    <Section title="Pace" lead="How fast it sends. Personal numbers that write like machines are banned.">
      <form onSubmit={form.onSubmit((values) => saving.mutate(values))}>
        <Stack>
          {PACES.map(({ name, label, personal, business }) => (
            <NumberInput
              key={name}
              label={label}
              placeholder={`${isPersonal ? personal : business} when empty`}
              min={0}
              {...form.getInputProps(name)}
            />
          ))}
          {saving.isError && <Trouble error={saving.error} />}
          <Save isBusy={saving.isPending} />
        </Stack>
      </form>
    </Section>
  );
}

type Config = { phone_number_id: string; waba_id: string; access_token: string; app_secret: string };

function Known({ account }: { account: Account }) {
  const { config } = account;
  const start: Config = {
    phone_number_id: config?.phone_number_id ?? "",
    waba_id: config?.waba_id ?? "",
    access_token: "",
    app_secret: "",
  };
  const form = useForm<Config>({ initialValues: start });
  const saving = useMutation({
    mutationFn: (given: Config) => {
      const changed = Object.entries(given).filter(([name, value]) => value && value !== start[name as keyof Config]);
      return change(account.id, { config: Object.fromEntries(changed) });
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const secret = { autoComplete: "off", shows: "Show it" };
  const id = { errorProps: { role: "alert" } };
  return (
    <Section
      title="At Meta"
      lead="Secrets are shown masked; what is left empty stays. What is changed is proven to Meta first."
    >
      <form onSubmit={form.onSubmit((values) => saving.mutate(values))}>
        <Stack>
          <TextInput label="Phone number ID" {...id} {...form.getInputProps("phone_number_id")} />
          <TextInput label="WhatsApp Business account ID" {...id} {...form.getInputProps("waba_id")} />
          <HiddenInput
            label="Access token"
            placeholder={config?.access_token ?? ""}
            {...secret}
            {...form.getInputProps("access_token")}
          />
          <HiddenInput
            label="App secret"
            placeholder={config?.app_secret ?? "the installation's"}
            {...secret}
            {...form.getInputProps("app_secret")}
          />
          {saving.isError && <Trouble error={saving.error} />}
          <Group>
            <Save isBusy={saving.isPending} />
            <Text size="xs" c="dimmed">
              Version {config?.api_version ?? "v26.0"} of the Graph API
            </Text>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
