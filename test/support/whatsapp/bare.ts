// A device without a client: it makes ciphertexts and reads what it is sent, as slowly or as fast as a test wants. Also the
// phone itself, as device 0 of an account.
import {
  addTransactionCapability,
  type BinaryNode,
  DEFAULT_CONNECTION_CONFIG,
  encodeBigEndian,
  encodeWAMessage,
  generateMessageIDV2,
  initAuthCreds,
  parseAndInjectE2ESessions,
  proto,
  unpadRandomMax16,
  xmppSignedPreKey,
} from "baileys";
import { pino } from "pino";
import { silenceConsole } from "#connector/baileys/silence.ts";
import { deliver } from "./delivery.ts";
import type { Group } from "./groups.ts";
import { answerKeys } from "./keys.ts";
import { memory } from "./memory.ts";
import { childrenOf, node, seconds } from "./node.ts";
import { Device } from "./people.ts";
import type { WhatsApp } from "./server.ts";

const logger = pino({ level: "silent" });

export class BareDevice {
  readonly device: Device;
  /** what it could read, oldest first */
  readonly read: proto.Message[] = [];
  /** why it could not read the others */
  readonly errors: string[] = [];
  readonly #server: WhatsApp;
  readonly #repository: ReturnType<typeof DEFAULT_CONNECTION_CONFIG.makeSignalRepository>;
  /** devices that have its sender key, by group */
  readonly #keyed = new Map<string, Set<Device>>();
  readonly #met = new Set<Device>();

  constructor(server: WhatsApp, phone: string, number = 0) {
    silenceConsole();
    this.#server = server;
    const account = server.people.account(phone);
    const creds = initAuthCreds();
    const keys = {
      identity: Buffer.from(creds.signedIdentityKey.public),
      registration: Buffer.from(encodeBigEndian(creds.registrationId)),
      signed: xmppSignedPreKey(creds.signedPreKey),
      once: [],
    };
    this.device = new Device(account, number, keys, null);
    account.devices.set(number, this.device);
    const store = addTransactionCapability(memory(), logger, { maxCommitRetries: 1, delayBetweenTriesMs: 0 });
    this.#repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository({ creds, keys: store }, logger, async () => []);
  }

  /** The ciphertext of a message for one device. */
  async encrypt(to: Device, message: proto.IMessage): Promise<BinaryNode> {
    if (!this.#met.has(to)) {
      const query = node("iq", { type: "get" }, [node("key", {}, [node("user", { jid: to.lidJid })])]);
      const bundles = answerKeys(this.#server, this.device, query);
      if (!Array.isArray(bundles)) throw new Error(bundles.text);
      await parseAndInjectE2ESessions(node("iq", {}, bundles), this.#repository);
      this.#met.add(to);
    }
    const { type, ciphertext } = await this.#repository.encryptMessage({
      jid: to.lidJid,
      data: encodeWAMessage(message),
    });
    return node("enc", { v: "2", type }, ciphertext);
  }

  /** A message for one device, ready to be delivered; its id is in it. */
  async letter(to: Device, content: string | proto.IMessage, attrs: Record<string, string> = {}): Promise<BinaryNode> {
    const message = typeof content === "string" ? { conversation: content } : content;
    const { account } = this.device;
    const who =
      to.account === account
        ? { from: account.lidJid, addressing_mode: "lid" }
        : { from: this.device.lidJid, sender_pn: account.phoneJid, addressing_mode: "lid" };
    const base = { id: generateMessageIDV2(), t: seconds(), type: "text", notify: account.name ?? account.phone };
    return node("message", { ...base, ...who, ...attrs }, [await this.encrypt(to, message)]);
  }

  /** Writes to one device; the message's id. */
  async write(to: Device, content: string | proto.IMessage, attrs: Record<string, string> = {}): Promise<string> {
    const letter = await this.letter(to, content, attrs);
    deliver(to, letter);
    return letter.attrs["id"] ?? "";
  }

  /** Between devices of one account: what the phone tells its companions. */
  tell(to: Device, protocolMessage: proto.Message.IProtocolMessage): Promise<string> {
    return this.write(to, { protocolMessage }, { category: "peer" });
  }

  /** A text for a group as one device gets it: with the sender key before it the first time. */
  async groupLetter(group: Group, to: Device, text: string): Promise<BinaryNode> {
    const { ciphertext, senderKeyDistributionMessage } = await this.#repository.encryptGroupMessage({
      group: group.jid,
      meId: this.device.lidJid,
      data: encodeWAMessage({ conversation: text }),
    });
    const keyed = this.#keyed.get(group.jid) ?? new Set();
    const isKeyed = keyed.has(to);
    this.#keyed.set(group.jid, keyed.add(to));
    const key = { groupId: group.jid, axolotlSenderKeyDistributionMessage: senderKeyDistributionMessage };
    const encs = isKeyed ? [] : [await this.encrypt(to, { senderKeyDistributionMessage: key })];
    const { account } = this.device;
    const who = { participant: this.device.lidJid, participant_pn: account.phoneJid, addressing_mode: "lid" };
    const attrs = { id: generateMessageIDV2(), t: seconds(), type: "text", from: group.jid, ...who };
    return node("message", attrs, [...encs, node("enc", { v: "2", type: "skmsg" }, ciphertext)]);
  }

  async writeToGroup(group: Group, to: Device, text: string): Promise<string> {
    const letter = await this.groupLetter(group, to, text);
    deliver(to, letter);
    return letter.attrs["id"] ?? "";
  }

  /** The texts of what it could read. */
  get texts(): string[] {
    return this.read.flatMap(
      ({ conversation, extendedTextMessage }) => conversation || (extendedTextMessage?.text ?? []),
    );
  }

  /** Reads what waits for it. */
  async open(): Promise<void> {
    for (const { node: stanza } of this.device.queue.waiting.slice()) {
      const { id = "", from = "", participant = from } = stanza.attrs;
      for (const enc of childrenOf(stanza)) if (enc.tag === "enc") await this.#openOne(enc, participant, from);
      this.device.queue.end(stanza.tag, id, "read");
    }
  }

  async #openOne(enc: BinaryNode, author: string, chat: string): Promise<void> {
    const ciphertext = Buffer.from(enc.content as Uint8Array);
    try {
      const jid = this.#server.people.device(author)?.lidJid ?? author;
      const plaintext =
        enc.attrs["type"] === "skmsg"
          ? await this.#repository.decryptGroupMessage({ group: chat, authorJid: jid, msg: ciphertext })
          : await this.#repository.decryptMessage({ jid, type: enc.attrs["type"] as "pkmsg" | "msg", ciphertext });
      const message = proto.Message.decode(unpadRandomMax16(plaintext));
      const item = message.senderKeyDistributionMessage;
      if (item) await this.#repository.processSenderKeyDistributionMessage({ authorJid: jid, item });
      else this.read.push(message);
    } catch (error) {
      this.errors.push(String(error));
    }
  }
}
