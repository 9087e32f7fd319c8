import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { type Account, api, ask, fieldErrors } from "../client.ts";
import { Trouble } from "../parts/problem.tsx";

type Input = { phone_number: string; display_name: string };

/** Makes the account, and begins pairing at once. */
async function link({ phone_number, display_name }: Input): Promise<Account> {
  const name = display_name.trim();
  const body = { account_type: "whatsmeow" as const, phone_number, ...(name ? { display_name: name } : {}) };
  const account = await ask(api.POST("/api/v1/accounts", { body }));
  await ask(api.POST("/api/v1/accounts/{id}/connect", { params: { path: { id: account.id } }, body: {} }));
  return account;
}

/** A number that a phone has: the next step is to scan a code with it. */
export function PersonalForm({ done }: { done: (account: Account) => unknown }) {
  const form = useForm<Input>({ initialValues: { phone_number: "", display_name: "" } });
  const making = useMutation({
    mutationFn: link,
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: done,
  });
  return (
    <form onSubmit={form.onSubmit((values) => making.mutate(values))}>
      <Stack>
        <Text size="sm" c="dimmed">
          The gateway becomes a linked device of the phone, as WhatsApp Web is. Have the phone at hand: the next step
          shows a code to scan.
        </Text>
        <TextInput
          label="Phone number"
          description="With its country code"
          placeholder="+49 170 0000000"
          type="tel"
          autoComplete="off"
          required
          {...form.getInputProps("phone_number")}
        />
        <TextInput label="Name" description="How you call it here" {...form.getInputProps("display_name")} />
        {making.isError && <Trouble error={making.error} />}
        <Button type="submit" loading={making.isPending} w="fit-content">
          Show the code
        </Button>
      </Stack>
    </form>
  );
}
