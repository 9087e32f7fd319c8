import { IconCopy, IconCornerUpLeft, IconExternalLink, IconListDetails, IconPhone } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Template } from "../meta/questions.ts";
import { Bubble } from "./bubble.tsx";
import { Picture } from "./preview-file.tsx";
import { Place } from "./preview-place.tsx";
import { Press } from "./preview-pressed.tsx";
import { Words } from "./preview-words.tsx";
import { type Content, member, parts, words } from "./read.ts";
import { type Button, fillIn, type Part, placesIn } from "./template.ts";

type Props = { template: Template | undefined; content: Content };

/** A template with what goes into its places. */
export function Templated({ template, content }: Props) {
  if (!template) return <Bubble>…</Bubble>;
  return <Looks of={(template.components ?? []) as Part[]} filled={parts(content, "components")} />;
}

type LooksProps = { of: Part[]; filled: Content[] };

/** The parts of a template, and of each card that it has. */
export function Looks({ of, filled }: LooksProps) {
  const cards = of.find(({ type }) => type.toUpperCase() === "CAROUSEL")?.cards ?? [];
  const filledCards = parts(filled.find(({ type }) => type === "carousel") ?? {}, "cards");
  return (
    <>
      <Bubble flush pressed={of.flatMap(({ buttons = [] }) => buttons).map(pressed)}>
        {of.map((part, n) => (
          <One key={n} part={part} filled={filled} />
        ))}
      </Bubble>
      {cards.length > 0 && (
        <div className="carousel" role="group" aria-label="Cards" tabIndex={0}>
          {cards.map(({ components }, n) => (
            <Looks key={n} of={components} filled={parts(filledCards[n] ?? {}, "components")} />
          ))}
        </div>
      )}
    </>
  );
}

function One({ part: { type, format = "TEXT", text = "" }, filled }: { part: Part; filled: Content[] }) {
  const kind = type.toLowerCase();
  const given = parts(filled.find((one) => one["type"] === kind) ?? {}, "parameters");
  const said = fillIn(text, new Map(placesIn(text).map((name, n) => [name, words(given[n]?.["text"])])));
  if (kind === "header" && format.toUpperCase() !== "TEXT")
    return <Header kind={format.toLowerCase()} given={given[0]} />;
  if (!said && kind !== "body") return null;
  return (
    <div className={`bubble-text ${kind === "footer" ? "under" : ""}`}>
      {kind === "header" ? <b className="wrap">{said}</b> : <Words of={said || "…"} />}
    </div>
  );
}

function Header({ kind, given = {} }: { kind: string; given: Content | undefined }) {
  const file = member(given, kind);
  return kind === "location" ? <Place of={file} /> : <Picture kind={kind} file={file} />;
}

const ICONS: Record<string, typeof IconPhone> = {
  URL: IconExternalLink,
  PHONE_NUMBER: IconPhone,
  VOICE_CALL: IconPhone,
  COPY_CODE: IconCopy,
  OTP: IconCopy,
  QUICK_REPLY: IconCornerUpLeft,
};

const pressed = ({ type = "", text }: Button, n: number): ReactNode => (
  <Press key={n} icon={ICONS[type.toUpperCase()] ?? IconListDetails}>
    {text ?? type.toLowerCase().replaceAll("_", " ")}
  </Press>
);
