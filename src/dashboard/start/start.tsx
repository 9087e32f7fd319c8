import { Button, SegmentedControl, Stack, Stepper, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { BusinessForm } from "../accounts/business-form.tsx";
import { KINDS } from "../accounts/kinds.ts";
import { PersonalForm } from "../accounts/personal-form.tsx";
import { Pairing } from "../accounts/pairing.tsx";
import { accountOf, everyAccount, nameOf } from "../accounts/questions.ts";
import type { Account } from "../client.ts";
import { Empty, PageHead, Section } from "../parts/page.tsx";
import { When } from "../parts/when.tsx";
import { questions } from "../questions.ts";
import { useFilters } from "../search.ts";
import { useMay } from "../who.ts";
import { Arrive } from "./arrive.tsx";
import { HookStep } from "./hook-step.tsx";

/** From nothing to a message that arrives: link a number, say where events go, write, and watch. */
export default function Start() {
  const mayAll = useMay("accounts:write", "hooks:write", "events:read", "messages:send");
  const [{ account, hook }] = useFilters();
  if (!mayAll) {
    return (
      <Empty
        title="These steps change things"
        action={<Button renderRoot={(props) => <Link to="/accounts" {...props} />}>Look at the accounts</Button>}
      >
        Your role only reads. Somebody who may change accounts and hooks takes them.
      </Empty>
    );
  }
  return (
    <>
      <PageHead title="First steps" lead="From nothing to a message that arrives. About two minutes." />
      {account ? <Linked id={account} hook={hook} /> : <LinkStep />}
    </>
  );
}

type StepsProps = { active: number; children: React.ReactNode };

const Steps = ({ active, children }: StepsProps) => (
  <Stack>
    <Stepper active={active} size="sm" iconSize={34} aria-label="Steps">
      <Stepper.Step label="Link a number" />
      <Stepper.Step label="Say where events go" />
      <Stepper.Step label="Write, and see it arrive" />
    </Stepper>
    {children}
  </Stack>
);

function LinkStep() {
  const [{ kind = "personal" }, change] = useFilters();
  const accounts = useQuery(everyAccount);
  const done = async ({ id }: Account) => {
    await questions.invalidateQueries({ queryKey: ["accounts"] });
    change({ account: id, kind: undefined });
  };
  const there = accounts.data?.slice(0, 5) ?? [];
  return (
    <Steps active={0}>
      <Section title="Link a number">
        <Stack maw={560}>
          <SegmentedControl
            aria-label="Kind of number"
            data={KINDS}
            value={kind}
            onChange={(value) => change({ kind: value })}
          />
          {kind === "business" ? <BusinessForm done={done} /> : <PersonalForm done={done} />}
        </Stack>
      </Section>
      {there.length > 0 && (
        <Section title="Or go on with one that is there">
          <Stack gap="xs" align="flex-start">
            {there.map((account) => (
              <Button key={account.id} variant="default" onClick={() => change({ account: account.id })}>
                {nameOf(account)} ({account.status})
              </Button>
            ))}
          </Stack>
        </Section>
      )}
    </Steps>
  );
}

function Linked({ id, hook }: { id: string; hook: string | undefined }) {
  const account = useQuery({ ...accountOf(id), refetchInterval: 2_000 });
  return (
    <When of={account}>
      {(found) => {
        if (found.status !== "connected") return <PairStep account={found} />;
        return (
          <Steps active={hook ? 2 : 1}>
            <HookStep account={found} />
            {hook && <Arrive account={found} hook={hook} />}
          </Steps>
        );
      }}
    </When>
  );
}

function PairStep({ account }: { account: Account }) {
  const isPersonal = account.account_type === "whatsmeow";
  useEffect(() => () => void questions.invalidateQueries({ queryKey: ["accounts"] }), []);
  return (
    <Steps active={0}>
      <Section
        title={`Link ${nameOf(account)}`}
        lead="This page goes on by itself once the phone has scanned the code."
      >
        {isPersonal ? (
          <Pairing account={account} />
        ) : (
          <Text size="sm">
            Meta says the number is not connected.{" "}
            <Link to="/accounts/$id" params={{ id: account.id }}>
              Its page says why
            </Link>
            .
          </Text>
        )}
      </Section>
    </Steps>
  );
}
