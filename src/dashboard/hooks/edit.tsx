import { Box } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { api, ask } from "../client.ts";
import { tell } from "../parts/notes.ts";
import { PageHead } from "../parts/page.tsx";
import { When } from "../parts/when.tsx";
import { questions } from "../questions.ts";
import { type Draft, draftOf, toWire } from "./draft.ts";
import { HookFields } from "./form.tsx";
import { hookOf } from "./questions.ts";

export default function EditHook() {
  const { id = "" } = useParams({ strict: false });
  const navigate = useNavigate();
  const hook = useQuery({ ...hookOf(id), refetchInterval: false });
  const back = () => navigate({ to: "/hooks/$id", params: { id } });
  return (
    <When of={hook}>
      {(found) => {
        const start = draftOf(found);
        const save = async (draft: Draft) => {
          await ask(api.PATCH("/api/v1/hooks/{id}", { params: { path: { id } }, body: toWire(draft, start) }));
          await questions.invalidateQueries({ queryKey: ["hook", id] });
          tell("The hook is changed.");
          await back();
        };
        return (
          <>
            <PageHead title={`Change ${found.name}`} />
            <Box className="card padded" maw={720}>
              <HookFields start={start} verb="Save" save={save} cancel={() => void back()} />
            </Box>
          </>
        );
      }}
    </When>
  );
}
