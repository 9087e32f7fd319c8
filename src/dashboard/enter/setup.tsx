import { Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { api, ask, fieldErrors } from "../client.ts";
import { HiddenInput } from "../parts/hidden-input.tsx";
import { Trouble } from "../parts/problem.tsx";
import { questions } from "../questions.ts";
import { Frame } from "./frame.tsx";

type First = { setup_token: string; username: string; email: string; password: string };

/** Makes the administrator and signs in as them. */
async function begin({ setup_token, ...person }: First): Promise<void> {
  await ask(api.POST("/api/v1/setup", { body: { setup_token, ...person } }));
  await ask(api.POST("/api/v1/auth/login", { body: { username: person.username, password: person.password } }));
}

export default function Setup() {
  return (
    <Frame
      title="Set the gateway up"
      lead="You are its first user: its administrator. npm start prints the set-up token; deployed, it is the secret SETUP_TOKEN. It is worth nothing afterwards."
    >
      <Form />
      <Text size="sm" c="dimmed">
        Set up already?{" "}
        <Anchor component={Link} to="/sign-in" size="sm" underline="always">
          Sign in
        </Anchor>
      </Text>
    </Frame>
  );
}

function Form() {
  const form = useForm<First>({ initialValues: { setup_token: "", username: "", email: "", password: "" } });
  const navigate = useNavigate();
  const setup = useMutation({
    mutationFn: begin,
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: async () => {
      await questions.invalidateQueries({ queryKey: ["setup"] });
      await questions.refetchQueries({ queryKey: ["me"] });
      await navigate({ to: "/start" });
    },
  });
  const field = (name: keyof First) => ({ required: true, ...form.getInputProps(name) });
  return (
    <form onSubmit={form.onSubmit((values) => setup.mutate(values))}>
      <Stack>
        <TextInput
          label="Set-up token"
          autoComplete="off"
          autoFocus
          classNames={{ input: "mono" }}
          {...field("setup_token")}
        />
        <TextInput label="User name" autoComplete="username" {...field("username")} />
        <TextInput label="E-mail" type="email" autoComplete="email" {...field("email")} />
        <HiddenInput
          label="Password"
          description="12 characters or more"
          autoComplete="new-password"
          {...field("password")}
        />
        {setup.isError && <Trouble error={setup.error} />}
        <Button type="submit" loading={setup.isPending}>
          Make the administrator
        </Button>
      </Stack>
    </form>
  );
}
