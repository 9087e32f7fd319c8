import { Accordion, Box, Group, Image, Radio, Stack, Text } from "@mantine/core";
import { IconFile, IconMapPin, IconMicrophone, IconMovie, IconPhoto } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Json } from "../parts/page.tsx";

type Content = Record<string, unknown>;
type Props = { type: string; content: unknown; message: object };

/** A file of the gateway's own is shown from here; what stands elsewhere no page of the gateway fetches. */
const ownFile = (content: Content): string | null => {
  const id = words(content["id"]);
  return id.startsWith("med_") ? `/api/v1/media/${encodeURIComponent(id)}` : null;
};

/** A message as its reader will see it, about; and as the API takes it. */
export const Preview = ({ type, content, message }: Props) => (
  <Stack>
    <Box bg="var(--ground)" p="lg" style={{ borderRadius: "var(--mantine-radius-md)" }}>
      <Box
        ml="auto"
        maw={320}
        p="sm"
        bg="light-dark(#d9f7e5, #0d4f3c)"
        c="light-dark(#0b2a20, #eafff6)"
        style={{ borderRadius: "12px 12px 2px 12px" }}
      >
        <Body type={type} content={(content ?? {}) as Content} />
      </Box>
    </Box>
    <Accordion chevronPosition="left" variant="separated">
      <Accordion.Item value="wire">
        <Accordion.Control>The request</Accordion.Control>
        <Accordion.Panel>
          <Json of={message} label="The body of the request" />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  </Stack>
);

const words = (value: unknown): string => (typeof value === "string" ? value : "");

const ICONS: Record<string, ReactNode> = {
  image: <IconPhoto aria-hidden />,
  video: <IconMovie aria-hidden />,
  audio: <IconMicrophone aria-hidden />,
  document: <IconFile aria-hidden />,
  sticker: <IconPhoto aria-hidden />,
  location: <IconMapPin aria-hidden />,
};

function Body({ type, content }: { type: string; content: Content }) {
  if (type === "text") return <Said>{words(content["body"]) || "…"}</Said>;
  if (type === "poll") return <Poll content={content} />;
  if (type === "reaction") return <Text fz={30}>{words(content["emoji"]) || "(taken back)"}</Text>;
  if (type === "revoke") return <Said>This message was deleted</Said>;
  if (type === "location") {
    const at = `${String(content["latitude"] ?? "")}, ${String(content["longitude"] ?? "")}`;
    return <File icon={ICONS["location"]} name={words(content["name"]) || at} under={words(content["address"])} />;
  }
  if (type in ICONS) {
    const name = words(content["filename"]) || words(content["link"]) || words(content["id"]) || type;
    return <File icon={ICONS[type]} name={name} under={words(content["caption"])} shown={shownOf(type, content)} />;
  }
  if (type === "edit") {
    const { body } = (content["text"] ?? {}) as Content;
    return <Said>{words(body) || "…"} (edited)</Said>;
  }
  if (type === "pin")
    return <Said>{content["type"] === "unpin" ? "The pin is taken away" : "The message is pinned"}</Said>;
  return <Said>{type === "template" ? `Template ${words(content["name"])}` : type}</Said>;
}

const Said = ({ children }: { children: ReactNode }) => (
  <Text size="sm" className="wrap">
    {children}
  </Text>
);

function shownOf(type: string, content: Content): ReactNode {
  const url = ownFile(content);
  if (!url) return null;
  if (type === "image" || type === "sticker") return <Image src={url} alt="The picture to send" radius="sm" />;
  if (type === "video")
    return <video src={url} controls width="100%" preload="metadata" aria-label="The video to send" />;
  if (type === "audio") return <audio src={url} controls style={{ width: "100%" }} aria-label="The sound to send" />;
  return null;
}

type FileProps = { icon: ReactNode; name: string; under: string; shown?: ReactNode };

const File = ({ icon, name, under, shown }: FileProps) => (
  <Stack gap={6}>
    {shown}
    <Group gap="xs" wrap="nowrap">
      {icon}
      <Text size="sm" fw={600} className="cut">
        {name}
      </Text>
    </Group>
    {under && <Said>{under}</Said>}
  </Stack>
);

const Poll = ({ content }: { content: Content }) => (
  <Stack gap={6}>
    <Text size="sm" fw={600}>
      {words(content["name"]) || "…"}
    </Text>
    {(Array.isArray(content["options"]) ? (content["options"] as string[]) : []).map((option) => (
      <Radio key={option} label={option} checked={false} readOnly tabIndex={-1} />
    ))}
  </Stack>
);
