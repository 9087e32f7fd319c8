import { Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Account, api, ask } from "../client.ts";
import { Confirm } from "../parts/confirm.tsx";
import { tell, tellTrouble } from "../parts/notes.ts";
import { Act, Facts, Section } from "../parts/page.tsx";
import { When } from "../parts/when.tsx";
import { questions } from "../questions.ts";
import { useMay } from "../who.ts";

const path = (id: string) => ({ params: { path: { id } } });
const keyOf = (id: string) => ["account", id, "subscription"];

/** Where Meta posts a business number's messages. Asked of Meta at this moment. */
export function Subscribed({ account }: { account: Account }) {
  const mayWrite = useMay("accounts:write");
  const subscription = useQuery({
    queryKey: keyOf(account.id),
    queryFn: () => ask(api.GET("/api/v1/accounts/{id}/meta/subscription", path(account.id))),
    staleTime: 30_000,
  });
  return (
    <Section
      title="Webhook at Meta"
      actions={mayWrite && <Change account={account} isOn={subscription.data?.subscribed ?? false} />}
    >
      <When of={subscription}>
        {({ subscribed, callback_url, expected_url, waba_id }) => (
          <Stack gap="sm">
            <Text size="sm">
              {subscribed
                ? callback_url === expected_url
                  ? "Meta posts the number's messages to this gateway."
                  : "Meta posts, but not to this gateway's address."
                : "Meta posts nothing: the token's app is not told of the business account."}
            </Text>
            <Facts
              of={[
                ["Meta posts to", callback_url ?? "where the app's own webhook is"],
                ["This gateway is", expected_url],
                ["Business account", waba_id],
              ]}
            />
          </Stack>
        )}
      </When>
    </Section>
  );
}

function Change({ account, isOn }: { account: Account; isOn: boolean }) {
  const [isEnding, setEnding] = useState(false);
  const settled = () => questions.invalidateQueries({ queryKey: keyOf(account.id) });
  const subscribe = useMutation({
    mutationFn: () => ask(api.POST("/api/v1/accounts/{id}/meta/subscribe", { ...path(account.id), body: {} })),
    onSuccess: () => tell("Meta posts here from now on."),
    onError: tellTrouble,
    onSettled: settled,
  });
  const end = () => ask(api.DELETE("/api/v1/accounts/{id}/meta/subscription", path(account.id))).finally(settled);
  return (
    <>
      <Act loading={subscribe.isPending} onClick={() => subscribe.mutate()}>
        {isOn ? "Subscribe again" : "Subscribe"}
      </Act>
      {isOn && (
        <Act c="red" onClick={() => setEnding(true)}>
          Unsubscribe
        </Act>
      )}
      <Confirm
        opened={isEnding}
        close={() => setEnding(false)}
        title="Receive nothing any more?"
        verb="Unsubscribe"
        run={end}
      >
        Meta stops posting for every number of the business account, as far as the token's app is told of them.
      </Confirm>
    </>
  );
}
