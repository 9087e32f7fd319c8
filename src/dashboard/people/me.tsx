import { Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { api, ask, fieldErrors } from "../client.ts";
import { HiddenInput } from "../parts/hidden-input.tsx";
import { tell } from "../parts/notes.ts";
import { PageHead, Section } from "../parts/page.tsx";
import { Trouble } from "../parts/problem.tsx";
import { questions } from "../questions.ts";
import { useMe } from "../who.ts";

type Change = { full_name: string; username: string; email: string; password: string; current_password: string };

export default function MyPage() {
  const me = useMe();
  return (
    <>
      <PageHead title="Profile and password" lead={`You are ${me.username}, ${me.role}.`} />
      <div className="two">
        <Section title="Profile" lead="Your password is needed to change how you sign in.">
          <Form />
        </Section>
        <Section title="Everything that is held about you">
          <Stack gap="sm">
            <Text size="sm">
              Sessions, keys, hooks, accounts with their events, and the audit of it, as lines of JSON. Secrets are
              masked.
            </Text>
            <Anchor href="/api/v1/me/export" download="everything.jsonl" underline="always" size="sm">
              Download it
            </Anchor>
          </Stack>
        </Section>
      </div>
    </>
  );
}

function Form() {
  const me = useMe();
  const start: Change = {
    full_name: me.full_name ?? "",
    username: me.username,
    email: me.email,
    password: "",
    current_password: "",
  };
  const form = useForm<Change>({ initialValues: start });
  const changing = useMutation({
    mutationFn: (change: Change) => ask(api.PATCH("/api/v1/me", { body: changesOf(change, start) })),
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: async () => {
      tell("It is changed.");
      form.setFieldValue("password", "");
      form.setFieldValue("current_password", "");
      await questions.invalidateQueries({ queryKey: ["me"] });
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => changing.mutate(values))}>
      <Stack>
        <TextInput label="Full name" {...form.getInputProps("full_name")} />
        <TextInput label="User name" autoComplete="username" {...form.getInputProps("username")} />
        <TextInput label="E-mail" type="email" autoComplete="email" {...form.getInputProps("email")} />
        <HiddenInput
          label="New password"
          description="Empty: as it is. A new one ends all of your other sessions"
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <HiddenInput
          label="Password so far"
          autoComplete="current-password"
          {...form.getInputProps("current_password")}
        />
        {changing.isError && <Trouble error={changing.error} />}
        <Button type="submit" loading={changing.isPending} w="fit-content">
          Save
        </Button>
      </Stack>
    </form>
  );
}

/** Only what differs is sent: what signs in is changed with the password alone. */
function changesOf(change: Change, start: Change) {
  const { full_name, current_password, password } = change;
  return {
    ...(full_name === start.full_name ? {} : { full_name: full_name.trim() || null }),
    ...(change.username === start.username ? {} : { username: change.username }),
    ...(change.email === start.email ? {} : { email: change.email }),
    ...(password ? { password } : {}),
    ...(current_password ? { current_password } : {}),
  };
}
