import { Anchor, Box, Group, Image, Text } from "@mantine/core";
import { IconFile, IconPhoto } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Account, api, ask } from "../client.ts";
import { Empty } from "../parts/page.tsx";
import { Time } from "../parts/time.tsx";
import { When } from "../parts/when.tsx";
import { healthOf } from "./questions.ts";
import { said } from "./said.ts";
import type { Told } from "./stream.ts";

type File = { id: string; mime_type: string; filename?: string; size?: number };
type Found = { file: File; event: Told };

const KINDS = ["image", "video", "audio", "document", "sticker"];
const LOOKED_AT = 1_000;
const AT_ONCE = 200;

/** The files of the log's last thousand events, newest first. */
async function filesOf(id: string, last: number, first: number): Promise<Found[]> {
  const found: Found[] = [];
  let after = Math.max(first - 1, last - LOOKED_AT);
  while (after < last) {
    const query = { after, types: "message.received,message.sent", limit: AT_ONCE };
    const page = await ask(api.GET("/api/v1/accounts/{id}/events", { params: { path: { id }, query } }));
    for (const event of page.items as unknown as Told[]) found.push(...filesIn(event));
    if (page.next_after <= after) break;
    after = page.next_after;
  }
  return found.toReversed();
}

function filesIn(event: Told): Found[] {
  const type = String(event.data["type"]);
  const file = event.data[type] as Partial<File> | undefined;
  return KINDS.includes(type) && file?.id ? [{ file: file as File, event }] : [];
}

export default function Media({ account }: { account: Account }) {
  const health = useQuery({ ...healthOf(account.id), refetchInterval: false });
  return (
    <When of={health}>
      {({ first_sequence, last_sequence }) => <Gallery id={account.id} first={first_sequence} last={last_sequence} />}
    </When>
  );
}

function Gallery({ id, first, last }: { id: string; first: number; last: number }) {
  const files = useQuery({ queryKey: ["account", id, "files", last], queryFn: () => filesOf(id, last, first) });
  return (
    <When of={files}>
      {(found) =>
        found.length === 0 ? (
          <Box className="card">
            <Empty icon={<IconPhoto size={34} stroke={1.4} aria-hidden />} title="No file lately">
              Files of the last thousand events show here: pictures, videos, voice messages, documents.
            </Empty>
          </Box>
        ) : (
          <div className="cards" role="list" aria-label="Files, newest first">
            {found.map(({ file, event }) => (
              <One key={`${event.id} ${file.id}`} file={file} event={event} />
            ))}
          </div>
        )
      }
    </When>
  );
}

function One({ file, event }: Found) {
  const url = `/api/v1/media/${encodeURIComponent(file.id)}`;
  return (
    <Box className="card" role="listitem" style={{ overflow: "hidden" }}>
      <Shown file={file} url={url} words={said(event)} />
      <Box p="sm">
        <Text size="sm" className="cut">
          {file.filename ?? said(event)}
        </Text>
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {file.mime_type} · <Time at={event.timestamp} />
          </Text>
          <Anchor href={url} size="xs" underline="always" aria-label={`Download ${file.filename ?? file.mime_type}`}>
            Download
          </Anchor>
        </Group>
      </Box>
    </Box>
  );
}

const HEIGHT = 180;

function Shown({ file, url, words }: { file: File; url: string; words: string }) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) return <Placeholder>The file is not here: it is still to come, or will not.</Placeholder>;
  const fails = () => setMissing(true);
  if (file.mime_type.startsWith("image/")) {
    return <Image src={url} h={HEIGHT} fit="cover" alt={words} loading="lazy" onError={fails} />;
  }
  if (file.mime_type.startsWith("video/")) {
    return <video src={url} controls height={HEIGHT} width="100%" preload="none" aria-label={words} onError={fails} />;
  }
  if (file.mime_type.startsWith("audio/")) {
    return (
      <Box h={HEIGHT} p="md">
        <audio src={url} controls preload="none" aria-label={words} onError={fails} style={{ width: "100%" }} />
      </Box>
    );
  }
  return <Placeholder>{file.mime_type}</Placeholder>;
}

const Placeholder = ({ children }: { children: React.ReactNode }) => (
  <Group h={HEIGHT} justify="center" px="md" gap="xs" bg="var(--ground)">
    <IconFile size={30} stroke={1.4} aria-hidden />
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  </Group>
);
