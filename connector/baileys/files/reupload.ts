import {
  type BinaryNode,
  decodeMediaRetryNode,
  decryptMediaRetryData,
  encryptMediaRetryRequest,
  proto,
  type WASocket,
} from "baileys";

const ANSWER_MS = 30_000;
const { SUCCESS, NOT_FOUND } = proto.MediaRetryNotification.ResultType;

/** A message whose file WhatsApp has thrown away. */
export type Lost = { key: proto.IMessageKey; media_key: Uint8Array };

/** What the phone says: where the file is now, that it has not got it, or nothing in time. */
export type Again = { is: "again"; direct_path: string } | { is: "gone" } | { is: "silent" };

/** Asks the account's own phone to upload a file of a message anew. */
export async function askAgain(sock: WASocket, { key, media_key }: Lost, signal: AbortSignal): Promise<Again> {
  const { id, remoteJid } = key;
  const me = sock.authState.creds.me?.id;
  if (!id || !remoteJid || !me) return { is: "gone" };
  const { promise, resolve } = Promise.withResolvers<Again>();
  const heard = (stanza: BinaryNode) => {
    if (stanza.attrs["id"] === id) resolve(answerIn(stanza, media_key, id));
  };
  const timer = setTimeout(() => resolve({ is: "silent" }), ANSWER_MS);
  const stop = () => resolve({ is: "silent" });
  signal.addEventListener("abort", stop);
  sock.ws.on("CB:notification,type:mediaretry", heard);
  try {
    await sock.sendNode(encryptMediaRetryRequest({ ...key, id, remoteJid }, media_key, me));
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    sock.ws.off("CB:notification,type:mediaretry", heard);
  }
}

function answerIn(stanza: BinaryNode, mediaKey: Uint8Array, id: string): Again {
  const { media, error } = decodeMediaRetryNode(stanza);
  if (!media) return Number(error?.data?.["code"]) === NOT_FOUND ? { is: "gone" } : { is: "silent" };
  try {
    const { result, directPath } = decryptMediaRetryData(media, mediaKey, id);
    if (result === SUCCESS && directPath) return { is: "again", direct_path: directPath };
    return result === NOT_FOUND ? { is: "gone" } : { is: "silent" };
  } catch {
    return { is: "silent" };
  }
}
