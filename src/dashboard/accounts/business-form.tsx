import { Button, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { type Account, api, ask, fieldErrors } from "../client.ts";
import { HiddenInput } from "../parts/hidden-input.tsx";
import { tell, tellTrouble } from "../parts/notes.ts";
import { Trouble } from "../parts/problem.tsx";

type Input = {
  phone_number: string;
  display_name: string;
  config: { phone_number_id: string; access_token: string; app_secret: string; waba_id: string };
  subscribe: boolean;
};

const NOTHING: Input = {
  phone_number: "",
  display_name: "",
  config: { phone_number_id: "", access_token: "", app_secret: "", waba_id: "" },
  subscribe: true,
};

/** Makes the account: Meta is asked whether the token owns the number. Then Meta is told where to post. */
async function link({ phone_number, display_name, config, subscribe }: Input): Promise<Account> {
  const { phone_number_id, access_token, ...optional } = config;
  const set = Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim() !== ""));
  const name = display_name.trim();
  const account = await ask(
    api.POST("/api/v1/accounts", {
      body: {
        account_type: "business-api",
        phone_number,
        ...(name ? { display_name: name } : {}),
        config: { phone_number_id, access_token, ...set },
      },
    }),
  );
  if (subscribe) await subscribed(account.id);
  return account;
}

/** The account is there whatever comes of this: its page shows how the subscription stands, and tries again. */
async function subscribed(id: string): Promise<void> {
  try {
    await ask(api.POST("/api/v1/accounts/{id}/meta/subscribe", { params: { path: { id } }, body: {} }));
    tell("Meta posts the number's messages to this gateway from now on.");
  } catch (error) {
    tellTrouble(error);
  }
}

/** A number on Meta's Cloud API. */
export function BusinessForm({ done }: { done: (account: Account) => unknown }) {
  const form = useForm<Input>({ initialValues: NOTHING });
  const making = useMutation({
    mutationFn: link,
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: done,
  });
  return (
    <form onSubmit={form.onSubmit((values) => making.mutate(values))}>
      <Stack>
        <Text size="sm" c="dimmed">
          Everything asked for here stands in Meta's app dashboard under WhatsApp, API Setup. Meta is asked at once
          whether it is right.
        </Text>
        <Fields form={form} />
        {making.isError && <Trouble error={making.error} />}
        <Button type="submit" loading={making.isPending} w="fit-content">
          Check and link
        </Button>
      </Stack>
    </form>
  );
}

function Fields({ form }: { form: ReturnType<typeof useForm<Input>> }) {
  const show = { shows: "Show it", autoComplete: "off" };
  return (
    <>
      <TextInput
        label="Phone number"
        placeholder="+1 555 078 3881"
        type="tel"
        required
        {...form.getInputProps("phone_number")}
      />
      <TextInput label="Name" description="How you call it here" {...form.getInputProps("display_name")} />
      <TextInput
        label="Phone number ID"
        description="Meta's id of the number, digits only"
        required
        {...form.getInputProps("config.phone_number_id")}
      />
      <HiddenInput
        label="Access token"
        description="Of a system user, so that it does not end; kept sealed"
        required
        {...show}
        {...form.getInputProps("config.access_token")}
      />
      <HiddenInput
        label="App secret"
        description="Verifies what Meta posts for this number; without one the installation's is used"
        {...show}
        {...form.getInputProps("config.app_secret")}
      />
      <TextInput
        label="WhatsApp Business account ID"
        description="Meta tells it when it is left out"
        {...form.getInputProps("config.waba_id")}
      />
      <Switch
        label="Let Meta post the number's messages to this gateway"
        {...form.getInputProps("subscribe", { type: "checkbox" })}
      />
    </>
  );
}
