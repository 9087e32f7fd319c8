import type { UseFormReturnType } from "@mantine/form";

/** What stands in the form, by the names the API has: the message that is being written. */
export type Draft = UseFormReturnType<Record<string, unknown>>;
