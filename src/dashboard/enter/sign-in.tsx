import { Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { api, ask } from "../client.ts";
import { HiddenInput } from "../parts/hidden-input.tsx";
import { Trouble } from "../parts/problem.tsx";
import { questions, whoIsThere } from "../questions.ts";
import { Go } from "../shell/go.tsx";
import { useSetupOpen } from "./open.ts";
import { Frame } from "./frame.tsx";

/** Somewhere in this page, and nowhere else. */
const within = (next: string | undefined): string => (next?.startsWith("/") && !next.startsWith("//") ? next : "/");

export default function SignIn() {
  const me = useQuery(whoIsThere);
  const { next } = useSearch({ strict: false }) as { next?: string };
  const isOpen = useSetupOpen();
  if (me.data) return <Go to={within(next)} />;
  if (isOpen) return <Go to="/setup" />;
  return (
    <Frame title="Sign in">
      <Form />
      <Text size="sm" c="dimmed">
        New here? An administrator makes you a user. For a gateway that has none yet,{" "}
        <Anchor component={Link} to="/setup" size="sm" underline="always">
          set it up
        </Anchor>
        .
      </Text>
    </Frame>
  );
}

function Form() {
  const form = useForm({ initialValues: { username: "", password: "" } });
  const login = useMutation({
    mutationFn: (body: { username: string; password: string }) => ask(api.POST("/api/v1/auth/login", { body })),
    onSuccess: () => questions.invalidateQueries({ queryKey: ["me"] }),
  });
  return (
    <form onSubmit={form.onSubmit((values) => login.mutate(values))}>
      <Stack>
        <TextInput
          label="User name or e-mail"
          autoComplete="username"
          autoFocus
          required
          {...form.getInputProps("username")}
        />
        <HiddenInput label="Password" autoComplete="current-password" required {...form.getInputProps("password")} />
        {login.isError && <Trouble error={login.error} />}
        <Button type="submit" loading={login.isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
