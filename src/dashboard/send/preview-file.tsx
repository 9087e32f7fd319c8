import { IconFile, IconMicrophone, IconMovie, IconPhoto, IconSticker } from "@tabler/icons-react";
import { type Content, words } from "./read.ts";

const ICONS = { image: IconPhoto, video: IconMovie, gif: IconMovie, sticker: IconSticker };

/** A file of the gateway's own is shown from here; what stands elsewhere no page of the gateway fetches. */
const ownFile = (file: Content): string | null => {
  const id = words(file["id"]);
  return id.startsWith("med_") ? `/api/v1/media/${encodeURIComponent(id)}` : null;
};

const nameOf = (file: Content): string =>
  words(file["filename"]) || words(file["link"]).split("/").at(-1) || words(file["link"]);

/** A file as it shows in a message: a picture, something to play, or a document by its name. */
export function Picture({ kind, file }: { kind: string; file: Content }) {
  const url = ownFile(file);
  if (kind === "document") return <Line name={nameOf(file) || "document"} />;
  if (kind === "audio") {
    if (url) return <audio src={url} controls className="wide" aria-label="The sound to send" />;
    return <Line name={nameOf(file) || "sound"} isSound />;
  }
  if (url && (kind === "image" || kind === "sticker"))
    return <img src={url} alt="The picture to send" className="wide" />;
  if (url) return <video src={url} controls preload="metadata" className="wide" aria-label="The video to send" />;
  const Icon = ICONS[kind as keyof typeof ICONS] ?? IconPhoto;
  return (
    <div className="picture">
      <Icon size={38} stroke={1.3} aria-hidden />
      <span className="cut">{nameOf(file)}</span>
    </div>
  );
}

const Line = ({ name, isSound }: { name: string; isSound?: boolean }) => (
  <div className="file-line">
    {isSound ? <IconMicrophone size={24} stroke={1.5} aria-hidden /> : <IconFile size={24} stroke={1.5} aria-hidden />}
    <span className="cut">{name}</span>
  </div>
);
