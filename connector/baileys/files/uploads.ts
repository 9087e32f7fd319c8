import { setTimeout as sleep } from "node:timers/promises";
import { prepareWAMessageMedia, proto, type WASocket } from "baileys";
import { type Opened, type Shut, TooLarge } from "../../store.ts";
import type { Filed, WithFile } from "../compose/file.ts";
import { quiet } from "../quiet.ts";

// WhatsApp keeps what was uploaded for weeks; what it is decrypted with is only here.
const KNOWN_MS = 3_600_000;
const MOST = 1_000;

/** A file on its way to WhatsApp, or there. `name` says which file, and as what. */
export type Going = {
  name: string;
  /** the chat: what goes to a channel is not encrypted */
  to: string;
  open(): Promise<Opened | Shut>;
  withFile: WithFile;
};

/** `there`: as Baileys finds it in its cache. `going`: not yet, it goes on by itself. */
export type Way = { is: "there"; file: Filed } | { is: "going" } | Shut;

type Entry = { until: number; done: Promise<Way>; message: Uint8Array | null };

/**
 * The files that one WhatsApp socket has uploaded: each once, for however many messages. An upload that takes longer than a
 * message waits for it goes on, and the message is sent when it is handed over again. Baileys finds them as its cache.
 */
export class Uploads {
  readonly #entries = new Map<string, Entry>();

  /** What Baileys asks when a message names a file by its name; its keys are a kind and the name. */
  readonly cache = {
    get: <T>(key: string) =>
      (this.#entries.get(key.slice(key.indexOf(":") + 1))?.message ?? undefined) as T | undefined,
    set: () => undefined,
    del: () => undefined,
    flushAll: () => undefined,
  };

  /** Whether a file is there; begins its upload when it is not, and waits for it so long (ms). */
  async ready(sock: WASocket, going: Going, waitMs: number): Promise<Way> {
    const now = Date.now();
    for (const [name, { until }] of this.#entries) {
      if (until < now || this.#entries.size > MOST) this.#entries.delete(name);
    }
    const { done } = this.#entries.get(going.name) ?? this.#begin(sock, going, now);
    const ended = new AbortController();
    const late = sleep(waitMs, undefined, { signal: ended.signal }).then(
      (): Way => ({ is: "going" }),
      (): Way => ({ is: "going" }),
    );
    const way = await Promise.race([done, late]);
    ended.abort();
    return way;
  }

  #begin(sock: WASocket, going: Going, now: number): Entry {
    const entry: Entry = { until: now + KNOWN_MS, done: Promise.resolve({ is: "going" }), message: null };
    entry.done = upload(sock, going, entry).then((way) => {
      // It is tried anew when somebody asks again.
      if (way.is !== "there" && this.#entries.get(going.name) === entry) this.#entries.delete(going.name);
      return way;
    });
    this.#entries.set(going.name, entry);
    return entry;
  }
}

/** Encrypts a file on the way, through a file of its ciphertext: WhatsApp wants to know its hash first. Never throws. */
async function upload(sock: WASocket, { name, open, to, withFile }: Going, entry: Entry): Promise<Way> {
  try {
    const opened = await open();
    if ("is" in opened) return opened;
    const { stream, mime_type, filename } = opened;
    const options = { upload: sock.waUploadToServer, logger: quiet, jid: to };
    const message = await prepareWAMessageMedia(withFile({ media: { stream }, mime_type, filename }), options);
    entry.message = proto.Message.encode(message).finish();
    return { is: "there", file: { media: { url: name }, mime_type, filename } };
  } catch (error) {
    if (error instanceof TooLarge) return { is: "refused", reason: error.message };
    return { is: "away", reason: error instanceof Error ? error.message : "it could not be uploaded" };
  }
}
