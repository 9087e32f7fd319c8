import { Anchor, Loader, Select, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Account, api } from "../client.ts";
import { keyOf, type Template } from "../meta/questions.ts";
import { all } from "../paging.ts";
import { Trouble } from "../parts/problem.tsx";
import type { Draft } from "./draft.ts";

const AT_ONCE = 100;

/** The templates of an account that can be sent at this moment. */
const useApproved = ({ id }: Account) =>
  useQuery({
    queryKey: [...keyOf(id), "approved"],
    queryFn: () =>
      all<Template>((at) => {
        const query = { limit: AT_ONCE, status: "APPROVED", ...at };
        return api.GET("/api/v1/accounts/{id}/meta/templates", { params: { path: { id }, query } });
      }),
  });

type Props = { account: Account; form: Draft; chosen: Template | undefined; choose: (template: Template) => void };

/** Chooses an approved template by its name and language. */
export function TemplateField({ account, form, chosen, choose }: Props) {
  const templates = useApproved(account);
  if (templates.isError) return <Trouble error={templates.error} again={() => void templates.refetch()} />;
  if (templates.data?.length === 0) return <None account={account} />;
  const data = (templates.data ?? []).map(({ id, name, language }) => ({ value: id, label: `${name} · ${language}` }));
  return (
    <Select
      label="Template"
      description="One that Meta has approved"
      placeholder={templates.isPending ? "Meta is asked …" : "Choose one"}
      withAsterisk
      searchable
      allowDeselect={false}
      nothingFoundMessage="No approved template is called that"
      disabled={templates.isPending}
      rightSection={templates.isPending ? <Loader size="xs" aria-label="Meta is asked" /> : undefined}
      data={data}
      value={chosen?.id ?? null}
      error={form.getInputProps("template").error}
      onChange={(id) => {
        const found = templates.data?.find((one) => one.id === id);
        if (found) choose(found);
      }}
    />
  );
}

const None = ({ account }: { account: Account }) => (
  <Text size="sm">
    Meta has approved no template of this account yet.{" "}
    <Anchor
      size="sm"
      underline="always"
      renderRoot={(props) => (
        <Link to="/accounts/$id" params={{ id: account.id }} search={{ tab: "templates" }} {...props} />
      )}
    >
      Its templates
    </Anchor>
  </Text>
);
