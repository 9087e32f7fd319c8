// Messages between the devices of one account.
import { ALL_WA_PATCH_NAMES, type BinaryNode, proto, type SignalDataSet, unpadRandomMax16 } from "baileys";
import { only, type Told } from "./normalise/told.ts";

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

/** What a new key is for: everything that is encrypted with it can be read now. `id` is the key's. */
export const syncOf = (id: string): Told => ({
  ...only(),
  work: [{ kind: "sync", id: `sync key ${id}`, collections: [...ALL_WA_PATCH_NAMES] }],
});
