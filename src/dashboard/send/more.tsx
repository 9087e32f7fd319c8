import { Accordion, Stack } from "@mantine/core";
import { useState } from "react";
import type { Account } from "../client.ts";
import { SELDOM } from "./around.ts";
import type { Draft } from "./draft.ts";
import { Inputs } from "./inputs.tsx";

/** What few want, folded away unless something in it is wrong. */
export function More(of: { account: Account; form: Draft }) {
  const [open, setOpen] = useState<string | null>(null);
  const isWrong = SELDOM.some(({ path }) => of.form.errors[path]);
  return (
    <Accordion variant="contained" value={isWrong ? "more" : open} onChange={setOpen}>
      <Accordion.Item value="more">
        <Accordion.Control>When, and a reference of yours</Accordion.Control>
        <Accordion.Panel>
          <Stack>
            <Inputs {...of} fields={SELDOM} at="" />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
