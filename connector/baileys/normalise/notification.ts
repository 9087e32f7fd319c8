import type { BinaryNode } from "baileys";
import type { NewEvent } from "#src/protocol/event.ts";
import { aboutEvents, blockEvents, businessEvents, pictureEvents } from "./contact.ts";
import { groupEvents } from "./group.ts";
import { renumberedEvents, securityCodeEvents } from "./identity.ts";
import { mexEvents } from "./mex.ts";
import { newsletterEvents } from "./newsletter.ts";
import { childOf, childrenOf, plain } from "./node.ts";
import { chatOf } from "./people.ts";
import { countOf, secondsOf } from "./read.ts";
import { type Scope, told } from "./scope.ts";

type Read = (scope: Scope, stanza: BinaryNode) => NewEvent[];

const READERS = new Map<string, Read>([
  ["w:gp2", groupEvents],
  ["picture", pictureEvents],
  ["status", aboutEvents],
  ["business", businessEvents],
  ["contacts", renumberedEvents],
  ["encrypt", securityCodeEvents],
  ["account_sync", blockEvents],
  ["newsletter", newsletterEvents],
  ["mex", mexEvents],
  ["disappearing_mode", disappearingEvents],
]);

// What WhatsApp and the devices settle among themselves, by the notification's type and child: keys, devices, hints to ask
// for something anew. Nobody can do anything with it.
const always = () => true;
const MACHINERY = new Map<string, (child: string | undefined) => boolean>([
  ["devices", always],
  ["fbid:devices", always],
  ["encrypt", always],
  ["privacy_token", always],
  ["link_code_companion_reg", always],
  ["companion_reg_refresh", always],
  ["passkey_prologue_request", always],
  ["crsc_continuation", always],
  ["server_sync", always],
  ["mediaretry", always],
  ["contacts", (child) => child !== "modify"],
  ["account_sync", (child) => child === "devices"],
]);

/**
 * What a notification tells, but for messages in it; one that nobody here can read is told as it came, unless `isRead` says
 * that something else of it was read.
 */
export function notificationEvents(scope: Scope, stanza: BinaryNode, isRead: boolean): NewEvent[] {
  const { type = "" } = stanza.attrs;
  const events = READERS.get(type)?.(scope, stanza) ?? [];
  if (events.length > 0 || isRead) return events;
  return MACHINERY.get(type)?.(childrenOf(stanza)[0]?.tag) ? [] : [noticeOf(scope, stanza)];
}

/** A stanza that has no event of its own, as it came. */
export function noticeOf(scope: Scope, stanza: BinaryNode): NewEvent {
  const { from, id, type, t } = stanza.attrs;
  return told(scope, "account.notice", ["notice", stanza.tag, from, id, type, t], {
    kind: type || stanza.tag,
    stanza: plain(stanza),
    at: secondsOf(t),
  });
}

/** Somebody's messages stay for another time from now on. */
function disappearingEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  const { from, id, t } = stanza.attrs;
  const chat = chatOf(scope, from);
  const disappearing_seconds = countOf(childOf(stanza, "disappearing_mode")?.attrs["duration"]);
  if (!chat || disappearing_seconds === undefined) return [];
  const data = { chat, changed: ["disappearing_seconds"], disappearing_seconds, at: secondsOf(t) };
  return [told(scope, "chat.updated", ["disappearing_mode", from, id, t], data)];
}
