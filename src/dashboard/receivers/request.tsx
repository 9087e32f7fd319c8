import { Alert, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReceiverWithRequests } from "../client.ts";
import { useHookNames } from "../hooks/questions.ts";
import { Facts, Json } from "../parts/page.tsx";
import { pretty } from "../parts/pretty.ts";
import { Time } from "../parts/time.tsx";

export type Request = ReceiverWithRequests["requests"][number];

/** What is said of a request's signature. */
export const SIGNED: Record<Request["signature"], { word: string; colour: string; more: string }> = {
  verified: {
    word: "signature verified",
    colour: "green",
    more: "Checked as every receiver should, by Standard Webhooks: over the id, the time and the body as they came, with the secret of",
  },
  wrong: {
    word: "signature wrong",
    colour: "red",
    more: "It was made with no secret of a hook that is pointed here, or more than five minutes from now: a receiver answers 401.",
  },
  none: { word: "not signed", colour: "gray", more: "Anybody who knows the address can send such a one." },
};

/** A request whole, as it came. */
export function OneRequest({ of }: { of: Request }) {
  const { at, method, query, headers, body, bytes, signature, hook_id, answered } = of;
  const hookName = useHookNames();
  const { word, colour, more } = SIGNED[signature];
  return (
    <Stack>
      <Alert color={colour} title={word[0]?.toUpperCase() + word.slice(1)}>
        <Text size="sm">
          {more}
          {hook_id && (
            <>
              {" "}
              <Link to="/hooks/$id" params={{ id: hook_id }} activeProps={{}}>
                {hookName(hook_id)}
              </Link>
              .
            </>
          )}
        </Text>
      </Alert>
      <Facts
        of={[
          ["Came", <Time key="at" at={at} />],
          ["Method", method],
          ...(query ? [["Query", <code key="query">{query}</code>] as [string, React.ReactNode]] : []),
          ["Answered", answered],
        ]}
      />
      <Text fw={600} size="sm">
        Headers
      </Text>
      <Facts of={Object.entries(headers)} />
      <Text fw={600} size="sm">
        Body, {bytes} bytes{bytes > new TextEncoder().encode(body).length && ": its beginning"}
      </Text>
      {body ? <Json of={pretty(body)} label="The body as it came" /> : <Text size="sm">It had none.</Text>}
    </Stack>
  );
}
