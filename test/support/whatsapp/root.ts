// Whom the clients of a test server trust: made anew in each process, never on a disk.
import { Curve, proto, WA_CERT_DETAILS, type KeyPair } from "baileys";
import { certificate } from "./certificate.ts";

const root = Curve.generateKeyPair();

/** The certificate of the media server, and the key it was made for. */
export const tls = certificate();

/** What another process needs to trust servers of this one: `preload.ts` reads it. */
export const trustEnvironment = () => ({
  WHATSAPP_TEST_ROOT: Buffer.from(root.public).toString("hex"),
  WHATSAPP_TEST_CA: tls.cert,
});

/** Lets the Baileys of this process take the servers of this process for WhatsApp. */
export function trustRoot(publicKey: Uint8Array = root.public): void {
  WA_CERT_DETAILS.PUBLIC_KEY = Buffer.from(publicKey);
}

/** The chain by which a server with this key shows that it is WhatsApp. */
export function chainFor(server: KeyPair): Uint8Array {
  const between = Curve.generateKeyPair();
  const { Details } = proto.CertChain.NoiseCertificate;
  // The intermediate's `issuerSerial` is compared with the root's serial, which is 0.
  const intermediate = Details.encode({ serial: 1, issuerSerial: 0, key: between.public }).finish();
  const leaf = Details.encode({ serial: 2, issuerSerial: 1, key: server.public }).finish();
  return proto.CertChain.encode({
    intermediate: { details: intermediate, signature: Curve.sign(root.private, intermediate) },
    leaf: { details: leaf, signature: Curve.sign(between.private, leaf) },
  }).finish();
}
