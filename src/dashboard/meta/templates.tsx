import { Badge, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconTemplate } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Account, api, ask } from "../client.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Confirm } from "../parts/confirm.tsx";
import { tell, tellTrouble } from "../parts/notes.ts";
import { Act, Empty } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { State } from "../parts/state.tsx";
import { useMay } from "../who.ts";
import { keyOf, pageOf, type Template, templatesChanged } from "./questions.ts";
import { TemplateForm } from "./template-form.tsx";
import { TemplateView } from "./template-view.tsx";

/** The message templates of a business account, as they stand at Meta at this moment. */
export default function Templates({ account }: { account: Account }) {
  const [name, setName] = useState("");
  const [status, setStatus] = useState<string | null>(null);
  const [open, setOpen] = useState<Template | null>(null);
  const [changing, setChanging] = useState<Template | null>(null);
  const change = (template: Template) => {
    setOpen(null);
    setChanging(template);
  };
  const filter = { ...(name ? { name } : {}), ...(status ? { status } : {}) };
  const templates = usePages<Template>({
    key: [...keyOf(account.id), filter],
    page: (cursor) => pageOf(account.id, pageQuery(cursor, filter)),
  });
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <div className="filters">
          <TextInput
            label="Name"
            defaultValue=""
            onBlur={(event) => setName(event.currentTarget.value.trim())}
            onKeyDown={(event) => event.key === "Enter" && setName(event.currentTarget.value.trim())}
          />
          <Select
            label="Status"
            placeholder="All"
            clearable
            clearButtonProps={{ "aria-label": "Any status" }}
            data={["APPROVED", "PENDING", "REJECTED", "PAUSED", "DISABLED"]}
            value={status}
            onChange={setStatus}
          />
        </div>
        <Actions account={account} />
      </Group>
      <Paged
        of={templates}
        label="Templates"
        keyOf={(template) => template.id}
        row={(template) => <Row account={account} template={template} open={() => setOpen(template)} />}
        empty={
          <Empty
            icon={<IconTemplate size={34} stroke={1.4} aria-hidden />}
            title={Object.keys(filter).length > 0 ? "No template is like that" : "There is no template yet"}
          >
            A template is the one thing that opens a conversation at Meta.
          </Empty>
        }
      />
      <TemplateView template={open} close={() => setOpen(null)} change={change} />
      {changing && <TemplateForm account={account} template={changing} opened close={() => setChanging(null)} />}
    </Stack>
  );
}

function Actions({ account }: { account: Account }) {
  const mayWrite = useMay("accounts:write");
  const [isMaking, setMaking] = useState(false);
  const syncing = useMutation({
    mutationFn: () =>
      ask(api.POST("/api/v1/accounts/{id}/meta/templates/sync", { params: { path: { id: account.id } } })),
    onSuccess: ({ templates }) => tell(`${templates} templates were told as events.`),
    onError: tellTrouble,
  });
  if (!mayWrite) return null;
  return (
    <Group gap="xs">
      <Act
        loading={syncing.isPending}
        onClick={() => syncing.mutate()}
        title="Each one's status as an event in the log"
      >
        Tell them all
      </Act>
      <Button onClick={() => setMaking(true)}>Make a template</Button>
      <TemplateForm account={account} opened={isMaking} close={() => setMaking(false)} />
    </Group>
  );
}

type RowProps = { account: Account; template: Template; open: () => void };

const Row = ({ account, template, open }: RowProps) => (
  <div className="row">
    <div>
      <Group gap={8}>
        <Text fw={600}>{template.name}</Text>
        <Badge variant="default" tt="none" radius="sm">
          {template.language}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed">
        {template.category.toLowerCase()}
        {template.quality ? ` · quality ${template.quality}` : ""}
        {template.rejected_reason && template.rejected_reason !== "NONE" ? ` · ${template.rejected_reason}` : ""}
      </Text>
    </div>
    <div className="row-side">
      <State is={template.status} />
      <Button
        size="xs"
        variant="default"
        onClick={open}
        aria-label={`Look at ${template.name} in ${template.language}`}
      >
        Look
      </Button>
      <Remove account={account} template={template} />
    </div>
  </div>
);

function Remove({ account, template }: Omit<RowProps, "open">) {
  const mayWrite = useMay("accounts:write");
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    const path = { id: account.id, template_id: template.id };
    await ask(api.DELETE("/api/v1/accounts/{id}/meta/templates/{template_id}", { params: { path } }));
    await templatesChanged(account.id);
  };
  if (!mayWrite) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        c="red"
        onClick={() => setAsking(true)}
        aria-label={`Delete ${template.name} in ${template.language}`}
      >
        Delete
      </Button>
      <Confirm
        opened={isAsking}
        close={() => setAsking(false)}
        title={`Delete ${template.name}?`}
        verb="Delete"
        run={remove}
      >
        In {template.language} only. Meta does not give its name away again for 30 days.
      </Confirm>
    </>
  );
}
