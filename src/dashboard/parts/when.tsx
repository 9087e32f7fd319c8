import { Skeleton, Stack } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Trouble } from "./problem.tsx";

type Props<Data> = { of: UseQueryResult<Data>; lines?: number; children: (data: Data) => ReactNode };

/** What is shown while a question is open, when it was refused, and when it is answered. */
export function When<Data>({ of, lines = 4, children }: Props<Data>) {
  if (of.data !== undefined) return children(of.data);
  if (of.isError) return <Trouble error={of.error} again={() => void of.refetch()} />;
  return <Waiting lines={lines} />;
}

export const Waiting = ({ lines = 4 }: { lines?: number }) => (
  <Stack gap="sm" p="md" role="status" aria-label="Loading">
    {Array.from({ length: lines }, (_, n) => (
      <Skeleton key={n} height={22} radius="sm" width={`${95 - ((n * 17) % 40)}%`} />
    ))}
  </Stack>
);
