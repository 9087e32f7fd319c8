import { Button, Checkbox, Group, Modal, MultiSelect, SimpleGrid, Stack, TagsInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { everyAccount, nameOf } from "../accounts/questions.ts";
import { api, ask, fieldErrors, type Key } from "../client.ts";
import { Trouble } from "../parts/problem.tsx";
import { questions } from "../questions.ts";
import { useMe } from "../who.ts";

type Scope = Key["permissions"][number];
type Input = { name: string; permissions: Scope[]; accounts: string[]; cidrs: string[]; expires: string };
const NEW: Input = { name: "", permissions: [], accounts: [], cidrs: [], expires: "" };

const make = ({ name, permissions, accounts, cidrs, expires }: Input) =>
  ask(
    api.POST("/api/v1/api-keys", {
      body: {
        name,
        permissions,
        ...(accounts.length ? { accounts } : {}),
        ...(cidrs.length ? { cidrs } : {}),
        ...(expires ? { expires_at: new Date(`${expires}T23:59:59`).toISOString() } : {}),
      },
    }),
  );

type Props = { opened: boolean; close: () => void; show: (key: string) => void };

/** Makes a key, with what it may do. */
export const KeyForm = ({ opened, close, show }: Props) => (
  <Modal opened={opened} onClose={close} title="Make a key" size="lg" closeButtonProps={{ "aria-label": "Close" }}>
    {opened && <Form close={close} show={show} />}
  </Modal>
);

function Form({ close, show }: Omit<Props, "opened">) {
  const form = useForm<Input>({ initialValues: NEW });
  const { permissions } = useMe();
  const accounts = useQuery({ ...everyAccount, enabled: permissions.includes("accounts:read") });
  const making = useMutation({
    mutationFn: make,
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: async ({ key }) => {
      await questions.invalidateQueries({ queryKey: ["keys"] });
      close();
      show(key);
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => making.mutate(values))}>
      <Stack>
        <TextInput label="Name" description="What uses it" required data-autofocus {...form.getInputProps("name")} />
        <Checkbox.Group label="What it may do" required {...form.getInputProps("permissions")}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={6} mt={6}>
            {permissions.map((scope) => (
              <Checkbox key={scope} value={scope} label={scope === "*" ? "* (all of these)" : scope} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <MultiSelect
          label="Accounts"
          description="None chosen: all that are there for you"
          searchable
          data={(accounts.data ?? []).map((account) => ({ value: account.id, label: nameOf(account) }))}
          {...form.getInputProps("accounts")}
        />
        <TagsInput
          label="Networks it may be used from"
          description="Such as 203.0.113.0/24; none: from anywhere"
          {...form.getInputProps("cidrs")}
        />
        <TextInput
          type="date"
          label="Its last day"
          description="Empty: it does not end"
          {...form.getInputProps("expires")}
        />
        {making.isError && <Trouble error={making.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={making.isPending}>
            Make the key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
