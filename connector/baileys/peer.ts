// Messages between the devices of one account.
import { type BinaryNode, proto, type SignalDataSet, unpadRandomMax16 } from "baileys";

const { APP_STATE_SYNC_KEY_SHARE } = proto.Message.ProtocolMessage.Type;

/**
 * The app-state keys that a plaintext brings. Baileys stores them after the acknowledgement, where a kill would lose them:
 * WhatsApp does not send them again.
 */
export function sharedKeys({ attrs }: BinaryNode, plaintext: Uint8Array): SignalDataSet["app-state-sync-key"] {
  if (attrs.category !== "peer") return undefined;
  const message = proto.Message.decode(unpadRandomMax16(plaintext));
  const { protocolMessage } = message.deviceSentMessage?.message ?? message;
  if (protocolMessage?.type !== APP_STATE_SYNC_KEY_SHARE) return undefined;
  const keys = (protocolMessage.appStateSyncKeyShare?.keys ?? []).flatMap(({ keyId, keyData }) =>
    keyId?.keyId && keyData ? [[Buffer.from(keyId.keyId).toString("base64"), keyData] as const] : [],
  );
  return keys.length > 0 ? Object.fromEntries(keys) : undefined;
}
