// Signal keys as bytes: how they stand in the vault, and in memory. Fifty accounts hold forty thousand pre-keys; as objects
// they would be most of the process.
import { type AuthenticationCreds, BufferJSON, proto, type SignalDataTypeMap } from "baileys";
import { type SenderKeyRecord, type SessionRecord, trimSenderKey, trimSession } from "./trim.ts";

type Codec<Value> = { encode(value: Value): Uint8Array; decode(bytes: Buffer): Value };

const KEY_BYTES = 32;

const json = <Value>(): Codec<Value> => ({
  encode: (value) => Buffer.from(JSON.stringify(value, BufferJSON.replacer)),
  decode: (bytes) => JSON.parse(bytes.toString(), BufferJSON.reviver),
});

const raw: Codec<Uint8Array> = { encode: (value) => value, decode: (bytes) => bytes };

const CODECS: { [Kind in keyof SignalDataTypeMap]: Codec<SignalDataTypeMap[Kind]> } = {
  "pre-key": {
    encode: ({ private: secret, public: shown }) => Buffer.concat([secret, shown]),
    decode: (bytes) => ({ private: bytes.subarray(0, KEY_BYTES), public: bytes.subarray(KEY_BYTES) }),
  },
  // Baileys' types say bytes; what it hands over is the record itself.
  session: {
    encode: (value) => Buffer.from(JSON.stringify(trimSession(value as unknown as SessionRecord))),
    decode: (bytes) => JSON.parse(bytes.toString()),
  },
  "sender-key": {
    encode: (value) => {
      const record = JSON.parse(Buffer.from(value).toString(), BufferJSON.reviver) as SenderKeyRecord;
      return Buffer.from(JSON.stringify(trimSenderKey(record), BufferJSON.replacer));
    },
    decode: (bytes) => bytes,
  },
  "identity-key": raw,
  "lid-mapping": { encode: (value) => Buffer.from(value), decode: (bytes) => bytes.toString() },
  "app-state-sync-key": {
    encode: (value) => proto.Message.AppStateSyncKeyData.encode(value).finish(),
    decode: (bytes) => proto.Message.AppStateSyncKeyData.decode(bytes),
  },
  "sender-key-memory": json(),
  "app-state-sync-version": json(),
  "device-list": json(),
  tctoken: json(),
};

/** A key's value as it is kept: base64, as on the wire. Strings cost less memory than small buffers. */
export const encodeKey = <Kind extends keyof SignalDataTypeMap>(kind: Kind, value: SignalDataTypeMap[Kind]): string =>
  Buffer.from(CODECS[kind].encode(value)).toString("base64");

export const decodeKey = <Kind extends keyof SignalDataTypeMap>(kind: Kind, kept: string): SignalDataTypeMap[Kind] =>
  CODECS[kind].decode(Buffer.from(kept, "base64"));

const credentials = json<AuthenticationCreds>();

export const encodeCreds = (creds: AuthenticationCreds): string =>
  Buffer.from(credentials.encode(creds)).toString("base64");

export const decodeCreds = (kept: string): AuthenticationCreds => credentials.decode(Buffer.from(kept, "base64"));
