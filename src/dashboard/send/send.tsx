import { Alert, Anchor, Button, Group, Select, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { type Account, api, ask, fieldErrors, type Send } from "../client.ts";
import type { Template } from "../meta/questions.ts";
import { Section } from "../parts/page.tsx";
import { Trouble } from "../parts/problem.tsx";
import { State } from "../parts/state.tsx";
import { questions } from "../questions.ts";
import { useFilters } from "../search.ts";
import { ANSWERED, aroundOf, SELDOM, TO } from "./around.ts";
import { atFields, blank, type Composed, compose } from "./compose.ts";
import { type Form, type Kind, typeOf } from "./field.ts";
import { Inputs } from "./inputs.tsx";
import { faultOf } from "./fault.ts";
import { groupsOf } from "./kinds.ts";
import { More } from "./more.tsx";
import { Preview } from "./preview.tsx";
import { templateForm } from "./template.ts";
import { TemplateField } from "./template-field.tsx";

/** What is to be sent, as the API takes it as far as it is written; and what of it cannot be sent so. */
function wireOf(kind: Kind, asked: Form, values: Record<string, unknown>) {
  const type = typeOf(kind);
  const around: Composed = compose({ fields: aroundOf(kind) }, values, "");
  const { content, faults } = compose(asked, values[type], type);
  const unchosen = kind.is === "template" && !asked.always ? { template: "is needed" } : {};
  return {
    content,
    message: { ...(around.content as object), type, [type]: content },
    faults: { ...around.faults, ...faults, ...unchosen },
  };
}

/** What is being written: of which kind, by which template, and what stands in its form. */
function useWriting(account: Account, changed: () => void) {
  const [{ to = "", type: wanted }] = useFilters();
  const groups = groupsOf(account);
  const kinds = groups.flatMap((one) => one.kinds);
  const [is, setIs] = useState(wanted);
  const [template, setTemplate] = useState<Template>();
  const kind = kinds.find((one) => one.is === is) ?? (kinds[0] as Kind);
  const form = useForm<Record<string, unknown>>({
    initialValues: {
      ...(blank([TO, ANSWERED, ...SELDOM]) as object),
      to,
      [typeOf(kind)]: blank(kind.fields),
    },
    onValuesChange: changed,
  });
  const begin = (type: string, asked: Form) => {
    form.clearErrors();
    form.setFieldValue(type, blank(asked.fields));
  };
  const chooseKind = (one: Kind) => {
    setIs(one.is);
    setTemplate(undefined);
    begin(typeOf(one), one);
  };
  const chooseTemplate = (one: Template) => {
    setTemplate(one);
    begin("template", templateForm(one));
  };
  return { groups, kind, template, form, asked: template ? templateForm(template) : kind, chooseKind, chooseTemplate };
}

/** A message of any type its account can send, shown as it will look, and what becomes of it. */
export default function SendTab({ account }: { account: Account }) {
  const { sending, begin } = useSending(account);
  const { groups, kind, template, form, asked, chooseKind, chooseTemplate } = useWriting(account, begin);
  const { content, message, faults } = wireOf(kind, asked, form.values);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    form.setErrors(faults);
    const [first] = Object.keys(faults);
    if (first !== undefined) return form.getInputNode(first)?.focus();
    sending.mutate(message, { onError: (error) => form.setErrors(atFields(fieldErrors(error), form.values)) });
  };
  const of = { account, form };
  return (
    <div className="two">
      <Section title="Send a message">
        <form onSubmit={submit} noValidate>
          <Stack>
            <Inputs {...of} fields={[TO]} at="" />
            <What groups={groups} kind={kind} choose={chooseKind} />
            {kind.is === "template" && <TemplateField {...of} chosen={template} choose={chooseTemplate} />}
            <Inputs {...of} fields={asked.fields} at={typeOf(kind)} />
            {!kind.about && <Inputs {...of} fields={[ANSWERED]} at="" />}
            <More {...of} />
            {sending.isError && <Trouble error={sending.error} />}
            {sending.data && <Became send={sending.data} account={account} />}
            <Button type="submit" loading={sending.isPending} w="fit-content">
              Send
            </Button>
          </Stack>
        </form>
      </Section>
      <div className="stays">
        <Section title="As it will look">
          <Preview kind={kind} content={content} message={message} template={template} />
        </Section>
      </div>
    </div>
  );
}

type WhatProps = { groups: ReturnType<typeof groupsOf>; kind: Kind; choose: (kind: Kind) => void };

const What = ({ groups, kind, choose }: WhatProps) => (
  <Select
    label="What"
    searchable
    allowDeselect={false}
    nothingFoundMessage="This account sends nothing that is called that"
    data={groups.map(({ group, kinds }) => ({
      group,
      items: kinds.map(({ is, name }) => ({ value: is, label: name })),
    }))}
    value={kind.is}
    onChange={(is) => {
      const found = groups.flatMap(({ kinds }) => kinds).find((one) => one.is === is);
      if (found) choose(found);
    }}
  />
);

const LONGEST_WAIT_SECONDS = 10;

/** The same key for the same message: pressing twice, or again after the wire broke, sends nothing twice. */
function useSending(account: Account) {
  const key = useRef(crypto.randomUUID());
  const renew = () => {
    key.current = crypto.randomUUID();
  };
  const sending = useMutation({
    mutationFn: async (message: object) => {
      const wait = "not_before" in message ? 0 : LONGEST_WAIT_SECONDS;
      const params = { path: { id: account.id }, query: { wait }, header: { "idempotency-key": key.current } };
      // The form makes what the contract says by type; the API names what of it is wrong.
      return (await ask(api.POST("/api/v1/accounts/{id}/messages", { params, body: message as never }))) as Send;
    },
    onSuccess: () => {
      renew();
      return questions.invalidateQueries({ queryKey: ["account", account.id, "outbox"] });
    },
  });
  const begin = () => {
    renew();
    sending.reset();
  };
  return { sending, begin };
}

/** How far a message came while somebody waited. */
function soFar(send: Send): string {
  const fault = faultOf(send);
  if (fault) return `${fault}.`;
  if (send.status === "queued") return "It is in the outbox, and goes out at its time and the account's pace.";
  return send.status === "sending" || send.status === "unknown" ? "It is on its way." : "WhatsApp has it.";
}

const Became = ({ send, account }: { send: Send; account: Account }) => (
  <Alert color={send.status === "failed" ? "red" : "blue"} role="status">
    <Group gap="xs">
      <State is={send.status} />
      <Text size="sm">
        {soFar(send)}{" "}
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
