import { Button, Stack, Text, Title } from "@mantine/core";
import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { Trouble } from "../parts/problem.tsx";

/** An address that leads nowhere. */
export const Lost = () => (
  <main className="door">
    <Stack align="center" ta="center">
      <Title order={1} size="h3">
        There is no such page
      </Title>
      <Text c="dimmed" size="sm">
        The address may be of something that was deleted, or mistyped.
      </Text>
      <Button renderRoot={(props) => <Link to="/" {...props} />}>To the overview</Button>
    </Stack>
  </main>
);

/** A page that could not be drawn. It may be of a version that is no longer there: only the whole of it helps. */
export const PageFailed = ({ error }: ErrorComponentProps) => (
  <Trouble error={error} again={() => window.location.reload()} />
);
