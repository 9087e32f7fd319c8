// The server's side of Noise_XX_25519_AESGCM_SHA256, as WhatsApp's clients speak it.
import { aesDecryptGCM, aesEncryptGCM, Curve, hkdf, NOISE_MODE, proto, sha256, type KeyPair } from "baileys";
import { chainFor } from "./root.ts";

const NOTHING = Buffer.alloc(0);

const nonce = (counter: number) => {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(counter, 8);
  return iv;
};

/** One server key and its certificate chain serve all connections. */
export type Identity = { keys: KeyPair; chain: Uint8Array };

export function newIdentity(): Identity {
  const keys = Curve.generateKeyPair();
  return { keys, chain: chainFor(keys) };
}

export class Handshake {
  #hash = Buffer.from(NOISE_MODE);
  #salt = this.#hash;
  #key = this.#hash;
  #counter = 0;
  readonly #identity: Identity;
  readonly #ephemeral = Curve.generateKeyPair();

  constructor(identity: Identity, prologue: Uint8Array) {
    this.#identity = identity;
    this.#mixHash(prologue);
  }

  /** Takes the client's hello; what to answer it with. */
  hello(frame: Uint8Array): Uint8Array {
    const ephemeral = proto.HandshakeMessage.decode(frame).clientHello?.ephemeral;
    if (!ephemeral) throw new Error("the first frame is no client hello");
    this.#mixHash(ephemeral);
    this.#mixHash(this.#ephemeral.public);
    this.#mixKey(Curve.sharedKey(this.#ephemeral.private, ephemeral));
    const encryptedStatic = this.#encrypt(this.#identity.keys.public);
    this.#mixKey(Curve.sharedKey(this.#identity.keys.private, ephemeral));
    const payload = this.#encrypt(this.#identity.chain);
    const serverHello = { ephemeral: this.#ephemeral.public, static: encryptedStatic, payload };
    return proto.HandshakeMessage.encode({ serverHello }).finish();
  }

  /** Takes the client's last frame: who it is, what it wants, and the keys to talk with. */
  finish(frame: Uint8Array) {
    const finish = proto.HandshakeMessage.decode(frame).clientFinish;
    if (!finish?.static || !finish.payload) throw new Error("the second frame does not finish the handshake");
    const noiseKey = this.#decrypt(finish.static);
    this.#mixKey(Curve.sharedKey(this.#ephemeral.private, noiseKey));
    const payload = proto.ClientPayload.decode(this.#decrypt(finish.payload));
    const keys = Buffer.from(hkdf(NOTHING, 64, { salt: this.#salt, info: "" }));
    return { noiseKey, payload, transport: new Transport(keys.subarray(32), keys.subarray(0, 32)) };
  }

  #mixHash(data: Uint8Array): void {
    this.#hash = Buffer.from(sha256(Buffer.concat([this.#hash, data])));
  }

  #mixKey(shared: Uint8Array): void {
    const keys = Buffer.from(hkdf(shared, 64, { salt: this.#salt, info: "" }));
    this.#salt = keys.subarray(0, 32);
    this.#key = keys.subarray(32);
    this.#counter = 0;
  }

  #encrypt(plaintext: Uint8Array): Buffer {
    const result = aesEncryptGCM(plaintext, this.#key, nonce(this.#counter++), this.#hash);
    this.#mixHash(result);
    return result;
  }

  #decrypt(ciphertext: Uint8Array): Buffer {
    const result = aesDecryptGCM(ciphertext, this.#key, nonce(this.#counter++), this.#hash);
    this.#mixHash(ciphertext);
    return result;
  }
}

/** What is said once both sides have their keys. */
export class Transport {
  readonly #sending: Buffer;
  readonly #receiving: Buffer;
  #sent = 0;
  #received = 0;

  constructor(sending: Buffer, receiving: Buffer) {
    this.#sending = sending;
    this.#receiving = receiving;
  }

  encrypt(plaintext: Uint8Array): Buffer {
    return aesEncryptGCM(plaintext, this.#sending, nonce(this.#sent++), NOTHING);
  }

  decrypt(ciphertext: Uint8Array): Buffer {
    return aesDecryptGCM(ciphertext, this.#receiving, nonce(this.#received++), NOTHING);
  }
}
