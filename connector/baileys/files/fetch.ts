import type { Command, Outcome } from "#src/protocol/command.ts";
import { accepted, refused } from "../failure.ts";
import type { Place } from "../place.ts";
import { decodeFile, type FileSource } from "../work.ts";
import { Corrupt, download, Gone } from "./download.ts";
import { askAgain } from "./reupload.ts";

type Fetch = Extract<Command, { do: "fetch" }>;
type Way = Parameters<typeof download>[2];

/**
 * Brings a file of a message into the edge's store, as it streams in. What WhatsApp has thrown away the account's phone is asked
 * for. `refused` names the reason as `media.failed` does; the edge knows which of them are for good.
 */
export async function fetchFile({ file, files }: Fetch, { socket, store, until }: Place): Promise<Outcome> {
  const way: Way = {
    sock: socket.sock,
    agent: socket.agent,
    signal: AbortSignal.timeout(Math.max(1, until - Date.now())),
  };
  const source = decodeFile(file.source);
  const bring = async (from: FileSource): Promise<Outcome> => {
    const stream = await download(from, source.file, way);
    const { source: _, ...about } = file;
    return outcomeOf(await store.keep({ ...about, stream }, { access: files, signal: way.signal }));
  };
  try {
    return await bring(source).catch(async (error: unknown) => {
      if (!(error instanceof Gone) || !source.media_key) throw error;
      const again = await askAgain(way.sock, { key: source.key, media_key: source.media_key }, way.signal);
      if (again.is === "gone") throw error;
      if (again.is === "silent") return refused({ title: "unreachable", details: "the phone did not answer" });
      return bring({ ...source, direct_path: again.direct_path });
    });
  } catch (error) {
    if (error instanceof Gone) return refused({ title: "gone", details: error.message });
    if (error instanceof Corrupt) return refused({ title: "corrupt", details: error.message });
    return refused({ title: "unreachable", details: error instanceof Error ? error.message : "it failed" });
  }
}

function outcomeOf(kept: Awaited<ReturnType<Place["store"]["keep"]>>): Outcome {
  if (kept.is === "stored") return accepted({ size: kept.size, sha256: kept.sha256 });
  return refused({ title: kept.is === "broken" ? "unreachable" : kept.is });
}
