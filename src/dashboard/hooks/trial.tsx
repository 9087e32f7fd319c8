import { Alert, Drawer, Stack, Text } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { api, ask, type Hook } from "../client.ts";
import { tellTrouble } from "../parts/notes.ts";
import { Act } from "../parts/page.tsx";
import { Exchange } from "./exchange.tsx";

const test = (id: string) => ask(api.POST("/api/v1/hooks/{id}/test", { params: { path: { id } }, body: {} }));
type Tried = Awaited<ReturnType<typeof test>>;

/** Sends one signed hook.test, and shows what was sent and what the receiver said. */
export function Trial({ hook }: { hook: Hook }) {
  const trying = useMutation({ mutationFn: () => test(hook.id), onError: tellTrouble });
  return (
    <>
      <Act leftSection={<IconSend size={16} aria-hidden />} loading={trying.isPending} onClick={() => trying.mutate()}>
        Test
      </Act>
      <Drawer
        opened={trying.data !== undefined}
        onClose={trying.reset}
        position="right"
        size="xl"
        title="What came of the test"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {trying.data && <Outcome tried={trying.data} />}
      </Drawer>
    </>
  );
}

function Outcome({ tried }: { tried: Tried }) {
  const { outcome, request, answer_headers, answer } = tried;
  const isGood = outcome.class === "delivered";
  return (
    <Stack>
      <Alert color={isGood ? "green" : "red"} title={isGood ? "The receiver took it" : "The receiver did not take it"}>
        <Text size="sm">
          {outcome.status ? `It answered ${outcome.status}` : "It did not answer"}
          {outcome.kind ? ` (${outcome.kind})` : ""} within {Math.round(outcome.ms)} ms.
        </Text>
      </Alert>
      <Exchange
        request={request}
        body={request?.body ?? null}
        answer={{ status: outcome.status, headers: answer_headers, body: answer }}
      />
    </Stack>
  );
}
