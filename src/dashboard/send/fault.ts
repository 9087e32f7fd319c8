import type { Send } from "../client.ts";

/** Why a message failed, or was not sent at the last try, in WhatsApp's words and with its code. */
export function faultOf({ error }: Pick<Send, "error">): string | null {
  if (!error) return null;
  const said = error.details ?? error.message ?? error.title ?? "WhatsApp gave no reason";
  return error.code === undefined ? said : `${said.replace(/\.$/, "")} (${error.code})`;
}
