import type { Command, Outcome } from "#src/protocol/command.ts";
import type { Composed } from "../compose/send.ts";
import { refused } from "../failure.ts";
import type { Place } from "../place.ts";

type Send = Extract<Command, { do: "send" }>;

// A message is handed over again while its file is on the way: together with WhatsApp's answer it has to fit into a minute.
const WAIT_MS = 8_000;
const UPLOAD_MS = 30 * 60_000;

/** Why a message with a file is not sent; the outbox hands it over again for the last two. */
const TITLES = {
  missing: "file_missing",
  refused: "file_refused",
  away: "file_unavailable",
  going: "uploading",
} as const;

/** Sends a message with a file, once that is at WhatsApp. Null: its outcome comes by `settle`. */
export async function sendFile(
  { message_id: id, message, files: access }: Send,
  { to, file, withFile, quoted }: Extract<Composed, { is: "file" }>,
  { socket, store, settle }: Place,
): Promise<Outcome | null> {
  if (!access) return refused({ title: "not_supported", details: "nothing says how its file is read" });
  const using = { access, signal: AbortSignal.timeout(UPLOAD_MS) };
  const { id: own, link = "" } = file;
  const open = () => (own === undefined ? store.openLink(link, using) : store.open(own, using));
  // What a link leads to may be another thing for the next message.
  const name = [...kindOf(message, to), own ?? `${id} ${link}`].join(" ");
  const way = await socket.uploads.ready(socket.sock, { name, to, open, withFile }, WAIT_MS);
  if (way.is !== "there") {
    return refused({ title: TITLES[way.is], ...("reason" in way && { details: way.reason }) });
  }
  socket.send({ id, to, content: withFile(way.file), quoted }, settle);
  return null;
}

/** As what a file is uploaded: each kind has keys of its own, and channels none. */
const kindOf = (message: Send["message"], to: string): string[] => [
  message.type,
  message.type === "audio" && message.audio.voice ? "voice" : "",
  to.endsWith("@newsletter") ? "channel" : "chat",
];
