import { Readable } from "node:stream";
import { createInflate } from "node:zlib";
import { isLidUser, isPnUser, proto } from "baileys";
import { download, Gone } from "../files/download.ts";
import { historyFailed, namesTold, type Piece, pastTold } from "../normalise/past.ts";
import { countOf } from "../normalise/read.ts";
import { only } from "../normalise/told.ts";
import type { HistoryWork } from "../work.ts";
import { fieldsOf } from "./fields.ts";
import { type Labour, tellSlowly } from "./labour.ts";

// The numbers of the fields of HistorySync.
const [CONVERSATION, STATUS, NAME, MAPPING] = [2, 3, 7, 15];
// What one event holds: far less than a row of the log, so that it is never in the way of anything.
const MOST_MESSAGES = 50;
const MOST_BYTES = 100_000;
const MOST_NAMES = 100;

/**
 * Fetches a piece of history and tells it in events of a bounded size. It is read as it streams in, one conversation at a time.
 * Done anew after a kill it makes the same events.
 */
export async function doHistory({ id, notification }: HistoryWork, labour: Labour): Promise<void> {
  const { syncType, chunkOrder, progress } = notification;
  const piece: Piece = {
    work: id,
    syncType: syncType ?? 0,
    chunk: countOf(chunkOrder),
    progress: countOf(progress),
  };
  try {
    const told = new Pages(piece, labour);
    for await (const { field, bytes } of fieldsOf(await opened(notification, labour))) {
      if (field === CONVERSATION) await conversation(told, labour, bytes);
      if (field === STATUS) await told.add(proto.WebMessageInfo.decode(bytes), bytes.length);
      if (field === NAME) await told.name(proto.Pushname.decode(bytes));
      if (field === MAPPING) await learn(labour, proto.PhoneNumberToLIDMapping.decode(bytes));
    }
    await told.end();
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    await tellSlowly(labour, only(historyFailed(labour.scope, id, "WhatsApp does not have it any more")));
  }
}

async function opened(notification: HistoryWork["notification"], { socket, signal }: Labour) {
  const { initialHistBootstrapInlinePayload: inline, directPath, mediaKey } = notification;
  const way = { sock: socket.sock, agent: socket.agent, signal };
  const source = { direct_path: directPath ?? undefined, media_key: mediaKey ?? undefined };
  const packed = inline?.length ? Readable.from([Buffer.from(inline)]) : await download(source, "md-msg-hist", way);
  const inflate = createInflate();
  packed.once("error", (error) => inflate.destroy(error));
  return packed.pipe(inflate) as AsyncIterable<Buffer>;
}

async function conversation(told: Pages, labour: Labour, bytes: Buffer): Promise<void> {
  const { id, pnJid, lidJid, messages } = proto.Conversation.decode(bytes);
  if (isLidUser(id) && pnJid) await learn(labour, { lidJid: id, pnJid });
  if (isPnUser(id) && lidJid) await learn(labour, { lidJid, pnJid: id });
  for (const { message } of messages) {
    if (message) await told.add(message, proto.WebMessageInfo.encode(message).finish().length);
  }
}

/** The same person's two addresses. */
async function learn({ socket }: Labour, { lidJid: lid, pnJid: pn }: proto.IPhoneNumberToLIDMapping): Promise<void> {
  if (lid && pn) await socket.sock.signalRepository.lidMapping.storeLIDPNMappings([{ lid, pn }]);
}

/** Old messages on their way into events. */
class Pages {
  readonly #piece: Piece;
  readonly #labour: Labour;
  #infos: proto.IWebMessageInfo[] = [];
  #names: proto.IPushname[] = [];
  #bytes = 0;
  #n = 0;

  constructor(piece: Piece, labour: Labour) {
    this.#piece = piece;
    this.#labour = labour;
  }

  async add(info: proto.IWebMessageInfo, bytes: number): Promise<void> {
    const isFull = this.#infos.length >= MOST_MESSAGES || this.#bytes + bytes > MOST_BYTES;
    if (isFull && this.#infos.length > 0) await this.#turn();
    this.#infos.push(info);
    this.#bytes += bytes;
  }

  async name(name: proto.IPushname): Promise<void> {
    this.#names.push(name);
    if (this.#names.length >= MOST_NAMES) await this.#tellNames();
  }

  /** What is left; a piece with nothing in it still tells how far the history is. */
  async end(): Promise<void> {
    if (this.#infos.length > 0 || (this.#n === 0 && this.#piece.progress !== undefined)) await this.#turn();
    if (this.#names.length > 0) await this.#tellNames();
  }

  async #turn(): Promise<void> {
    const at = { ...this.#piece, n: this.#n++, now: Date.now() };
    await tellSlowly(this.#labour, pastTold(this.#labour.scope, this.#infos, at));
    this.#infos = [];
    this.#bytes = 0;
  }

  async #tellNames(): Promise<void> {
    await tellSlowly(this.#labour, only(...namesTold(this.#labour.scope, this.#names)));
    this.#names = [];
  }
}
