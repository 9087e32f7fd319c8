import { type BinaryNode, getBinaryNodeChild, type WASocket } from "baileys";

const WINDOW = "100";
const PAUSE_MS = 100;

/**
 * Asks WhatsApp for the rest of what waits. Baileys asks once, for a hundred; WhatsApp sends one window per request and goes
 * over to live delivery only when it has sent everything, so that with more than a hundred waiting an account would stay
 * deaf. The end is what WhatsApp says, never a count: its preview is an estimate.
 * It has to listen before `Stanzas`, which lets live stanzas look like waiting ones.
 */
export function askForBacklog(sock: WASocket): void {
  let isOver = false;
  let timer: NodeJS.Timeout | null = null;
  const ask = () => {
    timer = null;
    if (isOver || !sock.ws.isOpen) return;
    const batch = { tag: "ib", attrs: {}, content: [{ tag: "offline_batch", attrs: { count: WINDOW } }] };
    // It is lost with the connection, and the next one begins anew.
    sock.sendNode(batch).catch(() => undefined);
  };
  sock.ws.on("frame", (frame: BinaryNode | Uint8Array) => {
    if (isOver || frame instanceof Uint8Array) return;
    if (frame.tag === "ib") isOver = getBinaryNodeChild(frame, "offline") !== undefined;
    else if (frame.attrs.offline !== undefined) timer ??= setTimeout(ask, PAUSE_MS);
  });
  sock.ws.on("close", () => timer && clearTimeout(timer));
}
