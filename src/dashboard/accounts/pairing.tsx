import { Button, Group, Loader, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type Account, api, ask, ProblemError } from "../client.ts";
import { Trouble } from "../parts/problem.tsx";
import { Copy } from "../parts/secret.tsx";
import { span, useNow } from "../parts/time.tsx";

const SOON_MS = 1_000;

type Code = { text: string; expires_at: string };

/** What the code says, and until when it is good. WhatsApp renews it about every 20 s; so does this. */
const codeOf = (id: string) => ({
  queryKey: ["account", id, "qr"],
  queryFn: async () =>
    (await ask(api.GET("/api/v1/accounts/{id}/qr", { params: { path: { id }, query: { wait: 20 } } }))) as Code,
  refetchInterval: SOON_MS,
  staleTime: 0,
  gcTime: 0,
  retry: false,
});

/** Where the newest code is drawn; another code has another address, so that none is shown from memory. */
const pictureOf = (id: string, { expires_at }: Code): string =>
  `/api/v1/accounts/${id}/qr?format=svg&until=${encodeURIComponent(expires_at)}`;

/** The two ways to link a phone: scan a code, or type one. */
export function Pairing({ account }: { account: Account }) {
  return (
    <Group align="flex-start" gap={32} mt="xs">
      <Scan account={account} />
      <Stack gap="sm" flex="1 1 260px" maw={420}>
        <Title order={3} size="h6">
          Scan it with the phone of {account.phone_number}
        </Title>
        <Text size="sm" component="ol" m={0} pl={20}>
          <li>Open WhatsApp on the phone.</li>
          <li>Settings, then Linked devices, then Link a device.</li>
          <li>Point the camera at the code. It renews itself.</li>
        </Text>
        <Typed account={account} />
      </Stack>
    </Group>
  );
}

function Scan({ account }: { account: Account }) {
  const code = useQuery(codeOf(account.id));
  const now = useNow();
  const left = code.data ? Date.parse(code.data.expires_at) - now : 0;
  const isGood = code.data !== undefined && left > -SOON_MS;
  return (
    <Stack gap={6} align="center">
      <div className="qr">
        {isGood ? (
          <img src={pictureOf(account.id, code.data)} alt="The code to scan with the phone" />
        ) : (
          <Loader aria-label="Waiting for a code" />
        )}
      </div>
      <Text size="xs" c="dimmed" role="status">
        {isGood ? `good for ${span(left)}` : waitsFor(code.error)}
      </Text>
    </Stack>
  );
}

const waitsFor = (error: unknown): string =>
  error instanceof ProblemError && error.problem.code !== "timeout"
    ? error.problem.detail
    : "waiting for WhatsApp's code";

/** A code to type in place of scanning. */
function Typed({ account }: { account: Account }) {
  const typing = useMutation({
    mutationFn: () =>
      ask(
        api.POST("/api/v1/accounts/{id}/pairing-code", {
          params: { path: { id: account.id } },
          body: { phone_number: account.phone_number },
        }),
      ),
  });
  return (
    <Stack gap="xs">
      <Text size="sm">The camera does not work? Type a code instead: the phone is notified.</Text>
      {typing.data ? (
        <Group gap="xs">
          <Text
            component="output"
            fw={700}
            className="mono"
            style={{ letterSpacing: 2, fontSize: 26 }}
            aria-label="Pairing code"
          >
            {typing.data.code}
          </Text>
          <Copy text={typing.data.code} what="the pairing code" />
        </Group>
      ) : (
        <Button variant="default" w="fit-content" loading={typing.isPending} onClick={() => typing.mutate()}>
          Get a pairing code
        </Button>
      )}
      {typing.isError && <Trouble error={typing.error} />}
    </Stack>
  );
}
