import { Anchor, Box, Group, Image, Modal, Text, UnstyledButton } from "@mantine/core";
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

// What was sent by its id alone is told without what it is.
type File = { id: string; mime_type?: string; filename?: string };
type Found = { file: File; kind: string; event: Told };

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
  if (!KINDS.includes(type) || !file?.id) return [];
  const kind = file.mime_type?.split("/")[0] ?? type;
  return [{ file: file as File, kind: kind === "sticker" ? "image" : kind, event }];
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
            {found.map((one) => (
              <One key={`${one.event.id} ${one.file.id}`} {...one} />
            ))}
          </div>
        )
      }
    </When>
  );
}

function One({ file, kind, event }: Found) {
  const called = file.mime_type ?? kind;
  const url = `/api/v1/media/${encodeURIComponent(file.id)}`;
  return (
    <Box className="card" role="listitem" style={{ overflow: "hidden" }}>
      <Shown kind={kind} called={called} url={url} words={said(event)} />
      <Box p="sm">
        <Text size="sm" className="cut">
          {file.filename ?? said(event)}
        </Text>
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {called} · <Time at={event.timestamp} />
          </Text>
          <Anchor href={url} size="xs" underline="always" aria-label={`Download ${file.filename ?? called}`}>
            Download
          </Anchor>
        </Group>
      </Box>
    </Box>
  );
}

const HEIGHT = 180;

type ShownProps = { kind: string; called: string; url: string; words: string };

function Shown({ kind, called, url, words }: ShownProps) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) return <Placeholder>The file is not here: it is still to come, or will not.</Placeholder>;
  const fails = () => setMissing(true);
  if (kind === "image") return <Picture url={url} words={words} fails={fails} />;
  if (kind === "video") {
    return <video src={url} controls height={HEIGHT} width="100%" preload="none" aria-label={words} onError={fails} />;
  }
  if (kind === "audio") {
    return (
      <Box h={HEIGHT} p="md">
        <audio src={url} controls preload="none" aria-label={words} onError={fails} style={{ width: "100%" }} />
      </Box>
    );
  }
  return <Placeholder>{called}</Placeholder>;
}

/** A picture cut to its place; pressed, the whole of it. */
function Picture({ url, words, fails }: { url: string; words: string; fails: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton display="block" w="100%" onClick={() => setOpen(true)}>
        <Image src={url} h={HEIGHT} fit="cover" radius={0} alt={words} loading="lazy" onError={fails} />
      </UnstyledButton>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={words}
        size="xl"
        centered
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <Image src={url} mah="75vh" fit="contain" alt={words} />
      </Modal>
    </>
  );
}

const Placeholder = ({ children }: { children: React.ReactNode }) => (
  <Group h={HEIGHT} justify="center" px="md" gap="xs" bg="var(--ground)">
    <IconFile size={30} stroke={1.4} aria-hidden />
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  </Group>
);
