import { Alert, Anchor, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { type Account, api, ask, fieldErrors, type Send } from "../client.ts";
import { Section } from "../parts/page.tsx";
import { Trouble } from "../parts/problem.tsx";
import { State } from "../parts/state.tsx";
import { questions } from "../questions.ts";
import { useFilters } from "../search.ts";
import { compose, type Values } from "./compose.ts";
import { Inputs } from "./inputs.tsx";
import { Preview } from "./preview.tsx";
import { kindsOf } from "./types.ts";

type Draft = { to: string; type: string; values: Values; answers: string };

/** What is to be sent, as the API takes it; and what of it cannot be read. */
function wireOf(account: Account, { to, type, values, answers }: Draft) {
  const kind = kindsOf(account).find((one) => one.type === type);
  const composed = compose(kind ?? { fields: [] }, values);
  const content = composed.is === "whole" ? composed.content : undefined;
  const context = answers.trim() ? { context: { message_id: answers.trim() } } : {};
  return { composed, message: { to, type, [type]: content, ...context } };
}

/** A message of any type, shown as it will look, and what becomes of it. */
export default function SendTab({ account }: { account: Account }) {
  const [{ to = "" }] = useFilters();
  const [draft, setDraft] = useState<Draft>({ to, type: "text", values: {}, answers: "" });
  const { composed, message } = wireOf(account, draft);
  return (
    <div className="two">
      <Section title="Send a message">
        <Form account={account} draft={draft} setDraft={setDraft} />
      </Section>
      <Section title="As it will look">
        <Preview type={draft.type} content={composed.is === "whole" ? composed.content : {}} message={message} />
      </Section>
    </div>
  );
}

type FormProps = { account: Account; draft: Draft; setDraft: (draft: Draft) => void };

/** The same key for the same message: pressing twice, or again after the wire broke, sends nothing twice. */
function useKey() {
  const key = useRef(crypto.randomUUID());
  return { current: () => key.current, renew: () => (key.current = crypto.randomUUID()) };
}

function useSending(account: Account, message: object) {
  const key = useKey();
  const sending = useMutation({
    mutationFn: async () => {
      const params = { path: { id: account.id }, query: { wait: 10 }, header: { "idempotency-key": key.current() } };
      // The form makes what the contract says by type; the API names what of it is wrong.
      return (await ask(api.POST("/api/v1/accounts/{id}/messages", { params, body: message as never }))) as Send;
    },
    onSuccess: () => {
      key.renew();
      return questions.invalidateQueries({ queryKey: ["account", account.id, "outbox"] });
    },
  });
  const begin = () => {
    key.renew();
    sending.reset();
  };
  return { sending, begin };
}

function Form({ account, draft, setDraft }: FormProps) {
  const { composed, message } = wireOf(account, draft);
  const { sending, begin } = useSending(account, message);
  const faults = { ...fieldErrors(sending.error), ...(composed.is === "faulty" ? composed.faults : {}) };
  const change = (more: Partial<Draft>) => {
    begin();
    setDraft({ ...draft, ...more });
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (composed.is === "whole") sending.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Fields account={account} draft={draft} faults={faults} change={change} />
        {sending.isError && <Trouble error={sending.error} />}
        {sending.data && <Became send={sending.data} account={account} />}
        <Button type="submit" loading={sending.isPending} w="fit-content">
          Send
        </Button>
      </Stack>
    </form>
  );
}

type FieldsProps = {
  account: Account;
  draft: Draft;
  faults: Record<string, string>;
  change: (more: Partial<Draft>) => void;
};

function Fields({ account, draft, faults, change }: FieldsProps) {
  const kinds = kindsOf(account);
  const fields = kinds.find(({ type }) => type === draft.type)?.fields ?? [];
  return (
    <>
      <TextInput
        label="To"
        description="A phone number with its country code, or the id of a chat"
        required
        value={draft.to}
        error={faults["to"]}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <Select
        label="What"
        allowDeselect={false}
        data={kinds.map(({ type, name }) => ({ value: type, label: name }))}
        value={draft.type}
        onChange={(type) => type && change({ type, values: {} })}
      />
      <Inputs
        account={account}
        type={draft.type}
        fields={fields}
        values={draft.values}
        faults={faults}
        change={(values) => change({ values })}
      />
      <TextInput
        label="Answers the message"
        description="WhatsApp's id of it; empty: none"
        value={draft.answers}
        onChange={(event) => change({ answers: event.currentTarget.value })}
      />
    </>
  );
}

const Became = ({ send, account }: { send: Send; account: Account }) => (
  <Alert color="blue" role="status">
    <Group gap="xs">
      <State is={send.status} />
      <Text size="sm">
        {send.status === "queued"
          ? "It is in the outbox and goes out at the account's pace."
          : "That is how far it is."}{" "}
        <Anchor
          size="sm"
          underline="always"
          renderRoot={(props) => (
            <Link to="/accounts/$id" params={{ id: account.id }} search={{ tab: "outbox" }} {...props} />
          )}
        >
          The outbox shows what becomes of it
        </Anchor>
        .
      </Text>
    </Group>
  </Alert>
);
