import type { proto } from "baileys";
import { contentOf } from "./content.ts";
import type { Scope } from "./scope.ts";
import { only, type Told } from "./told.ts";

/** What a message that the account is about to send brings: what answers to it will be read with, and no event. */
export function normaliseOwn(scope: Scope, to: string, id: string, message: proto.IMessage): Told {
  const { secrets } = only();
  const envelope = { id, chat: { jid: to }, sender: { jid: scope.self.jid }, fromMe: true, at: undefined };
  contentOf({ scope, envelope, brings: { work: [], secrets }, info: undefined }, message);
  return { ...only(), secrets };
}
