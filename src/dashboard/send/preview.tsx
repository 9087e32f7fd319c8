import { Box, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconArrowBackUp, IconBan, IconPin } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { Template } from "../meta/questions.ts";
import { Json } from "../parts/page.tsx";
import { Bubble } from "./bubble.tsx";
import type { Kind } from "./field.ts";
import { Card } from "./preview-card.tsx";
import { Place } from "./preview-place.tsx";
import { Picture } from "./preview-file.tsx";
import { Pressed } from "./preview-pressed.tsx";
import { Templated } from "./preview-template.tsx";
import { Words } from "./preview-words.tsx";
import { type Content, member, members, words } from "./read.ts";

type Props = { kind: Kind; content: unknown; message: object; template: Template | undefined };

const WAYS = [
  { value: "looks", label: "Message" },
  { value: "wire", label: "JSON" },
];

/** A message as its reader sees it, about; or as the API takes it. */
export function Preview({ kind, content, message, template }: Props) {
  const [way, setWay] = useState("looks");
  return (
    <Stack gap="sm">
      <SegmentedControl data={WAYS} value={way} onChange={setWay} w="fit-content" aria-label="How it is shown" />
      {way === "wire" ? (
        <Json of={message} label="The body of the request" />
      ) : (
        <figure className="chat" aria-label="The message as its reader sees it">
          <Quoted message={message as Content} />
          <Shown is={kind.is} content={(content ?? {}) as Content} template={template} />
        </figure>
      )}
    </Stack>
  );
}

/** The message that is answered: what stands in it nobody has here. */
const Quoted = ({ message }: { message: Content }) => {
  const id = words(member(message, "context")["message_id"]);
  if (!id) return null;
  return (
    <div className="quoted">
      <IconArrowBackUp size={14} aria-hidden />
      <span className="cut">answers {id}</span>
    </div>
  );
};

type ShownProps = { is: Kind["is"]; content: Content; template: Template | undefined };

function Shown({ is, content, template }: ShownProps) {
  if (is.startsWith("interactive.")) return <Pressed content={content} />;
  if (is === "template") return <Templated template={template} content={content} />;
  if (is === "contacts") {
    const cards = Array.isArray(content) ? (content as Content[]) : [];
    return cards.map((card, n) => <Card key={n} card={card} />);
  }
  const draw = DRAWN[is];
  return draw ? draw(content) : null;
}

/** What WhatsApp says of a chat, in its middle. */
const Notice = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <div className="notice">
    {icon}
    {children}
  </div>
);

const file = (kind: string) => (content: Content) => (
  <Bubble flush>
    <Picture kind={kind} file={content} />
    {words(content["caption"]) && (
      <Box className="bubble-text">
        <Words of={words(content["caption"])} />
      </Box>
    )}
  </Bubble>
);

const DRAWN: Partial<Record<Kind["is"], (content: Content) => ReactNode>> = {
  text: (content) => (
    <Bubble>
      <Words of={words(content["body"]) || "…"} />
    </Bubble>
  ),
  image: file("image"),
  video: file("video"),
  audio: file("audio"),
  document: file("document"),
  sticker: (content) => (
    <div className="sticker">
      <Picture kind="sticker" file={content} />
    </div>
  ),
  location: (content) => (
    <Bubble flush>
      <Place of={content} />
    </Bubble>
  ),
  poll: (content) => (
    <Bubble>
      <Poll content={content} />
    </Bubble>
  ),
  reaction: (content) => (
    <>
      <Bubble>
        <Text size="sm" fs="italic">
          The message
        </Text>
      </Bubble>
      {words(content["emoji"]) && <div className="reaction">{words(content["emoji"])}</div>}
    </>
  ),
  edit: (content) => (
    <Bubble>
      <Words of={words(member(content, "text")["body"]) || "…"} />
      <Text fz={11} ta="end">
        Edited
      </Text>
    </Bubble>
  ),
  revoke: () => (
    <Bubble>
      <span className="with-icon">
        <IconBan size={16} aria-hidden />
        <i>This message was deleted</i>
      </span>
    </Bubble>
  ),
  pin: (content) => (
    <Notice icon={<IconPin size={14} aria-hidden />}>
      {content["type"] === "unpin" ? "You took the pin of a message away" : "You pinned a message"}
    </Notice>
  ),
};

function Poll({ content }: { content: Content }) {
  const most = content["selectable_count"];
  return (
    <Stack gap={8}>
      <Text size="sm" fw={600} className="wrap">
        {words(content["name"]) || "…"}
      </Text>
      <Text fz={12}>{most === 1 ? "Select one" : "Select one or more"}</Text>
      {members(content, "options").map((option, n) => (
        <div key={n} className="poll-option">
          <span className="poll-mark" />
          {words(option) || "…"}
        </div>
      ))}
    </Stack>
  );
}
