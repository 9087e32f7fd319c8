import { Accordion, Button, Group, MultiSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { everyAccount, nameOf } from "../accounts/questions.ts";
import { fieldErrors } from "../client.ts";
import { Trouble } from "../parts/problem.tsx";
import type { Draft } from "./draft.ts";
import { EventPicker } from "./event-picker.tsx";
import { Delivery, Narrowed, Shape } from "./form-more.tsx";
import { Headers } from "./form-headers.tsx";

export type HookForm = ReturnType<typeof useForm<Draft>>;

type Props = { start: Draft; verb: string; save: (draft: Draft) => Promise<unknown>; cancel?: () => void };

/** What a hook is: where it delivers to, which events, and how. */
export function HookFields({ start, verb, save, cancel }: Props) {
  const form = useForm<Draft>({ initialValues: start });
  const saving = useMutation({ mutationFn: save, onError: (error) => form.setErrors(fieldErrors(error)) });
  return (
    <form onSubmit={form.onSubmit((draft) => saving.mutate(draft))}>
      <Stack>
        <TextInput label="Name" description="How you call it here" required {...form.getInputProps("name")} />
        <TextInput
          label="URL"
          description="Where events are posted to"
          placeholder="https://example.com/hook"
          type="url"
          required
          {...form.getInputProps("url")}
        />
        <EventPicker
          value={form.values.events}
          change={(events) => form.setFieldValue("events", events)}
          error={form.errors["events"]}
        />
        <Accounts form={form} />
        <Accordion variant="separated" chevronPosition="left">
          <Narrowed form={form} />
          <Shape form={form} />
          <Delivery form={form} />
          <Headers form={form} />
        </Accordion>
        <Textarea label="Note" autosize minRows={1} {...form.getInputProps("description")} />
        {saving.isError && <Trouble error={saving.error} />}
        <Group gap="xs">
          <Button type="submit" loading={saving.isPending}>
            {verb}
          </Button>
          {cancel && (
            <Button variant="default" onClick={cancel}>
              Leave it as it is
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function Accounts({ form }: { form: HookForm }) {
  const accounts = useQuery(everyAccount);
  const choices = (accounts.data ?? []).map((account) => ({
    value: account.id,
    label: account.display_name ? `${nameOf(account)} (${account.phone_number})` : account.phone_number,
  }));
  const gone = form.values.accounts.filter((id) => !choices.some(({ value }) => value === id));
  return (
    <MultiSelect
      label="Accounts"
      description="None chosen: all of the owner's, also those to come"
      data={[...choices, ...gone.map((id) => ({ value: id, label: id }))]}
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Choose none" }}
      {...form.getInputProps("accounts")}
    />
  );
}
