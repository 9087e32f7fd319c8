import { Accordion, MultiSelect, NumberInput, Select, Stack, Switch, TagsInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { HookForm } from "./form.tsx";

type Props = { form: HookForm };

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <Accordion.Item value={name}>
    <Accordion.Control>{name}</Accordion.Control>
    <Accordion.Panel>
      <Stack gap="sm">{children}</Stack>
    </Accordion.Panel>
  </Accordion.Item>
);

export const Narrowed = ({ form }: Props) => (
  <Part name="Only some chats">
    <MultiSelect
      label="Kinds of chat"
      description="None chosen: all"
      data={["user", "group", "broadcast", "newsletter"]}
      {...form.getInputProps("chat_kinds")}
    />
    <Select
      label="Who wrote"
      allowDeselect={false}
      data={[
        { value: "any", label: "Anybody" },
        { value: "false", label: "Others only" },
        { value: "true", label: "The account only" },
      ]}
      {...form.getInputProps("from_me")}
    />
    <TagsInput
      label="Chats"
      description="Ids of chats, as events have them; none: all"
      {...form.getInputProps("chats")}
    />
  </Part>
);

export const Shape = ({ form }: Props) => (
  <Part name="Shape of the body">
    <Select
      label="Method"
      allowDeselect={false}
      data={["POST", "PUT", "PATCH", "GET"]}
      {...form.getInputProps("method")}
    />
    <Select
      label="Format"
      description="Meta's: for software that was written for the Cloud API's webhooks"
      allowDeselect={false}
      data={[
        { value: "native", label: "The gateway's own" },
        { value: "meta", label: "Meta's Cloud API webhook" },
      ]}
      {...form.getInputProps("format")}
    />
    <Switch label="Put Meta's original beside it, as data.raw" {...form.getInputProps("raw", { type: "checkbox" })} />
    <Switch
      label="The receiver may answer with messages to send"
      {...form.getInputProps("answers", { type: "checkbox" })}
    />
  </Part>
);

export const Delivery = ({ form }: Props) => (
  <Part name="How it is delivered">
    <Select
      label="Order"
      description="Strict: a chat waits behind its failed event"
      allowDeselect={false}
      data={[
        { value: "default", label: "Later events may pass a failed one" },
        { value: "strict", label: "Strict within each chat" },
      ]}
      {...form.getInputProps("ordering")}
    />
    <NumberInput label="Retries" description="0 to 9" min={0} max={9} {...form.getInputProps("retry_count")} />
    <NumberInput label="Time allowed, seconds" min={1} max={60} {...form.getInputProps("timeout")} />
    <NumberInput
      label="At once, per account"
      description="Empty: 48"
      min={1}
      max={48}
      {...form.getInputProps("concurrency")}
    />
    <NumberInput
      label="Begun in a second, per account"
      description="Empty: no limit"
      min={1}
      max={1000}
      {...form.getInputProps("rate_per_second")}
    />
    <Switch
      label="Do not check the receiver's certificate"
      description="A connector delivers then; without one the hook is held"
      {...form.getInputProps("allow_insecure", { type: "checkbox" })}
    />
  </Part>
);
