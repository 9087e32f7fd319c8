import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { State } from "../parts/state.tsx";
import { hookOf } from "./questions.ts";

/** How a hook stands with the accounts it is for. Asked for the hooks that are seen, and no others. */
export function HookState({ id, isActive }: { id: string; isActive: boolean }) {
  const hook = useQuery({ ...hookOf(id), enabled: isActive, refetchInterval: 15_000 });
  if (!isActive) return <State is="suspended" />;
  if (hook.isError) return <State is="unknown" />;
  if (!hook.data) return <Loader size={14} aria-label="Asking how it stands" />;
  return <State is={hook.data.state ?? "active"} />;
}
