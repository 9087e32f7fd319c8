import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, ask, fieldErrors } from "../client.ts";
import { HiddenInput } from "../parts/hidden-input.tsx";
import { tell } from "../parts/notes.ts";
import { Trouble } from "../parts/problem.tsx";
import { Frame } from "./frame.tsx";

/** A new password by the token of a link. The token stands behind the "#", which browsers send to nobody. */
export default function Password() {
  const form = useForm({ initialValues: { token: window.location.hash.slice(1), password: "" } });
  const navigate = useNavigate();
  const set = useMutation({
    mutationFn: (body: { token: string; password: string }) => ask(api.POST("/api/v1/auth/reset-password", { body })),
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: () => {
      tell("The password is set: sign in with it.");
      return navigate({ to: "/sign-in" });
    },
  });
  return (
    <Frame title="Set a new password" lead="All sessions of yours end with it.">
      <form onSubmit={form.onSubmit((values) => set.mutate(values))}>
        <Stack>
          <TextInput label="Token" required autoComplete="off" {...form.getInputProps("token")} />
          <HiddenInput
            label="New password"
            description="12 characters or more"
            required
            autoComplete="new-password"
            {...form.getInputProps("password")}
          />
          {set.isError && <Trouble error={set.error} />}
          <Button type="submit" loading={set.isPending}>
            Set the password
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}
