import { z } from "zod";
import { audit } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { AppError, invalidField } from "#src/errors.ts";
import { askConnector } from "#src/link/ask.ts";
import type { Command } from "#src/protocol/command.ts";
import { addressOf } from "#src/protocol/to.ts";
import type { Who } from "#src/users/who.ts";
import { type Addresses, Checked, type ProfileChange } from "./contract.ts";

const Contacts = z.object({ contacts: z.array(Checked) });
const People = z.object({
  people: z.array(z.object({ jid: z.string(), lid: z.string().optional(), phone: z.string().optional() })),
});

export async function checkContacts(env: Env, who: Who, { id, phones }: { id: string; phones: string[] }) {
  const { contacts } = Contacts.parse(await askConnector(env, who, { id, command: { do: "check_contacts", phones } }));
  return { items: contacts, next: null };
}

type Of = { id: string; address: string };

/** Somebody's other address, from what the account has learnt. */
export async function getAddresses(env: Env, who: Who, { id, address }: Of): Promise<Addresses> {
  const asked = personIn(address);
  const { people } = People.parse(await askConnector(env, who, { id, command: { do: "resolve", people: [asked] } }));
  const isLid = asked.endsWith("@lid");
  const other = isLid ? people[0]?.phone : people[0]?.lid;
  if (other === undefined) throw new AppError("not_found", "The account does not know the other address of it");
  const [jid, lid] = isLid ? [other, asked] : [asked, other];
  return { jid, lid, phone: `+${jid.slice(0, jid.indexOf("@"))}` };
}

/** A person's address as WhatsApp writes it. */
function personIn(address: string): string {
  const found = addressOf(address);
  if (found?.kind === "phone") return `${found.digits}@s.whatsapp.net`;
  if (found?.kind === "lid") return found.id;
  throw invalidField("address", "must be a phone number, a JID or a LID");
}

export async function blockContact(
  env: Env,
  who: Who,
  { id, address, blocked }: Of & { blocked: boolean },
): Promise<void> {
  await askConnector(env, who, { id, command: { do: "block", person: personIn(address), blocked } });
  await tell(env, who, id, blocked ? "contact.blocked" : "contact.unblocked");
}

type Presence = Omit<Extract<Command, { do: "presence" }>, "do">;

export async function setPresence(env: Env, who: Who, { id, ...presence }: Presence & { id: string }): Promise<void> {
  await askConnector(env, who, { id, command: { do: "presence", ...presence } });
}

export async function followPresence(env: Env, who: Who, { id, chat }: { id: string; chat: string }): Promise<void> {
  await askConnector(env, who, { id, command: { do: "subscribe_presence", chat } });
}

export async function changeOwnProfile(env: Env, who: Who, id: string, change: ProfileChange): Promise<void> {
  await askConnector(env, who, { id, command: { do: "change_profile", ...change } });
  await tell(env, who, id, "profile.updated", { changed: Object.keys(change) });
}

/** Whom it was about is not written down: it is somebody's number. */
const tell = (env: Env, who: Who, id: string, event_type: string, data = {}) =>
  audit(database(env.DB), who, { event_type, entity: ["account", id], action: "update", data });
