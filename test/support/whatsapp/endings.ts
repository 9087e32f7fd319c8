// How WhatsApp ends a connection.
import type { BinaryNode } from "baileys";
import { node } from "./node.ts";
import type { Device } from "./people.ts";

function endWith(device: Device, stanza: BinaryNode): void {
  device.connection?.send(stanza);
  device.connection?.close();
  device.connection = null;
}

const streamError = (code: string | undefined, conflict?: string) =>
  node("stream:error", { code }, conflict ? [node("conflict", { type: conflict })] : undefined);

export const endings = {
  /** 401: the phone has removed the device, which cannot come back */
  removed: (device: Device) => {
    device.account.devices.delete(device.number);
    endWith(device, streamError("401", "device_removed"));
  },
  /** 440: another connection of the same device is there now */
  replaced: (device: Device) => endWith(device, streamError(undefined, "replaced")),
  /** 515: connect again, at once */
  restart: (device: Device) => endWith(device, streamError("515")),
  /** 503 */
  unavailable: (device: Device) => endWith(device, streamError("503")),
  /** 403: the account is banned */
  banned: (device: Device) => endWith(device, node("failure", { reason: "403" })),
  /** 428: the stream is over */
  streamEnd: (device: Device) => endWith(device, node("xmlstreamend")),
  /** 411 */
  downgrade: (device: Device) => endWith(device, node("ib", {}, [node("downgrade_webclient")])),
  /** without a word */
  cut: (device: Device) => device.connection?.cut(),
};
