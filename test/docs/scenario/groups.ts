import { commitOf, type Link } from "../../support/connector.ts";
import type { Driver, Input } from "../drive.ts";

const GROUP = "120363020000000001@g.us";
const ADA = { id: "16505551234", lid: "200000000000002@lid", name: "Ada" };
const PARTICIPANTS = ["+16505551234"];
const DONE = { participants: [{ jid: "16505551234@s.whatsapp.net", status: "200" }] };
const INVITE = { code: "FvWLpYRWZkVKJXzvTbGK1S", link: "https://chat.whatsapp.com/FvWLpYRWZkVKJXzvTbGK1S" };
const group = {
  chat: { id: GROUP, kind: "group" },
  subject: "Hikers",
  announcement: true,
  participants: [{ ...ADA, role: "member" }],
};

/** Groups and people of a personal account, asked for through its link; `n` commands and commits were before. */
export async function groupsAndPeople(
  driver: Driver,
  { id, link, n }: { id: string; link: Link; n: number },
): Promise<void> {
  let count = n;
  const at = "/api/v1/accounts/{id}";
  const ofGroup = { id, group: GROUP };
  /** Asks for something that the connector is asked `times` for, with what WhatsApp answers. */
  const ask = async (name: string, input: Input, result: Record<string, unknown> = {}, times = 1) => {
    const asked = driver.ask(name, input);
    for (let time = 0; time < times; time++) {
      const command = await link.next("command", ++count);
      const outcome = { is: "accepted", at: Date.now(), result } as const;
      commitOf(link, { n: count, outcomes: [{ id: command.id, outcome }] });
    }
    await asked;
  };
  const path = { id };
  await ask(`POST ${at}/groups`, { path, body: { subject: "Hikers", participants: PARTICIPANTS } }, { group });
  await ask(`GET ${at}/groups`, { path }, { groups: [group] });
  await ask(`GET ${at}/groups/{group}`, { path: ofGroup }, { group });
  await ask(`PATCH ${at}/groups/{group}`, { path: ofGroup, body: { announcement: true } }, { group }, 2);
  const added = { action: "add", participants: PARTICIPANTS };
  await ask(`POST ${at}/groups/{group}/participants`, { path: ofGroup, body: added }, DONE);
  await ask(`GET ${at}/groups/{group}/invite`, { path: ofGroup }, INVITE);
  await ask(`POST ${at}/groups/{group}/invite`, { path: ofGroup }, INVITE);
  const requests = [{ person: ADA, asked_at: new Date().toISOString(), method: "invite_link" }];
  await ask(`GET ${at}/groups/{group}/requests`, { path: ofGroup }, { requests });
  const approved = { action: "approve", participants: PARTICIPANTS };
  await ask(`POST ${at}/groups/{group}/requests`, { path: ofGroup, body: approved }, DONE);
  await ask(`POST ${at}/groups/join`, { path, body: { code: INVITE.code } }, { group: GROUP });
  await ask(`POST ${at}/groups/{group}/leave`, { path: ofGroup });
  const person = { jid: "16505551234@s.whatsapp.net", lid: ADA.lid };
  const phones = PARTICIPANTS;
  await ask(`POST ${at}/contacts/check`, { path, body: { phones } }, { contacts: [{ exists: true, ...person }] });
  const ofPerson = { id, address: "+16505551234" };
  await ask(`GET ${at}/contacts/{address}`, { path: ofPerson }, { people: [person] });
  await ask(`PUT ${at}/contacts/{address}/block`, { path: ofPerson });
  await ask(`DELETE ${at}/contacts/{address}/block`, { path: ofPerson });
  await ask(`POST ${at}/presence`, { path, body: { state: "composing", chat: "+16505551234" } });
  await ask(`POST ${at}/presence/follow`, { path, body: { chat: "+16505551234" } });
  await ask(`PATCH ${at}/profile`, { path, body: { about: "At sea" } });
}
