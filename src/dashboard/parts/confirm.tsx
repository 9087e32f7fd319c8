import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Trouble } from "./problem.tsx";

type Props = {
  opened: boolean;
  close: () => void;
  title: string;
  children: ReactNode;
  /** what the button says */
  verb: string;
  /** what has to be typed first, where it cannot be undone */
  typed?: string;
  danger?: boolean;
  run: () => Promise<unknown>;
};

/** The second step before something that cannot be taken back, or that reaches others. */
export function Confirm({ opened, close, title, children, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={close} title={title} centered closeButtonProps={{ "aria-label": "Close" }}>
      <Stack gap="md">
        <Text size="sm" component="div">
          {children}
        </Text>
        {opened && <Step close={close} {...rest} />}
      </Stack>
    </Modal>
  );
}

function Step({ close, verb, typed, danger = true, run }: Omit<Props, "opened" | "title" | "children">) {
  const [text, setText] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    setError(null);
    await run().then(close, setError);
    setBusy(false);
  };
  return (
    <>
      {typed !== undefined && (
        <TextInput
          label={`Type ${typed} to go on`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
      )}
      {error !== null && <Trouble error={error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          Leave it
        </Button>
        <Button
          color={danger ? "red" : "brand"}
          loading={isBusy}
          disabled={typed !== undefined && text !== typed}
          onClick={() => void go()}
        >
          {verb}
        </Button>
      </Group>
    </>
  );
}
