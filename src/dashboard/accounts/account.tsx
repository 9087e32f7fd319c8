import { Box, Group, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type ComponentType, Suspense } from "react";
import type { Account } from "../client.ts";
import { later } from "../code.ts";
import { PageHead } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { TabList } from "../parts/tab-list.tsx";
import { Waiting, When } from "../parts/when.tsx";
import { useFilters } from "../search.ts";
import { useMe } from "../who.ts";
import { accountOf, nameOf } from "./questions.ts";
import { Standing } from "./standing.tsx";
import { kindOf } from "./words.ts";

const EVERY_MS = 5_000;

type Part = ComponentType<{ account: Account }>;
type Scope = ReturnType<typeof useMe>["permissions"][number];
type Tab = { value: string; name: string; part: Part; scopes: Scope[]; kind?: Account["account_type"] };

const TABS: Tab[] = [
  { value: "standing", name: "Standing", part: Standing, scopes: ["accounts:read"] },
  { value: "events", name: "Events", part: later(() => import("./events.tsx")), scopes: ["events:read"] },
  { value: "send", name: "Send", part: later(() => import("../send/send.tsx")), scopes: ["messages:send"] },
  { value: "outbox", name: "Outbox", part: later(() => import("../send/outbox.tsx")), scopes: ["messages:read"] },
  { value: "media", name: "Media", part: later(() => import("./media.tsx")), scopes: ["events:read", "media:read"] },
  {
    value: "groups",
    name: "Groups",
    part: later(() => import("./groups.tsx")),
    scopes: ["accounts:read"],
    kind: "whatsmeow",
  },
  {
    value: "templates",
    name: "Templates",
    part: later(() => import("../meta/templates.tsx")),
    scopes: ["accounts:read"],
    kind: "business-api",
  },
  {
    value: "number",
    name: "Number",
    part: later(() => import("../meta/number.tsx")),
    scopes: ["accounts:read"],
    kind: "business-api",
  },
  { value: "change", name: "Change", part: later(() => import("./change.tsx")), scopes: ["accounts:write"] },
];

export default function AccountPage() {
  const { id = "" } = useParams({ strict: false });
  const account = useQuery({ ...accountOf(id), refetchInterval: EVERY_MS });
  return <When of={account}>{(found) => <Whole account={found} />}</When>;
}

function Whole({ account }: { account: Account }) {
  const { permissions } = useMe();
  const [{ tab = "standing" }, change] = useFilters();
  const shown = TABS.filter(
    ({ scopes, kind }) =>
      scopes.every((scope) => permissions.includes(scope)) && (!kind || kind === account.account_type),
  );
  const current = shown.find(({ value }) => value === tab) ?? shown[0];
  const Part = current?.part;
  return (
    <>
      <PageHead
        name={nameOf(account)}
        title={
          <Group gap="sm">
            {nameOf(account)} <State is={account.status} />
          </Group>
        }
        lead={`${account.display_name ? `${account.phone_number} · ` : ""}${kindOf(account)}`}
      />
      <Tabs
        value={current?.value ?? null}
        onChange={(value) =>
          change({
            tab: value === "standing" ? undefined : (value ?? undefined),
            types: undefined,
            view: undefined,
            status: undefined,
            to: undefined,
            type: undefined,
          })
        }
        keepMounted={false}
      >
        <TabList label="Parts of the account" of={shown} chosen={current?.value} />
        {current && (
          <Tabs.Panel value={current.value}>
            <Suspense
              fallback={
                <Box className="card">
                  <Waiting />
                </Box>
              }
            >
              {Part && <Part account={account} />}
            </Suspense>
          </Tabs.Panel>
        )}
      </Tabs>
    </>
  );
}
