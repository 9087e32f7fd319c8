import type { Outgoing, SendType } from "#src/protocol/outgoing.ts";
import { addressOf } from "#src/protocol/to.ts";

type Content<Type extends SendType> = Extract<Outgoing, { type: Type }>[Type & keyof Extract<Outgoing, { type: Type }>];

/** The body of a message for Meta's Cloud API: what `POST /{phone number id}/messages` takes. */
export type Body = Record<string, unknown> & { messaging_product: "whatsapp"; type: string };

const asItIs = <Given>(content: Given): Given => content;

/** What Meta is told of each type, under the type's name. What is not here Meta cannot send. */
export const COMPOSERS: { [Type in SendType]?: (content: Content<Type>) => unknown } = {
  text: asItIs,
  image: asItIs,
  video: asItIs,
  audio: asItIs,
  document: asItIs,
  sticker: asItIs,
  location: asItIs,
  contacts: asItIs,
  reaction: ({ message_id, emoji = "" }) => ({ message_id, emoji }),
  interactive: asItIs,
  template: asItIs,
  pin: ({ type, message_id, expiration_days }) => ({
    type,
    message_id,
    ...(expiration_days !== undefined && { expiration_days }),
  }),
};

/** Whom Meta can reach, and how it is told so. */
export const RECIPIENTS: { [Kind in NonNullable<ReturnType<typeof addressOf>>["kind"]]?: (id: string) => object } = {
  phone: (digits) => ({ recipient_type: "individual", to: `+${digits}` }),
  user_id: (id) => ({ recipient_type: "individual", recipient: id }),
  group: (id) => ({ recipient_type: "group", to: id }),
};

/**
 * Composes a message for Meta. `callback` comes back with its statuses. Null when Meta has nothing for it: whoever checked
 * the message with `CAPABILITIES` does not see that.
 */
export function compose(message: Outgoing, callback: string): Body | null {
  const address = addressOf(message.to, message.recipient_type);
  const recipient = address && RECIPIENTS[address.kind]?.(address.kind === "phone" ? address.digits : address.id);
  const composer = COMPOSERS[message.type] as ((content: unknown) => unknown) | undefined;
  if (!recipient || !composer) return null;
  const { type, context } = message;
  const content = (message as unknown as Record<string, unknown>)[type];
  return {
    messaging_product: "whatsapp",
    ...recipient,
    type,
    [type]: composer(content),
    ...(context && { context: { message_id: context.message_id } }),
    biz_opaque_callback_data: callback,
  };
}

/** What Meta is told of a message of somebody's that was read. */
export const composeRead = (message_id: string, typing: boolean) => ({
  messaging_product: "whatsapp",
  status: "read",
  message_id,
  ...(typing && { typing_indicator: { type: "text" } }),
});
