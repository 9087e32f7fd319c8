import { Button, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type Account, api, ask, fieldErrors } from "../client.ts";
import { tell } from "../parts/notes.ts";
import { Facts, Section } from "../parts/page.tsx";
import { Trouble } from "../parts/problem.tsx";
import { When } from "../parts/when.tsx";
import { questions } from "../questions.ts";
import { useMay } from "../who.ts";

const path = (id: string) => ({ params: { path: { id } } });
const profileOf = (id: string) => ask(api.GET("/api/v1/accounts/{id}/meta/profile", path(id)));
type Profile = Awaited<ReturnType<typeof profileOf>>;
type Text = { about: string; description: string; address: string; email: string };

/** What people see of the business. */
export function ProfileOf({ account }: { account: Account }) {
  const mayWrite = useMay("accounts:write");
  const profile = useQuery({ queryKey: ["account", account.id, "profile"], queryFn: () => profileOf(account.id) });
  return (
    <Section title="What people see" lead="The business profile, as it stands at Meta.">
      <When of={profile}>
        {(found) => (mayWrite ? <Form account={account} profile={found} /> : <Shown profile={found} />)}
      </When>
    </Section>
  );
}

const Shown = ({ profile }: { profile: Profile }) => (
  <Facts
    of={[
      ["About", profile.about],
      ["Description", profile.description],
      ["Address", profile.address],
      ["E-mail", profile.email],
      ["Websites", profile.websites?.join(", ")],
    ]}
  />
);

function Form({ account, profile }: { account: Account; profile: Profile }) {
  const { about = "", description = "", address = "", email = "" } = profile;
  const start: Text = { about, description, address, email };
  const form = useForm<Text>({ initialValues: start });
  const saving = useMutation({
    mutationFn: (text: Text) => {
      const changed = Object.entries(text).filter(([name, value]) => value !== start[name as keyof Text]);
      return ask(
        api.PATCH("/api/v1/accounts/{id}/meta/profile", { ...path(account.id), body: Object.fromEntries(changed) }),
      );
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: (now) => {
      tell("The profile is changed.");
      questions.setQueryData(["account", account.id, "profile"], now);
    },
  });
  return (
    <form onSubmit={form.onSubmit((text) => saving.mutate(text))}>
      <Stack gap="sm">
        <TextInput label="About" maxLength={139} {...form.getInputProps("about")} />
        <Textarea label="Description" autosize minRows={2} maxLength={512} {...form.getInputProps("description")} />
        <TextInput label="Address" maxLength={256} {...form.getInputProps("address")} />
        <TextInput label="E-mail" type="email" {...form.getInputProps("email")} />
        {saving.isError && <Trouble error={saving.error} />}
        <Button type="submit" loading={saving.isPending} disabled={!form.isDirty()} w="fit-content">
          Save
        </Button>
      </Stack>
    </form>
  );
}
