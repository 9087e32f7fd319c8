import { Box } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, ask, type Hook } from "../client.ts";
import { PageHead } from "../parts/page.tsx";
import { ShownOnce } from "../parts/secret.tsx";
import { questions } from "../questions.ts";
import { useFilters } from "../search.ts";
import { type Draft, NEW, toWire } from "./draft.ts";
import { HookFields } from "./form.tsx";

export default function NewHook() {
  const [{ account }] = useFilters();
  const [made, setMade] = useState<Hook | null>(null);
  const navigate = useNavigate();
  const save = async (draft: Draft) => {
    setMade(await ask(api.POST("/api/v1/hooks", { body: toWire(draft) })));
    await questions.invalidateQueries({ queryKey: ["hooks"] });
  };
  return (
    <>
      <PageHead title="Make a hook" lead="It is told what happens from now on." />
      <Box className="card padded" maw={720}>
        <HookFields start={{ ...NEW, accounts: account ? [account] : [] }} verb="Make the hook" save={save} />
      </Box>
      <ShownOnce
        secret={made?.secret ?? null}
        title="The hook's secret"
        what="the secret"
        close={() => void navigate({ to: "/hooks/$id", params: { id: made?.id ?? "" } })}
      >
        The receiver verifies deliveries with it, with any Standard Webhooks library.
      </ShownOnce>
    </>
  );
}
