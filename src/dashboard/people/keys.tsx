import { Badge, Button, Code, Group, Text } from "@mantine/core";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask, type Key } from "../client.ts";
import { pageQuery, usePages } from "../paging.ts";
import { Confirm } from "../parts/confirm.tsx";
import { tellTrouble } from "../parts/notes.ts";
import { Empty, PageHead } from "../parts/page.tsx";
import { Paged } from "../parts/paged.tsx";
import { ShownOnce } from "../parts/secret.tsx";
import { Ago, Time } from "../parts/time.tsx";
import { questions } from "../questions.ts";
import { useMe } from "../who.ts";
import { KeyForm } from "./key-form.tsx";
import { useUserNames } from "./questions.ts";

const changed = () => questions.invalidateQueries({ queryKey: ["keys"] });

export default function Keys() {
  const [isMaking, setMaking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const keys = usePages<Key>({
    key: ["keys"],
    page: (cursor) => ask(api.GET("/api/v1/api-keys", { params: { query: pageQuery(cursor, {}) } })),
  });
  const make = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setMaking(true)}>
      Make a key
    </Button>
  );
  return (
    <>
      <PageHead
        title="API keys"
        lead="For programs. A key may do what its scopes say, as far as your role goes."
        actions={make}
      />
      <Paged
        of={keys}
        label="API keys"
        keyOf={(key) => key.id}
        row={(key) => <Row apiKey={key} show={setShown} />}
        empty={
          <Empty icon={<IconKey size={34} stroke={1.4} aria-hidden />} title="There is no key yet" action={make}>
            A program sends it as x-api-key, or as a bearer token.
          </Empty>
        }
      />
      <KeyForm opened={isMaking} close={() => setMaking(false)} show={setShown} />
      <ShownOnce secret={shown} close={() => setShown(null)} title="The key" what="the key">
        Send it as the header x-api-key.
      </ShownOnce>
    </>
  );
}

function Row({ apiKey, show }: { apiKey: Key; show: (key: string) => void }) {
  const me = useMe();
  const nameOf = useUserNames();
  return (
    <div className="row">
      <div>
        <Group gap={8}>
          <Text fw={600}>{apiKey.name}</Text>
          <Code>{apiKey.key_prefix}…</Code>
          {apiKey.user_id !== me.id && (
            <Text size="xs" c="dimmed">
              of {nameOf(apiKey.user_id)}
            </Text>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {apiKey.permissions.includes("*") ? "Everything" : apiKey.permissions.join(", ")}
          {apiKey.accounts ? ` · ${apiKey.accounts.length} accounts` : ""}
          {apiKey.cidrs ? ` · from ${apiKey.cidrs.join(", ")}` : ""}
        </Text>
        <Text size="xs" c="dimmed">
          Last used {apiKey.last_used_at ? <Ago at={apiKey.last_used_at} /> : "never"}
          {apiKey.expires_at && (
            <>
              {" "}
              · ends <Time at={apiKey.expires_at} />
            </>
          )}
        </Text>
      </div>
      <div className="row-side">
        {apiKey.previous_key_until && (
          <Badge variant="light" color="blue" tt="none">
            the old text works, ends <Ago at={apiKey.previous_key_until} />
          </Badge>
        )}
        <Verbs apiKey={apiKey} show={show} />
      </div>
    </div>
  );
}

function Verbs({ apiKey, show }: { apiKey: Key; show: (key: string) => void }) {
  const [isEnding, setEnding] = useState(false);
  const path = { params: { path: { id: apiKey.id } } };
  const rotating = useMutation({
    mutationFn: () => ask(api.POST("/api/v1/api-keys/{id}/rotate", { ...path, body: { overlap_hours: 24 } })),
    onSuccess: ({ key }) => show(key),
    onError: tellTrouble,
    onSettled: changed,
  });
  const revoke = async () => {
    await ask(api.DELETE("/api/v1/api-keys/{id}", path));
    await changed();
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={rotating.isPending}
        onClick={() => rotating.mutate()}
        aria-label={`Rotate ${apiKey.name}`}
        title="A new text for it; the old one works for 24 hours more"
      >
        Rotate
      </Button>
      <Button size="xs" variant="default" c="red" onClick={() => setEnding(true)} aria-label={`Revoke ${apiKey.name}`}>
        Revoke
      </Button>
      <Confirm
        opened={isEnding}
        close={() => setEnding(false)}
        title={`Revoke ${apiKey.name}?`}
        verb="Revoke"
        run={revoke}
      >
        At once and for good: programs that use it are refused.
      </Confirm>
    </>
  );
}
