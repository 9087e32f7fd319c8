import { Box, Group, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

/** What stands before the door: one thing to do, in the middle. */
export function Frame({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · WhatsHooked`;
  }, [title]);
  return (
    <main className="door">
      <Stack gap="lg">
        <Group gap={12} justify="center">
          <img src="/assets/icon.svg" width={36} height={36} alt="" />
          <Text fw={700} fz={24}>
            WhatsHooked
          </Text>
        </Group>
        <Box className="card" p="xl">
          <Stack gap="md">
            <div>
              <Title order={1} size="h3">
                {title}
              </Title>
              {lead && (
                <Text c="dimmed" size="sm" mt={4} component="div">
                  {lead}
                </Text>
              )}
            </div>
            {children}
          </Stack>
        </Box>
      </Stack>
    </main>
  );
}
