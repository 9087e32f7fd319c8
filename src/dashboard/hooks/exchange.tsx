import { Stack, Text } from "@mantine/core";
import { Facts, Json } from "../parts/page.tsx";
import { pretty } from "../parts/pretty.ts";

type Heads = Record<string, string>;
type Props = {
  request: { method: string; url: string; headers: Heads } | null | undefined;
  body: string | null;
  answer: { status: number | undefined; headers: Heads | undefined; body: string };
};

/** One try: the request as it was sent, and what the receiver said. */
export const Exchange = ({ request, body, answer }: Props) => (
  <div className="exchange">
    <Stack gap="sm" component="section" aria-label="Request">
      <Text fw={600} size="sm">
        Request
      </Text>
      {request ? (
        <>
          <Text className="mono wrap">
            {request.method} {request.url}
          </Text>
          <Facts of={Object.entries(request.headers)} />
          {body !== null && <Json of={pretty(body)} label="The body that was sent" />}
        </>
      ) : (
        <Text size="sm">What was sent is not known.</Text>
      )}
    </Stack>
    <Answer of={answer} />
  </div>
);

const Answer = ({ of: { status, headers, body } }: { of: Props["answer"] }) => (
  <Stack gap="sm" component="section" aria-label="Answer">
    <Text fw={600} size="sm">
      Answer
    </Text>
    {status === undefined ? (
      <Text size="sm">{body || "None came."}</Text>
    ) : (
      <>
        <Text className="mono">{status}</Text>
        {headers && <Facts of={Object.entries(headers)} />}
        {body ? <Json of={pretty(body)} label="What the receiver said" /> : <Text size="sm">It said nothing.</Text>}
      </>
    )}
  </Stack>
);
