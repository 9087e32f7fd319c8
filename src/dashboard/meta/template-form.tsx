import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { type Account, api, ask, fieldErrors } from "../client.ts";
import { tell } from "../parts/notes.ts";
import { Trouble } from "../parts/problem.tsx";
import { compose } from "../send/compose.ts";
import { Inputs } from "../send/inputs.tsx";
import { Looks } from "../send/preview-template.tsx";
import type { Content } from "../send/read.ts";
import type { Part } from "../send/template.ts";
import { type NewTemplate, type Template, templatesChanged } from "./questions.ts";
import { asked, headerFile, isNamed, NEW, partsOf } from "./template-parts.ts";
import { valuesOf } from "./template-values.ts";

type Props = { account: Account; template?: Template; opened: boolean; close: () => void };

/** Makes a template of a header, a body, a footer and buttons, or one that brings a code; or changes one that is there. */
export const TemplateForm = ({ opened, ...of }: Props) => (
  <Modal
    opened={opened}
    onClose={of.close}
    title={of.template ? `Change ${of.template.name}` : "Make a template"}
    size="lg"
    closeButtonProps={{ "aria-label": "Close" }}
  >
    {opened && <Form {...of} />}
  </Modal>
);

function Form({ account, template, close }: Omit<Props, "opened">) {
  const form = useForm<Content>({ initialValues: (template && valuesOf(template)) ?? structuredClone(NEW) });
  const fields = asked(form.values, !template);
  const { content, faults } = compose({ fields }, form.values, "");
  const written = (content ?? {}) as Content;
  const making = useMutation({
    mutationFn: () => handIn(account, template, written),
    onError: (error) => form.setErrors(fieldErrors(error)),
    onSuccess: async ({ status }) => {
      tell(`The template is ${status}: Meta reviews it, and an event tells the outcome.`);
      close();
      await templatesChanged(account.id);
    },
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    form.setErrors(faults);
    const [first] = Object.keys(faults);
    if (first !== undefined) return form.getInputNode(first)?.focus();
    making.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <div className="item-fields">
          <Inputs account={account} form={form} fields={fields} at="" />
        </div>
        <figure className="chat" aria-label="The message as its reader sees it">
          <Looks of={lookOf(written)} filled={filledOf(written)} />
        </figure>
        {making.isError && <Trouble error={making.error} />}
        <Group justify="space-between">
          <Text size="xs" c="dimmed" maw={320}>
            Carousels, offers, products and flows are made through the API.
          </Text>
          <Button type="submit" loading={making.isPending}>
            Hand it in
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Meta reviews a header's file by a copy of its own. */
async function handIn(account: Account, template: Template | undefined, content: Content) {
  const path = { id: account.id };
  const media_id = headerFile(content);
  const copied = media_id
    ? await ask(api.POST("/api/v1/accounts/{id}/meta/handles", { params: { path }, body: { media_id } }))
    : undefined;
  const components = partsOf(content, copied?.handle);
  const { name, language, category } = content as Pick<NewTemplate, "name" | "language" | "category">;
  if (template) {
    const params = { path: { ...path, template_id: template.id } };
    const body = { components, ...(category === template.category ? {} : { category }) };
    return ask(api.PATCH("/api/v1/accounts/{id}/meta/templates/{template_id}", { params, body }));
  }
  const body: NewTemplate = { name, language, category, components };
  if (isNamed(content)) body.parameter_format = "NAMED";
  return ask(api.POST("/api/v1/accounts/{id}/meta/templates", { params: { path }, body }));
}

/** As it will look. What a template with a code says is Meta's: this is how it says it in English. */
function lookOf(content: Content): Part[] {
  const written = partsOf(content);
  if (content["category"] !== "AUTHENTICATION") return written;
  const advice = content["advice"] ? " For your security, do not share this code." : "";
  const said: Record<string, string> = {
    BODY: `*{{1}}* is your verification code.${advice}`,
    FOOTER: `This code expires in ${String(content["minutes"])} minutes.`,
  };
  return written.map((part) => ({ ...part, text: said[part.type] ?? "" }));
}

/** The header's file as the preview takes it: as what fills the header's place. */
function filledOf(content: Content): Content[] {
  const id = headerFile(content);
  if (!id) return [];
  const format = String((content["header"] as Content)["format"]).toLowerCase();
  return [{ type: "header", parameters: [{ [format]: { id } }] }];
}
