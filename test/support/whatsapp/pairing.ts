// A new client becomes a device of an account: by QR code, or by the code that is typed into the phone.
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  aesDecryptCTR,
  aesDecryptGCM,
  aesEncryptCTR,
  type BinaryNode,
  Curve,
  derivePairingCodeKey,
  hkdf,
  hmacSign,
  jidDecode,
  type KeyPair,
  proto,
  WA_ADV_ACCOUNT_SIG_PREFIX,
} from "baileys";
import type { Connection } from "./connection.ts";
import { bytesOf, newId, node, SERVER } from "./node.ts";
import { type Account, Device, type Keys } from "./people.ts";

const REFS = 6;
const TYPING_MS = 5_000;
const LOOK_MS = 10;

/** A client that waits to be linked. */
type Waiting = {
  connection: Connection;
  noiseKey: Buffer;
  keys: Keys;
  /** what it said when it asked for a pairing code */
  asked?: { phone: string; ref: string; wrapped: Buffer };
  /** the phone's half of a pairing code, while the client makes its own */
  half?: { account: Account; ephemeral: KeyPair };
};

export class Pairing {
  readonly #waiting: Waiting[] = [];
  readonly #linked: { device: Device; done(device: Device): void }[] = [];
  readonly #codes: { account: Account; done(device: Device): void }[] = [];

  /** Says something to every client that waits to be linked. */
  tellAll(stanza: BinaryNode): void {
    for (const { connection } of this.#waiting) connection.send(stanza);
  }

  /** Asks a new client to show a QR code. */
  offer(connection: Connection, noiseKey: Uint8Array, data: proto.ClientPayload.IDevicePairingRegistrationData): void {
    const part = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []);
    const signed = node("skey", {}, [
      node("id", {}, part(data.eSkeyId)),
      node("value", {}, part(data.eSkeyVal)),
      node("signature", {}, part(data.eSkeySig)),
    ]);
    const keys = { identity: part(data.eIdent), registration: part(data.eRegid), signed, once: [] };
    this.#waiting.push({ connection, noiseKey: Buffer.from(noiseKey), keys });
    const refs = Array.from({ length: REFS }, () => node("ref", {}, randomBytes(20).toString("base64url")));
    const attrs = { from: SERVER, type: "set", id: newId(), xmlns: "md" };
    connection.send(node("iq", attrs, [node("pair-device", {}, refs)]));
  }

  /** The text of a QR code: where it leads, a "#", then ref, noise key, identity key and secret. */
  scan(qr: string, account: Account): Promise<Device> {
    const [, noiseKey = "", , secret = ""] = qr.slice(qr.indexOf("#") + 1).split(",");
    const client = this.#waiting.find((waiting) => waiting.noiseKey.equals(Buffer.from(noiseKey, "base64")));
    if (!client) throw new Error("nobody shows this QR code");
    return this.#link(client, account, Buffer.from(secret, "base64"));
  }

  /** A client has asked for a pairing code, which it shows. */
  ask(connection: Connection, registration: BinaryNode): BinaryNode[] {
    const client = this.#clientOf(connection);
    const ref = randomBytes(12).toString("base64url");
    const phone = jidDecode(registration.attrs.jid)?.user ?? "";
    const wrapped = bytesOf(registration, "link_code_pairing_wrapped_companion_ephemeral_pub");
    client.asked = { phone, ref, wrapped };
    return [node("link_code_companion_reg", {}, [node("link_code_pairing_ref", {}, Buffer.from(ref))])];
  }

  /** The phone takes the code, and shows the client that it has it. */
  async enterCode(code: string, account: Account): Promise<Device> {
    const client = await this.#askerFor(account);
    const ephemeral = Curve.generateKeyPair();
    client.half = { account, ephemeral };
    const salt = randomBytes(32);
    const iv = randomBytes(16);
    const wrapped = aesEncryptCTR(ephemeral.public, await derivePairingCodeKey(code, salt), iv);
    const opened = await unwrap(client.asked.wrapped, code);
    client.asked.wrapped = opened;
    const linked = new Promise<Device>((done) => this.#codes.push({ account, done }));
    const attrs = { type: "link_code_companion_reg", from: SERVER, id: newId() };
    client.connection.send(
      node("notification", attrs, [
        node("link_code_companion_reg", { stage: "primary_hello" }, [
          node("link_code_pairing_ref", {}, Buffer.from(client.asked.ref)),
          node("primary_identity_pub", {}, account.identity.public),
          node("link_code_pairing_wrapped_primary_ephemeral_pub", {}, Buffer.concat([salt, iv, wrapped])),
        ]),
      ]),
    );
    return linked;
  }

  /** The client has made its half: both know the same secret now. */
  finish(connection: Connection, registration: BinaryNode): void {
    const client = this.#clientOf(connection);
    if (!client.half || !client.asked) throw new Error("the client finishes a pairing that was not begun");
    const { account, ephemeral } = client.half;
    const shared = Curve.sharedKey(ephemeral.private, client.asked.wrapped);
    const bundle = bytesOf(registration, "link_code_pairing_wrapped_key_bundle");
    const info = "link_code_pairing_key_bundle_encryption_key";
    const key = hkdf(shared, 32, { salt: bundle.subarray(0, 32), info });
    const opened = aesDecryptGCM(bundle.subarray(44), key, bundle.subarray(32, 44), Buffer.alloc(0));
    const companion = bytesOf(registration, "companion_identity_public");
    const random = opened.subarray(64);
    const both = Buffer.concat([shared, Curve.sharedKey(account.identity.private, companion), random]);
    const secret = Buffer.from(hkdf(both, 32, { info: "adv_secret" }));
    const waits = this.#codes.findIndex((code) => code.account === account);
    const [code] = waits < 0 ? [] : this.#codes.splice(waits, 1);
    void this.#link(client, account, secret).then((device) => code?.done(device));
  }

  loggedIn(device: Device): void {
    for (const linked of this.#linked.filter((one) => one.device === device)) {
      this.#linked.splice(this.#linked.indexOf(linked), 1);
      linked.done(device);
    }
  }

  /** The client has signed: it is to connect again, as the device it is now. */
  signed(connection: Connection): void {
    connection.send(node("stream:error", { code: "515" }));
    connection.close();
  }

  /** A code is shown a moment before WhatsApp hears of it: nobody types that fast. */
  async #askerFor({ phone }: Account) {
    for (const end = Date.now() + TYPING_MS; Date.now() < end;) {
      const client = this.#waiting.findLast(({ asked }) => asked?.phone === phone);
      if (client?.asked) return Object.assign(client, { asked: client.asked });
      await sleep(LOOK_MS);
    }
    throw new Error("nobody has asked for a pairing code for this number");
  }

  #clientOf(connection: Connection): Waiting {
    const client = this.#waiting.find((waiting) => waiting.connection === connection);
    if (!client) throw new Error("the client is not being linked");
    return client;
  }

  #link(client: Waiting, account: Account, secret: Buffer): Promise<Device> {
    this.#waiting.splice(this.#waiting.indexOf(client), 1);
    const device = new Device(account, account.nextNumber(), client.keys, client.noiseKey);
    account.devices.set(device.number, device);
    const attrs = { from: SERVER, type: "set", id: newId() };
    client.connection.send(
      node("iq", attrs, [
        node("pair-success", {}, [
          node("device-identity", {}, identityOf(device, secret)),
          node("device", { jid: device.phoneJid, lid: device.lidJid }),
          node("platform", { name: "smba" }),
          ...(account.name ? [node("biz", { name: account.name })] : []),
        ]),
      ]),
    );
    return new Promise((done) => this.#linked.push({ device, done }));
  }
}

async function unwrap(wrapped: Buffer, code: string): Promise<Buffer> {
  const key = await derivePairingCodeKey(code, wrapped.subarray(0, 32));
  return aesDecryptCTR(wrapped.subarray(48, 80), key, wrapped.subarray(32, 48));
}

/** What the phone signs for a device: that it is one of its own. */
function identityOf({ account, number, keys }: Device, secret: Buffer): Uint8Array {
  const details = proto.ADVDeviceIdentity.encode({
    rawId: 1,
    timestamp: Math.floor(Date.now() / 1000),
    keyIndex: number,
  }).finish();
  const signed = Buffer.concat([WA_ADV_ACCOUNT_SIG_PREFIX, details, keys.identity]);
  const identity = proto.ADVSignedDeviceIdentity.encode({
    details,
    accountSignatureKey: account.identity.public,
    accountSignature: Curve.sign(account.identity.private, signed),
  }).finish();
  const hmac = hmacSign(identity, secret);
  return proto.ADVSignedDeviceIdentityHMAC.encode({ details: identity, hmac }).finish();
}
