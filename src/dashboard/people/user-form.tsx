import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { api, ask, fieldErrors, type User } from "../client.ts";
import { Trouble } from "../parts/problem.tsx";
import { questions } from "../questions.ts";
import type { Reset } from "./users.tsx";

type Input = { username: string; email: string; full_name: string; role: User["role"] };
const NOBODY: Input = { username: "", email: "", full_name: "", role: "user" };

export const ROLES = [
  { value: "admin", label: "Administrator: everything" },
  { value: "user", label: "User: what is theirs" },
  { value: "viewer", label: "Viewer: reads what is theirs" },
];

type Props = { opened: boolean; close: () => void; told: (reset: Reset) => void };

/** Makes a user, who sets their own password by a link. */
export const UserForm = ({ opened, close, told }: Props) => (
  <Modal opened={opened} onClose={close} title="Make a user" centered closeButtonProps={{ "aria-label": "Close" }}>
    {opened && <Form close={close} told={told} />}
  </Modal>
);

function Form({ close, told }: Omit<Props, "opened">) {
  const form = useForm<Input>({ initialValues: NOBODY });
  const making = useMutation({
    mutationFn: ({ full_name, ...user }: Input) =>
      ask(api.POST("/api/v1/users", { body: { ...user, ...(full_name.trim() ? { full_name } : {}) } })),
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: async ({ reset }) => {
      await questions.invalidateQueries({ queryKey: ["users"] });
      close();
      if (reset) told(reset);
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => making.mutate(values))}>
      <Stack>
        <TextInput label="User name" required data-autofocus {...form.getInputProps("username")} />
        <TextInput label="E-mail" type="email" required {...form.getInputProps("email")} />
        <TextInput label="Full name" {...form.getInputProps("full_name")} />
        <Select label="Role" allowDeselect={false} data={ROLES} {...form.getInputProps("role")} />
        {making.isError && <Trouble error={making.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={making.isPending}>
            Make the user
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
