import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Account, api, ask } from "../client.ts";
import { HiddenInput } from "../parts/hidden-input.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { tell } from "../parts/notes.ts";
import { Facts, Section } from "../parts/page.tsx";
import { Trouble } from "../parts/problem.tsx";
import { State } from "../parts/state.tsx";
import { When } from "../parts/when.tsx";
import { questions } from "../questions.ts";
import { useMay } from "../who.ts";
import { ProfileOf } from "./profile.tsx";

const path = (id: string) => ({ params: { path: { id } } });
const keyOf = (id: string) => ["account", id, "number"];

/** A business number as it stands at Meta, and what can be done with it there. */
export default function NumberTab({ account }: { account: Account }) {
  const mayWrite = useMay("accounts:write");
  const number = useQuery({
    queryKey: keyOf(account.id),
    queryFn: () => ask(api.GET("/api/v1/accounts/{id}/meta/number", path(account.id))),
  });
  return (
    <div className="two">
      <Stack>
        <Section title="The number at Meta" lead="Asked of Meta at this moment.">
          <When of={number}>
            {(found) => (
              <Facts
                of={[
                  ["Number", found.display_phone_number],
                  ["Status", found.status && <State key="status" is={found.status} />],
                  ["Verified name", found.verified_name],
                  ["Name's status", found.name_status],
                  ["Quality", found.quality_rating && <State key="quality" is={found.quality_rating} />],
                  ["Runs on", found.platform_type],
                  ["Throughput", found.throughput],
                  ["Messaging limit", found.messaging_limit],
                  ["Ownership", found.code_verification_status],
                  ["Two-step PIN", found.pin_enabled === undefined ? null : found.pin_enabled ? "is on" : "is off"],
                ]}
              />
            )}
          </When>
        </Section>
        {mayWrite && <Ownership account={account} />}
      </Stack>
      <Stack>
        <ProfileOf account={account} />
        {mayWrite && <Registered account={account} />}
      </Stack>
    </div>
  );
}

/** A verb at Meta: run, told, and the number asked for anew. */
function useVerb<Input>(account: Account, run: (input: Input) => Promise<unknown>, done: string) {
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      tell(done);
      return questions.invalidateQueries({ queryKey: keyOf(account.id) });
    },
  });
}

function Ownership({ account }: { account: Account }) {
  const [method, setMethod] = useState<string | null>("SMS");
  const [code, setCode] = useState("");
  const asking = useVerb(
    account,
    () =>
      ask(
        api.POST("/api/v1/accounts/{id}/meta/number/request-code", {
          ...path(account.id),
          body: { method: method === "VOICE" ? "VOICE" : "SMS", language: "en_US" },
        }),
      ),
    "Meta sends a code to the number.",
  );
  const showing = useVerb(
    account,
    () => ask(api.POST("/api/v1/accounts/{id}/meta/number/verify-code", { ...path(account.id), body: { code } })),
    "The number is verified.",
  );
  const trouble = asking.error ?? showing.error;
  return (
    <Section title="Who owns the number" lead="Meta sends a code to it; show Meta the code.">
      <Stack gap="sm">
        <Group align="flex-end">
          <Select
            label="By"
            allowDeselect={false}
            w={120}
            data={["SMS", "VOICE"]}
            value={method}
            onChange={setMethod}
          />
          <Button variant="default" loading={asking.isPending} onClick={() => asking.mutate(undefined)}>
            Send a code
          </Button>
        </Group>
        <Group align="flex-end">
          <TextInput
            label="The code"
            w={120}
            inputMode="numeric"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button
            variant="default"
            loading={showing.isPending}
            disabled={code === ""}
            onClick={() => showing.mutate(undefined)}
          >
            Show it
          </Button>
        </Group>
        {trouble && <Trouble error={trouble} />}
      </Stack>
    </Section>
  );
}

function Registered({ account }: { account: Account }) {
  const [pin, setPin] = useState("");
  const [isLeaving, setLeaving] = useState(false);
  const registering = useVerb(
    account,
    () => ask(api.POST("/api/v1/accounts/{id}/meta/number/register", { ...path(account.id), body: { pin } })),
    "The number is registered.",
  );
  const setting = useVerb(
    account,
    () => ask(api.PUT("/api/v1/accounts/{id}/meta/number/pin", { ...path(account.id), body: { pin } })),
    "The PIN is set.",
  );
  const trouble = registering.error ?? setting.error;
  return (
    <Section title="On the Cloud API" lead="At most 10 registrations and deregistrations in 72 hours.">
      <Stack gap="sm">
        <HiddenInput
          label="Two-step PIN"
          description="6 digits; it becomes the number's when it has none"
          maw={260}
          inputMode="numeric"
          autoComplete="off"
          shows="Show the PIN"
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button
            variant="default"
            disabled={!pin}
            loading={registering.isPending}
            onClick={() => registering.mutate(undefined)}
          >
            Register
          </Button>
          <Button
            variant="default"
            disabled={!pin}
            loading={setting.isPending}
            onClick={() => setting.mutate(undefined)}
          >
            Set the PIN
          </Button>
          <Button variant="default" c="red" onClick={() => setLeaving(true)}>
            Deregister
          </Button>
        </Group>
        {trouble && <Trouble error={trouble} />}
      </Stack>
      <Leave account={account} opened={isLeaving} close={() => setLeaving(false)} />
      <Text size="xs" c="dimmed" mt="xs">
        Meta asks for the PIN whenever the number is registered anew.
      </Text>
    </Section>
  );
}

function Leave({ account, opened, close }: { account: Account; opened: boolean; close: () => void }) {
  const deregister = async () => {
    await ask(api.POST("/api/v1/accounts/{id}/meta/number/deregister", path(account.id)));
    await questions.invalidateQueries({ queryKey: keyOf(account.id) });
  };
  return (
    <Confirm
      opened={opened}
      close={close}
      title="Take the number off the Cloud API?"
      verb="Deregister"
      typed={account.phone_number}
      run={deregister}
    >
      It can send and receive nothing until it is registered again.
    </Confirm>
  );
}
