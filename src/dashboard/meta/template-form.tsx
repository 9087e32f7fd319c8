import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { type Account, api, ask, fieldErrors } from "../client.ts";
import { tell } from "../parts/notes.ts";
import { Trouble } from "../parts/problem.tsx";
import { Looks } from "../send/preview-template.tsx";
import { templatesChanged } from "./questions.ts";

type Input = {
  name: string;
  language: string;
  category: "UTILITY" | "MARKETING" | "AUTHENTICATION";
  header: string;
  body: string;
  footer: string;
  samples: string;
};
const NEW: Input = { name: "", language: "en_US", category: "UTILITY", header: "", body: "", footer: "", samples: "" };

/** The parts as Meta wants them; a body with places needs a sample for each. */
function partsOf({ header, body, footer, samples }: Input) {
  const values = samples
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return [
    ...(header.trim() ? [{ type: "HEADER", format: "TEXT", text: header.trim() }] : []),
    { type: "BODY", text: body, ...(values.length ? { example: { body_text: [values] } } : {}) },
    ...(footer.trim() ? [{ type: "FOOTER", text: footer.trim() }] : []),
  ];
}

type Props = { account: Account; opened: boolean; close: () => void };

/** Makes a template of text. */
export const TemplateForm = ({ account, opened, close }: Props) => (
  <Modal opened={opened} onClose={close} title="Make a template" size="lg" closeButtonProps={{ "aria-label": "Close" }}>
    {opened && <Form account={account} close={close} />}
  </Modal>
);

function Form({ account, close }: Omit<Props, "opened">) {
  const form = useForm<Input>({ initialValues: NEW });
  const making = useMutation({
    mutationFn: ({ name, language, category, ...text }: Input) =>
      ask(
        api.POST("/api/v1/accounts/{id}/meta/templates", {
          params: { path: { id: account.id } },
          body: { name, language, category, components: partsOf({ name, language, category, ...text }) },
        }),
      ),
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: async ({ status }) => {
      tell(`The template is ${status}: Meta reviews it, and an event tells the outcome.`);
      close();
      await templatesChanged(account.id);
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => making.mutate(values))}>
      <Stack>
        <Fields form={form} />
        <figure className="chat" aria-label="The message as its reader sees it">
          <Looks of={partsOf(form.values)} filled={[]} />
        </figure>
        {making.isError && <Trouble error={making.error} />}
        <Group justify="space-between">
          <Text size="xs" c="dimmed" maw={320}>
            Files, buttons and carousels are made through the API.
          </Text>
          <Button type="submit" loading={making.isPending}>
            Hand it in
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const Fields = ({ form }: { form: ReturnType<typeof useForm<Input>> }) => (
  <>
    <TextInput
      label="Name"
      description="Lowercase letters, digits and underscores"
      required
      data-autofocus
      {...form.getInputProps("name")}
    />
    <Group grow align="flex-start">
      <TextInput label="Language" required {...form.getInputProps("language")} />
      <Select
        label="Category"
        allowDeselect={false}
        data={["UTILITY", "MARKETING", "AUTHENTICATION"]}
        {...form.getInputProps("category")}
      />
    </Group>
    <TextInput label="Header" {...form.getInputProps("header")} />
    <Textarea
      label="Body"
      description="Places for values are {{1}}, {{2}}, …"
      required
      autosize
      minRows={3}
      {...form.getInputProps("body")}
    />
    <TextInput label="Footer" {...form.getInputProps("footer")} />
    <Textarea
      label="Samples"
      description="One a line, for each place of the body"
      autosize
      minRows={1}
      {...form.getInputProps("samples")}
    />
  </>
);
