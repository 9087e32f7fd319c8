import { Alert, Button, Code, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { ProblemError, Unreached } from "../client.ts";

/** What went wrong, in words, with the id under which the gateway's log has it. */
export function Trouble({ error, again }: { error: unknown; again?: (() => void) | undefined }) {
  const { title, detail, id, meta } = told(error);
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
      <Stack gap="xs">
        <Text size="sm">{detail}</Text>
        {meta && <Text size="sm">Meta says: {meta}</Text>}
        <Group gap="sm">
          {id && (
            <Text size="xs">
              Request <Code>{id}</Code>
            </Text>
          )}
          {again && (
            <Button size="compact-sm" variant="default" onClick={again}>
              Try again
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

type Told = { title: string; detail: string; id?: string; meta?: string };

/** An error in words; what is not the gateway's refusal is that it was not reached, or a defect of this page. */
export function told(error: unknown): Told {
  if (error instanceof ProblemError) {
    const { title, detail, request_id: id, meta } = error.problem;
    return { title, detail, id, ...(meta ? { meta: `${meta.details ?? meta.message} (${meta.code})` } : {}) };
  }
  if (error instanceof Unreached) {
    return { title: error.message, detail: "See to the network, or to whether the gateway runs." };
  }
  return { title: "This page failed", detail: error instanceof Error ? error.message : String(error) };
}
