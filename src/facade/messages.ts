import type { Row } from "#src/accounts/accounts.ts";
import { AppError } from "#src/errors.ts";
import { verdictOf } from "#src/graph/verdict.ts";
import type { Send } from "#src/messages/contract.ts";
import { personalMessageId } from "#src/messages/message-id.ts";
import { readMessage, sendMessage } from "#src/messages/messages.ts";
import { wamidOf } from "#src/meta/wamid.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";
import type { Who } from "#src/users/who.ts";
import type { MessageBody } from "./body.ts";
import type { Done, SentAnswer } from "./contract.ts";
import { contactOf, type Read, readBody } from "./message.ts";

// Software written for Meta takes an answer for acceptance, and tries again by itself: what could not go out by then does not.
const LASTS_SECONDS = 20;
// Graph is given half a minute.
const WAIT_SECONDS = 55;

type Asking = { account: Row; body: MessageBody; key: string | undefined };

/** Sends what a body in Meta's shape says, or marks a message read. */
export async function post(env: Env, who: Who, { account, body, key }: Asking): Promise<SentAnswer | Done> {
  const asked = readBody(body);
  if (asked.is === "read") return markRead(env, who, account, asked.read);
  const { message } = asked;
  const isPersonal = account.account_type === "whatsmeow";
  const id = isPersonal
    ? await handOver(env, who, { id: account.id, message, key })
    : await acceptedAs(env, who, { id: account.id, message, key });
  const input = body.to ?? body.recipient ?? "";
  return { messaging_product: "whatsapp", contacts: [contactOf(message, input)], messages: [{ id }] };
}

async function markRead(env: Env, who: Who, { id }: Row, read: Read): Promise<Done> {
  await readMessage(env, who, { id, ...read });
  return { success: true };
}

type Sending = { id: string; message: Outgoing; key: string | undefined };

/** A personal account's message waits in the outbox as long as any: the id it will have is known beforehand. */
async function handOver(env: Env, who: Who, sending: Sending): Promise<string> {
  const { id } = await sendMessage(env, who, { ...sending, wait: 0 });
  return wamidOf({ message_id: personalMessageId(id) });
}

/** Meta's id of a message that it has taken; throws when it has not, and when that is not known. */
async function acceptedAs(env: Env, who: Who, { message, ...sending }: Sending): Promise<string> {
  const lasting = { ...message, expires_in: LASTS_SECONDS };
  const send = await sendMessage(env, who, { ...sending, message: lasting, wait: WAIT_SECONDS });
  if (send.message_id !== null) return send.message_id;
  throw failureOf(send);
}

function failureOf({ id, status, error }: Send): AppError {
  const { code, title = "", details } = error ?? {};
  if (status === "failed" || (status === "expired" && error)) {
    if (code === undefined) return new AppError("upstream", details ?? title);
    const meta = { code, message: title, ...(details !== undefined && { details }) };
    return new AppError(verdictOf({ code, status: 400 }).code, details ?? title, { meta });
  }
  if (status === "expired") {
    return new AppError("unavailable", "It could not be handed to WhatsApp in time, and was not sent", {
      retryAfter: LASTS_SECONDS,
    });
  }
  return new AppError("timeout", `Whether it was sent is not known: GET /api/v1/messages/${id} tells when it is`);
}
