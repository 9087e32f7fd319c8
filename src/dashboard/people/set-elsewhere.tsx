import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { nameOf } from "../accounts/questions.ts";
import { type Account, api, ask, type Hook } from "../client.ts";
import { Facts, Section } from "../parts/page.tsx";
import { When } from "../parts/when.tsx";

const SHOWN = 8;
const query = { params: { query: { limit: SHOWN } } };

/** How fast each account sends, and the page where it is set. */
export function Paces() {
  const accounts = useQuery({
    queryKey: ["accounts", "paces"],
    queryFn: () => ask(api.GET("/api/v1/accounts", query)),
  });
  return (
    <Section title="Pace of each account" lead="Set on its page, under Change.">
      <When of={accounts} lines={3}>
        {({ items, next }) => (
          <Few of={items.map((account) => [<ToAccount key={account.id} account={account} />, paceOf(account)])}>
            {next && <Link to="/accounts">All accounts</Link>}
          </Few>
        )}
      </When>
    </Section>
  );
}

const ToAccount = ({ account }: { account: Account }) => (
  <Link to="/accounts/$id" params={{ id: account.id }} search={{ tab: "change" }}>
    {nameOf(account)}
  </Link>
);

const UNITS = {
  min_gap_ms: "ms at least between two",
  jitter_ms: "ms more by chance",
  per_second: "a second",
  per_minute: "a minute",
  per_day: "a day",
} as const;

/** What is set of an account's pace, in words. */
function paceOf({ pace, account_type }: Account): string {
  const set = Object.entries(UNITS).flatMap(([name, unit]) => {
    const value = pace?.[name as keyof typeof UNITS];
    return value === undefined ? [] : [`${value} ${unit}`];
  });
  return set.join(", ") || `As usual for a ${account_type === "whatsmeow" ? "personal" : "business"} number`;
}

/** In which shape each hook gets its events, and the page where it is set. */
export function Formats() {
  const hooks = useQuery({ queryKey: ["hooks", "formats"], queryFn: () => ask(api.GET("/api/v1/hooks", query)) });
  return (
    <Section title="Format of each hook" lead="Set on its page, under Change.">
      <When of={hooks} lines={3}>
        {({ items, next }) => (
          <Few of={items.map((hook) => [<ToHook key={hook.id} hook={hook} />, formatOf(hook)])}>
            {next && <Link to="/hooks">All hooks</Link>}
          </Few>
        )}
      </When>
    </Section>
  );
}

const ToHook = ({ hook }: { hook: Hook }) => (
  <Link to="/hooks/$id/edit" params={{ id: hook.id }}>
    {hook.name}
  </Link>
);

const formatOf = ({ format, raw }: Hook): string =>
  format === "meta" ? "As Meta's own webhook" : `The gateway's own${raw ? ", with Meta's original" : ""}`;

type FewProps = { of: [ReactNode, string][]; children: ReactNode };

/** The first of them, and where the others are. */
const Few = ({ of, children }: FewProps) =>
  of.length === 0 ? (
    <Text size="sm" c="dimmed">
      There is none yet.
    </Text>
  ) : (
    <>
      <Facts of={of} />
      {children && (
        <Text size="sm" mt="xs">
          {children}
        </Text>
      )}
    </>
  );

export const Contract = () => (
  <Section title="The API">
    <Text size="sm">
      Read and try it at{" "}
      <Anchor href="/docs" size="sm" underline="always">
        /docs
      </Anchor>
      ; its contract is{" "}
      <Anchor href="/openapi.json" size="sm" underline="always">
        /openapi.json
      </Anchor>
      .
    </Text>
  </Section>
);
