import { Box, Button, Group, Select, Text, TextInput } from "@mantine/core";
import { IconDeviceMobile, IconPlus, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type Account, api, ask } from "../client.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Empty, PageHead } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { State } from "../parts/state.tsx";
import { Ago } from "../parts/time.tsx";
import { useFilters } from "../search.ts";
import { useMay } from "../who.ts";
import { type Filter, filterOf, Narrowed, partFor, STATUSES } from "./narrowed.tsx";
import { nameOf } from "./questions.ts";
import { kindOf } from "./words.ts";

const EVERY_MS = 10_000;

export default function Accounts() {
  const mayWrite = useMay("accounts:write");
  const [search, change] = useFilters();
  const { q = "", status } = search;
  const filter = filterOf(search);
  const accounts = usePages<Account>({
    key: ["accounts", "list", filter],
    page: (cursor) => ask(api.GET("/api/v1/accounts", { params: { query: pageQuery(cursor, filter, 200) } })),
    every: EVERY_MS,
  });
  return (
    <>
      <PageHead
        title="Accounts"
        lead="WhatsApp numbers that are linked to this gateway."
        actions={mayWrite && <NewButton />}
      />
      <Box className="filters" mb="sm">
        <TextInput
          className="search"
          aria-label="Look for an account by name or number"
          placeholder="Name or number"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={q}
          onChange={(event) => change({ q: event.currentTarget.value }, { replace: true })}
        />
        <Select
          aria-label="Status"
          placeholder="Any status"
          clearable
          clearButtonProps={{ "aria-label": "Any status" }}
          data={STATUSES}
          value={status ?? null}
          onChange={(value) => change({ status: value ?? undefined })}
        />
      </Box>
      <Narrowed filter={filter} />
      <Paged
        of={accounts}
        only={isLike(q)}
        label="Accounts"
        keyOf={(account) => account.id}
        row={(account) => <Row account={account} having={filter.having} />}
        empty={
          q || Object.keys(filter).length > 0 ? (
            <Empty title="No account is like that">
              {q ? `Nothing has “${q}” in its name or number` : "None is in this state"}
              {q && status ? ` and is ${status}.` : "."}
            </Empty>
          ) : (
            <None may={mayWrite} />
          )
        }
      />
    </>
  );
}

/** Whether an account is called so. */
const isLike = (q: string) => (account: Account) =>
  `${account.display_name ?? ""} ${account.phone_number}`.toLowerCase().includes(q.toLowerCase());

const NewButton = () => (
  <Button
    renderRoot={(props) => <Link to="/accounts/new" {...props} />}
    leftSection={<IconPlus size={17} aria-hidden />}
  >
    Link a number
  </Button>
);

const None = ({ may }: { may: boolean }) => (
  <Empty
    icon={<IconDeviceMobile size={34} stroke={1.4} aria-hidden />}
    title="No number is linked yet"
    action={may && <NewButton />}
  >
    {may
      ? "Link a personal number by scanning a code with the phone, or a business number with its access token."
      : "Somebody who may change accounts has to link one."}
  </Empty>
);

const Row = ({ account, having }: { account: Account; having: Filter["having"] }) => (
  <Link to="/accounts/$id" params={{ id: account.id }} search={partFor(having)} className="row">
    <div>
      <Text fw={600} className="cut">
        {nameOf(account)}
      </Text>
      <Group gap={8}>
        <Text size="sm" c="dimmed">
          {account.display_name ? `${account.phone_number} · ` : ""}
          {kindOf(account)}
        </Text>
      </Group>
    </div>
    <div className="row-side">
      {account.last_connected_at && account.status !== "connected" && (
        <Text size="xs" c="dimmed">
          was connected <Ago at={account.last_connected_at} />
        </Text>
      )}
      <State is={account.status} />
    </div>
  </Link>
);
