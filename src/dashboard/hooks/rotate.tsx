import { Button, Group, Modal, NumberInput, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask, type Hook } from "../client.ts";
import { Trouble } from "../parts/problem.tsx";
import { ShownOnce } from "../parts/secret.tsx";
import { questions } from "../questions.ts";

type Props = { hook: Hook; opened: boolean; close: () => void };

/** Gives a hook a new secret; the one so far signs on for a while. */
export function Rotate({ hook, opened, close }: Props) {
  const [hours, setHours] = useState<number | string>(24);
  const rotating = useMutation({
    mutationFn: () =>
      ask(
        api.POST("/api/v1/hooks/{id}/rotate-secret", {
          params: { path: { id: hook.id } },
          body: { overlap_hours: Number(hours) || 0 },
        }),
      ),
    onSuccess: () => {
      close();
      return questions.invalidateQueries({ queryKey: ["hook", hook.id] });
    },
  });
  return (
    <>
      <Modal opened={opened} onClose={close} title="A new secret" centered closeButtonProps={{ "aria-label": "Close" }}>
        <Stack>
          <Text size="sm">
            Deliveries carry two signatures until the overlap ends, the new secret's first: the receiver can change over
            without a gap.
          </Text>
          <NumberInput label="Hours of overlap" min={0} max={168} value={hours} onChange={setHours} data-autofocus />
          {rotating.isError && <Trouble error={rotating.error} />}
          <Group justify="flex-end">
            <Button loading={rotating.isPending} onClick={() => rotating.mutate()}>
              Make it
            </Button>
          </Group>
        </Stack>
      </Modal>
      <ShownOnce
        secret={rotating.data?.secret ?? null}
        title="The hook's new secret"
        what="the new secret"
        close={rotating.reset}
      />
    </>
  );
}
