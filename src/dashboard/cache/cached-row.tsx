import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useAccountNames } from "../accounts/questions.ts";
import type { CachedEvent } from "../client.ts";
import { useHookNames } from "../hooks/questions.ts";
import { State } from "../parts/state.tsx";
import { Ago, Time } from "../parts/time.tsx";
import { failureOf } from "./words.ts";

/** One cached event in a list. */
export function CachedRow({ row }: { row: CachedEvent }) {
  const accountName = useAccountNames();
  const hookName = useHookNames();
  return (
    <Link to="/cache/$id" params={{ id: row.id }} className="row">
      <div>
        <Text size="sm" fw={600} className="cut">
          {row.event_type}
        </Text>
        <Text size="xs" c="dimmed" className="cut">
          {accountName(row.account_id)} → {row.hook_id ? hookName(row.hook_id) : "no hook"} · {failureOf(row)}
        </Text>
      </div>
      <div className="row-side">
        <Text size="xs" c="dimmed">
          of <Time at={row.timestamp} /> · {row.attempts === 1 ? "1 try" : `${row.attempts} tries`}
          {row.due_at && (
            <>
              {" "}
              · due <Ago at={row.due_at} />
            </>
          )}
        </Text>
        <State is={row.state} />
      </div>
    </Link>
  );
}
