import { Button } from "@mantine/core";
import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { Empty } from "../parts/page.tsx";
import { Trouble } from "../parts/problem.tsx";

/** An address that leads nowhere. */
export const Lost = () => (
  <Empty
    title="There is no such page"
    action={
      <Button component={Link} to="/">
        To the overview
      </Button>
    }
  >
    The address may be of something that was deleted, or mistyped.
  </Empty>
);

/** A page that could not be drawn. */
export const PageFailed = ({ error, reset }: ErrorComponentProps) => <Trouble error={error} again={reset} />;
