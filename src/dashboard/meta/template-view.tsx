import { Button, Drawer, Stack } from "@mantine/core";
import { Facts, Json } from "../parts/page.tsx";
import { State } from "../parts/state.tsx";
import { Looks } from "../send/preview-template.tsx";
import type { Part } from "../send/template.ts";
import { useMay } from "../who.ts";
import type { Template } from "./questions.ts";
import { valuesOf } from "./template-values.ts";

type Props = { template: Template | null; close: () => void; change: (template: Template) => void };

/** A template as its reader sees it, and as Meta describes it. */
export function TemplateView({ template, close, change }: Props) {
  const mayWrite = useMay("accounts:write");
  return (
    <Drawer
      opened={template !== null}
      onClose={close}
      position="right"
      size="lg"
      title={template?.name}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {template && (
        <Stack>
          <Facts
            of={[
              ["Status", <State key="status" is={template.status} />],
              ["Language", template.language],
              ["Category", template.category],
              ["Id", <code key="id">{template.id}</code>],
            ]}
          />
          <figure className="chat" aria-label="The message as its reader sees it">
            <Looks of={(template.components ?? []) as Part[]} filled={[]} />
          </figure>
          {mayWrite && valuesOf(template) && (
            <Button variant="default" w="fit-content" onClick={() => change(template)}>
              Change it
            </Button>
          )}
          <Json of={template.components ?? []} label="Its components" />
        </Stack>
      )}
    </Drawer>
  );
}
