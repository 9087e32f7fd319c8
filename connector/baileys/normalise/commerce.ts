import { proto } from "baileys";
import { chatOf, personOf } from "./people.ts";
import { type Json, msOf, numberOf, present, secondsOf, some, text, timeOf } from "./read.ts";
import { authorIn, type Reading } from "./reading.ts";

const THOUSANDTH = 1000;

const thousandths = (amount: unknown, currency: unknown): Json | undefined => {
  const value = numberOf(amount);
  return value === undefined ? undefined : present({ value: value / THOUSANDTH, currency: text(currency) });
};

const nameIn = (names: Record<number, string>, value: unknown): string | undefined =>
  names[numberOf(value) ?? -1]?.toLowerCase();

export function orderOf({ scope }: Reading, sent: proto.Message.IOrderMessage): Json {
  return present({
    order_id: text(sent.orderId),
    title: text(sent.orderTitle),
    text: text(sent.message),
    item_count: numberOf(sent.itemCount),
    status: nameIn(proto.Message.OrderMessage.OrderStatus, sent.status),
    seller: personOf(scope, text(sent.sellerJid)),
    total: thousandths(sent.totalAmount1000, sent.totalCurrencyCode),
  });
}

export function productOf({ scope }: Reading, { product, ...sent }: proto.Message.IProductMessage): Json {
  return present({
    product_id: text(product?.productId),
    retailer_id: text(product?.retailerId),
    title: text(product?.title),
    description: text(product?.description),
    price: thousandths(product?.priceAmount1000, product?.currencyCode),
    sale_price: thousandths(product?.salePriceAmount1000, product?.currencyCode),
    url: text(product?.url),
    business: personOf(scope, text(sent.businessOwnerJid)),
    body: text(sent.body),
    footer: text(sent.footer),
  });
}

export function groupInviteOf({ scope }: Reading, sent: proto.Message.IGroupInviteMessage): Json | undefined {
  const group = chatOf(scope, text(sent.groupJid));
  if (!group) return undefined;
  return present({
    group,
    name: text(sent.groupName),
    code: text(sent.inviteCode),
    caption: text(sent.caption),
    expires_at: timeOf(secondsOf(sent.inviteExpiration)),
  });
}

type NewsletterInvite = proto.Message.INewsletterAdminInviteMessage & proto.Message.INewsletterFollowerInviteMessage;

export const newsletterInviteOf =
  (role: "admin" | "follower") =>
  ({ scope }: Reading, sent: NewsletterInvite): Json | undefined => {
    const newsletter = chatOf(scope, text(sent.newsletterJid));
    if (!newsletter) return undefined;
    const expires_at = timeOf(secondsOf(sent.inviteExpiration));
    return present({ newsletter, name: text(sent.newsletterName), caption: text(sent.caption), role, expires_at });
  };

const noteOf = (note: proto.IMessage | null | undefined): string | undefined =>
  text(note?.conversation) ?? text(note?.extendedTextMessage?.text);

export function paymentRequestOf({ scope }: Reading, sent: proto.Message.IRequestPaymentMessage): Json {
  const { amount } = sent;
  const exact = numberOf(amount?.value);
  const offset = numberOf(amount?.offset);
  return present({
    kind: "requested",
    amount:
      exact !== undefined && offset
        ? present({ value: exact / offset, currency: text(amount?.currencyCode) })
        : thousandths(sent.amount1000, sent.currencyCodeIso4217),
    note: noteOf(sent.noteMessage),
    from: personOf(scope, text(sent.requestFrom)),
    expires_at: timeOf(secondsOf(sent.expiryTimestamp)),
  });
}

export const paymentSentOf = (_: Reading, sent: proto.Message.ISendPaymentMessage): Json =>
  present({ kind: "sent", note: noteOf(sent.noteMessage), message_id: text(sent.requestMessageKey?.id) });

export const paymentAnswerOf =
  (kind: "declined" | "cancelled") =>
  (_: Reading, { key }: { key?: proto.IMessageKey | null }): Json =>
    present({ kind, message_id: text(key?.id) });

export const paymentInviteOf = (_: Reading, sent: proto.Message.IPaymentInviteMessage): Json =>
  present({ kind: "invitation", expires_at: timeOf(secondsOf(sent.expiryTimestamp)) });

export const invoiceOf = (_: Reading, { note }: proto.Message.IInvoiceMessage): Json =>
  present({ kind: "invoice", note: text(note) });

const SECONDS_A_DAY = 86_400;

export function pinOf(reading: Reading, sent: proto.Message.IPinInChatMessage): Json | undefined {
  const message_id = text(sent.key?.id);
  const isPin = sent.type === proto.Message.PinInChatMessage.Type.PIN_FOR_ALL;
  if (!sent.key || !message_id) return undefined;
  const seconds = numberOf(reading.info?.messageAddOnDurationInSecs);
  return present({
    message_id,
    from: authorIn(reading, sent.key),
    type: isPin ? "pin" : "unpin",
    expiration_days: isPin && seconds ? seconds / SECONDS_A_DAY : undefined,
  });
}

export function keepOf(reading: Reading, { key, keepType }: proto.Message.IKeepInChatMessage): Json | undefined {
  const message_id = text(key?.id);
  if (!key || !message_id) return undefined;
  return present({ message_id, from: authorIn(reading, key), kept: keepType === proto.KeepType.KEEP_FOR_ALL });
}

export function callLogOf(_: Reading, sent: proto.Message.ICallLogMessage): Json {
  const { CallOutcome, CallType } = proto.Message.CallLogMessage;
  return present({
    video: sent.isVideo ?? undefined,
    outcome: nameIn(CallOutcome, sent.callOutcome),
    kind: nameIn(CallType, sent.callType),
    seconds: numberOf(sent.durationSecs),
  });
}

export const scheduledCallOf = (_: Reading, sent: proto.Message.IScheduledCallCreationMessage): Json | undefined =>
  some({
    name: text(sent.title),
    call: sent.callType === proto.Message.ScheduledCallCreationMessage.CallType.VIDEO ? "video" : "voice",
    starts_at: timeOf(msOf(sent.scheduledTimestampMs)),
  });

export const stickerPackOf = (_: Reading, sent: proto.Message.IStickerPackMessage): Json =>
  present({
    pack_id: text(sent.stickerPackId),
    name: text(sent.name),
    publisher: text(sent.publisher),
    description: text(sent.packDescription),
    stickers: sent.stickers?.length ?? 0,
  });
