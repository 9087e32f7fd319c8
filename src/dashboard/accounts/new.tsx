import { SegmentedControl, Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { Account } from "../client.ts";
import { PageHead } from "../parts/page.tsx";
import { questions } from "../questions.ts";
import { useFilters } from "../search.ts";
import { BusinessForm } from "./business-form.tsx";
import { KINDS } from "./kinds.ts";
import { PersonalForm } from "./personal-form.tsx";

export default function NewAccount() {
  const [{ kind = "personal" }, change] = useFilters();
  const navigate = useNavigate();
  const done = async ({ id }: Account) => {
    await questions.invalidateQueries({ queryKey: ["accounts"] });
    await navigate({ to: "/accounts/$id", params: { id } });
  };
  return (
    <>
      <PageHead title="Link a number" lead="Events of the number flow to your hooks from the moment it is linked." />
      <Stack className="card padded" maw={640}>
        <SegmentedControl
          aria-label="Kind of number"
          data={KINDS}
          value={kind}
          onChange={(value) => change({ kind: value })}
        />
        {kind === "business" ? <BusinessForm done={done} /> : <PersonalForm done={done} />}
      </Stack>
    </>
  );
}
