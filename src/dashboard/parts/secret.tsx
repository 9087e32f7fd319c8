import { ActionIcon, Alert, Button, Code, CopyButton, Group, Modal, Stack, Text, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { ReactNode } from "react";

/** Copies a text. */
export const Copy = ({ text, what }: { text: string; what: string }) => (
  <CopyButton value={text}>
    {({ copied, copy }) => (
      <Tooltip label={copied ? "Copied" : `Copy ${what}`}>
        <ActionIcon variant="subtle" color="gray" onClick={copy} aria-label={copied ? "Copied" : `Copy ${what}`}>
          {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    )}
  </CopyButton>
);

type Props = { secret: string | null; close: () => void; title: string; what: string; children?: ReactNode };

/** A secret that is shown this once. */
export function ShownOnce({ secret, close, title, what, children }: Props) {
  return (
    <Modal
      opened={secret !== null}
      onClose={close}
      title={title}
      centered
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack>
        <Alert color="yellow" title="Shown this once">
          Copy it to where it belongs now. The gateway cannot show it again; a new one can be made.
        </Alert>
        <Group gap="xs" wrap="nowrap">
          <Code block className="wrap" flex={1} aria-label={what}>
            {secret}
          </Code>
          {secret !== null && <Copy text={secret} what={what} />}
        </Group>
        {children && (
          <Text size="sm" c="dimmed" component="div">
            {children}
          </Text>
        )}
        <Group justify="flex-end">
          <Button onClick={close}>I have it</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
