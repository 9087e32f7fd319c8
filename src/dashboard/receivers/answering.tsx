import { Button, Group, NumberInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { api, ask, fieldErrors, type ReceiverWithRequests } from "../client.ts";
import { tell, tellTrouble } from "../parts/notes.ts";
import { questions } from "../questions.ts";

type Answer = ReceiverWithRequests["answer"];

/** Says what the receiver answers: a failing one can be tried out. */
export function Answering({ receiver: { id, answer } }: { receiver: ReceiverWithRequests }) {
  const form = useForm({ initialValues: answer });
  const changing = useMutation({
    mutationFn: (body: Answer) => ask(api.PATCH("/api/v1/receivers/{id}", { params: { path: { id } }, body })),
    onError: (error) => {
      form.setErrors(fieldErrors(error));
      tellTrouble(error);
    },
    onSuccess: async ({ answer: now }) => {
      tell(`It answers ${now.status} from now on.`);
      await questions.invalidateQueries({ queryKey: ["receiver", id] });
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => changing.mutate(values))}>
      <Group px={20} pb="md" gap="xs" align="flex-end">
        <NumberInput
          label="Status it answers"
          min={200}
          max={599}
          clampBehavior="strict"
          required
          w={170}
          {...form.getInputProps("status")}
        />
        <TextInput label="What it says" flex="1 1 200px" maw={380} {...form.getInputProps("body")} />
        <Button type="submit" variant="default" loading={changing.isPending}>
          Answer so
        </Button>
      </Group>
    </form>
  );
}
