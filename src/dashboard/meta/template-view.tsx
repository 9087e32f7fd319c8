import { Box, Drawer, Stack, Text } from "@mantine/core";
import { Facts, Json } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import type { Template } from "./questions.ts";

type Part = { type: string; text?: string; format?: string; buttons?: { type?: string; text?: string }[] };

/** A template as its reader sees it, and as Meta describes it. */
export function TemplateView({ template, close }: { template: Template | null; close: () => void }) {
  return (
    <Drawer
      opened={template !== null}
      onClose={close}
      position="right"
      size="lg"
      title={template?.name}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {template && (
        <Stack>
          <Facts
            of={[
              ["Status", <State key="status" is={template.status} />],
              ["Language", template.language],
              ["Category", template.category],
              ["Id", <code key="id">{template.id}</code>],
            ]}
          />
          <Looks parts={(template.components ?? []) as Part[]} />
          <Json of={template.components ?? []} label="Its components" />
        </Stack>
      )}
    </Drawer>
  );
}

export const Looks = ({ parts }: { parts: Part[] }) => (
  <Box bg="var(--ground)" p="md" style={{ borderRadius: "var(--mantine-radius-md)" }}>
    <Stack gap={6} maw={340} p="sm" bg="var(--mantine-color-body)" style={{ borderRadius: 10 }}>
      {parts.map((part, n) => (
        <One key={`${part.type} ${n}`} part={part} />
      ))}
    </Stack>
  </Box>
);

function One({ part }: { part: Part }) {
  if (part.buttons) {
    return (
      <Stack gap={4}>
        {part.buttons.map((button, n) => (
          <Text key={n} size="sm" ta="center" c="blue" fw={600}>
            {button.text ?? button.type}
          </Text>
        ))}
      </Stack>
    );
  }
  const kind = part.type.toUpperCase();
  return (
    <Text
      size={kind === "FOOTER" ? "xs" : "sm"}
      fw={kind === "HEADER" ? 700 : 400}
      {...(kind === "FOOTER" ? { c: "dimmed" } : {})}
      className="wrap"
    >
      {part.text ?? `(${(part.format ?? part.type).toLowerCase()})`}
    </Text>
  );
}
