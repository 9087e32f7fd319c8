import { Accordion, ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { HookForm } from "./form.tsx";

/** Headers of the hook's own, sent with every delivery. */
export function Headers({ form }: { form: HookForm }) {
  const wrong = Object.entries(form.errors).filter(([path]) => path.startsWith("headers"));
  return (
    <Accordion.Item value="headers">
      <Accordion.Control>Headers of its own</Accordion.Control>
      <Accordion.Panel>
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            Values are kept sealed and shown masked. To change one, write them all anew.
          </Text>
          {form.values.headers.map((_, n) => (
            <Group key={n} gap="xs" wrap="nowrap" align="flex-end">
              <TextInput flex={1} label="Name" {...form.getInputProps(`headers.${n}.name`)} />
              <TextInput flex={1} label="Value" {...form.getInputProps(`headers.${n}.value`)} />
              <ActionIcon
                variant="default"
                size={36}
                aria-label={`Take header ${n + 1} away`}
                onClick={() => form.removeListItem("headers", n)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          {wrong.map(([path, message]) => (
            <Text key={path} size="xs" c="var(--mantine-color-error)" role="alert">
              {path.replace("headers.", "")}: {message}
            </Text>
          ))}
          <Button
            variant="default"
            size="xs"
            w="fit-content"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => form.insertListItem("headers", { name: "", value: "" })}
          >
            A header
          </Button>
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
