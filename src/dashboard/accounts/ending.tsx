import { Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Account, api, ask } from "../client.ts";
import { Confirm } from "../parts/confirm.tsx";
import { tell } from "../parts/notes.ts";
import { Section } from "../parts/page.tsx";
import { questions } from "../questions.ts";
import { useIsAdmin } from "../who.ts";
import { nameOf } from "./questions.ts";

/** The end of an account: deleted, with everything kept, or erased for good. */
export function Ending({ account }: { account: Account }) {
  const isAdmin = useIsAdmin();
  const navigate = useNavigate();
  const [step, setStep] = useState<"delete" | "purge" | null>(null);
  const path = { params: { path: { id: account.id } } };
  const leave = async (said: string) => {
    tell(said);
    await navigate({ to: "/accounts" });
    await questions.invalidateQueries({ queryKey: ["accounts"] });
  };
  const remove = async () => {
    await ask(api.DELETE("/api/v1/accounts/{id}", path));
    await leave("The account is deleted.");
  };
  const purge = async () => {
    await ask(api.POST("/api/v1/accounts/{id}/purge", path));
    await leave("The erasing has begun: Settings shows when it is done.");
  };
  return (
    <Section title="The end">
      <Stack gap="sm">
        <Text size="sm">
          Deleted, it receives and sends nothing; what it had stays, and its number can be taken up again by the same
          owner, where it left off.
        </Text>
        <Group gap="xs">
          <Button variant="default" c="red" onClick={() => setStep("delete")}>
            Delete
          </Button>
          {isAdmin && (
            <Button variant="default" c="red" onClick={() => setStep("purge")}>
              Erase for good
            </Button>
          )}
        </Group>
      </Stack>
      <Confirm
        opened={step === "delete"}
        close={() => setStep(null)}
        title={`Delete ${nameOf(account)}?`}
        verb="Delete"
        run={remove}
      >
        It receives and sends nothing from now on. Its log stays within the retention.
      </Confirm>
      <Confirm
        opened={step === "purge"}
        close={() => setStep(null)}
        title={`Erase ${nameOf(account)} for good?`}
        verb="Erase"
        typed={account.phone_number}
        run={purge}
      >
        Its log, keys, files, cached events and row go, and what the audit says of it. This cannot be taken back.
      </Confirm>
    </Section>
  );
}
