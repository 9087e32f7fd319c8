// Groups: who is in them, and what changes about them.
import type { BinaryNode } from "baileys";
import { deliver } from "./delivery.ts";
import { childrenOf, newId, node, partOf, seconds } from "./node.ts";
import type { Account, Device } from "./people.ts";
import type { Result } from "./queries.ts";
import type { WhatsApp } from "./server.ts";

const ROLES = { promote: "admin", demote: null } as const;
const SWITCHES = ["announcement", "not_announcement", "locked", "unlocked", "ephemeral", "not_ephemeral"];
const NOT_FOUND: Result = { error: 404, text: "item-not-found" };

export type Group = {
  jid: string;
  subject: string;
  owner: Account;
  created: string;
  members: Map<Account, "superadmin" | "admin" | null>;
  /** description, announcement, locked, ephemeral, …: as parts of the metadata, by tag */
  parts: Map<string, BinaryNode>;
  invite: string;
  /** who asks to come in */
  requests: Set<Account>;
};

export class Groups {
  readonly #server: WhatsApp;
  readonly #groups = new Map<string, Group>();

  constructor(server: WhatsApp) {
    this.#server = server;
  }

  get(jid: string): Group | undefined {
    return this.#groups.get(jid);
  }

  /** Makes a group without telling anybody. */
  create(subject: string, owner: Account, others: Account[]): Group {
    const jid = `1203630000000000${String(this.#groups.size + 10)}@g.us`;
    const members = new Map<Account, "superadmin" | "admin" | null>([[owner, "superadmin"]]);
    for (const other of others) members.set(other, null);
    const group = {
      jid,
      subject,
      owner,
      created: seconds(),
      members,
      parts: new Map(),
      invite: `Invite${newId()}`,
      requests: new Set<Account>(),
    };
    this.#groups.set(jid, group);
    return group;
  }

  answer(device: Device, query: BinaryNode, asked: BinaryNode): Result {
    const group = this.#groups.get(query.attrs.to ?? "");
    if (!group) return this.#outside(device, query, asked);
    if (query.attrs.type === "get") {
      if (asked.tag === "invite") return [node("invite", { code: group.invite })];
      if (asked.tag === "membership_approval_requests") return [requested(group)];
      return group.members.has(device.account) ? [metadata(group)] : { error: 403, text: "forbidden" };
    }
    if (asked.tag === "membership_requests_action") return this.#answerRequests(group, device, asked);
    if (["add", "remove", "promote", "demote"].includes(asked.tag)) return this.#participants(group, device, asked);
    return this.#change(group, device, asked);
  }

  /** Somebody asks to come in. */
  request(jid: string, who: Account): void {
    const group = this.#groups.get(jid);
    group?.requests.add(who);
    if (group) this.notify(group, who, node("created_membership_requests", { request_method: "invite_link" }));
  }

  /** Tells all devices of all members, the acting one included, that something about the group is different. */
  notify(group: Group, by: Account, change: BinaryNode, alsoTo: Account[] = []): void {
    const who = { participant: by.lidJid, participant_pn: by.phoneJid, addressing_mode: "lid" };
    const attrs = { id: newId(), t: seconds(), type: "w:gp2", from: group.jid, ...who };
    for (const account of new Set([...group.members.keys(), ...alsoTo])) {
      for (const device of account.devices.values()) deliver(device, node("notification", attrs, [change]));
    }
  }

  #outside(device: Device, query: BinaryNode, asked: BinaryNode): Result {
    const mine = [...this.#groups.values()].filter(({ members }) => members.has(device.account));
    if (asked.tag === "participating") return [node("groups", {}, mine.map(metadata))];
    if (asked.tag === "create") return this.#created(device, asked);
    if (asked.tag === "leave") {
      for (const { attrs } of childrenOf(asked)) this.#leave(device.account, attrs.id ?? "");
      return [];
    }
    const invited = [...this.#groups.values()].find(({ invite }) => invite === asked.attrs.code);
    if (asked.tag !== "invite" || !invited) return NOT_FOUND;
    if (query.attrs.type === "get") return [metadata(invited)];
    this.#add(invited, device.account, device.account);
    return [node("group", { jid: invited.jid })];
  }

  #created(device: Device, asked: BinaryNode): Result {
    const others = childrenOf(asked).flatMap(({ attrs }) => this.#server.people.find(attrs.jid ?? "") ?? []);
    const group = this.create(asked.attrs.subject ?? "", device.account, others);
    this.notify(group, device.account, node("create", { type: "new", key: asked.attrs.key }, [metadata(group)]));
    return [metadata(group)];
  }

  #answerRequests(group: Group, device: Device, asked: BinaryNode): Result {
    const [answered] = childrenOf(asked);
    if (!answered) return NOT_FOUND;
    const answers = childrenOf(answered).map(({ attrs: { jid = "" } }) => {
      const account = this.#server.people.find(jid);
      if (!account || !group.requests.delete(account)) return node("participant", { jid, error: "404" });
      if (answered.tag === "approve") this.#add(group, device.account, account);
      return node("participant", { jid });
    });
    return [node("membership_requests_action", {}, [node(answered.tag, {}, answers)])];
  }

  #leave(account: Account, jid: string): void {
    const group = this.#groups.get(jid);
    if (!group?.members.delete(account)) return;
    this.notify(group, account, node("remove", {}, [participant(account, null)]), [account]);
  }

  #add(group: Group, by: Account, added: Account): void {
    group.members.set(added, null);
    this.notify(group, by, node("add", {}, [participant(added, null)]));
  }

  #participants(group: Group, device: Device, asked: BinaryNode): Result {
    const answers = childrenOf(asked).map(({ attrs }) => {
      const account = this.#server.people.find(attrs.jid ?? "");
      if (!account) return node("participant", { jid: attrs.jid, error: "404" });
      if (asked.tag === "add") this.#add(group, device.account, account);
      else if (!group.members.has(account)) return node("participant", { jid: attrs.jid, error: "404" });
      else this.#alter(group, device.account, account, asked.tag);
      return node("participant", { jid: attrs.jid });
    });
    return [node(asked.tag, {}, answers)];
  }

  #alter(group: Group, by: Account, account: Account, how: string): void {
    if (how === "remove") group.members.delete(account);
    else group.members.set(account, ROLES[how as keyof typeof ROLES]);
    this.notify(group, by, node(how, {}, [participant(account, group.members.get(account) ?? null)]), [account]);
  }

  #change(group: Group, device: Device, asked: BinaryNode): Result {
    if (asked.tag === "invite") {
      group.invite = `Invite${newId()}`;
      this.notify(group, device.account, node("invite", { code: group.invite }));
      return [node("invite", { code: group.invite })];
    }
    const change = changed(group, device, asked);
    if (change) this.notify(group, device.account, change);
    return [];
  }
}

/** Changes it; the notice of it. */
function changed(group: Group, device: Device, asked: BinaryNode): BinaryNode | null {
  if (asked.tag === "subject") {
    group.subject = String(asked.content);
    return node("subject", { subject: group.subject, s_t: seconds(), s_o: device.account.lidJid });
  }
  if (asked.tag === "description") {
    const attrs = { ...asked.attrs, participant: device.account.lidJid, t: seconds() };
    const body = partOf(asked, "body");
    if (body) group.parts.set("description", node("description", attrs, [body]));
    else group.parts.delete("description");
    return node("description", attrs, body ? [body] : undefined);
  }
  if (SWITCHES.includes(asked.tag)) {
    const on = asked.tag.replace(/^not_|^un(?=locked)/, "");
    if (on === asked.tag) group.parts.set(on, asked);
    else group.parts.delete(on);
    return asked;
  }
  if (asked.tag !== "member_add_mode" && asked.tag !== "membership_approval_mode") return null;
  group.parts.set(asked.tag, asked);
  return asked;
}

const requested = ({ requests }: Group): BinaryNode =>
  node(
    "membership_approval_requests",
    {},
    [...requests].map(({ lidJid, phoneJid }) =>
      node("membership_approval_request", {
        jid: lidJid,
        phone_number: phoneJid,
        request_time: seconds(),
        request_method: "invite_link",
      }),
    ),
  );

const participant = (account: Account, role: string | null) =>
  node("participant", { jid: account.lidJid, phone_number: account.phoneJid, type: role ?? undefined });

function metadata({ jid, subject, owner, created, members, parts }: Group): BinaryNode {
  const attrs = {
    id: jid.split("@")[0],
    subject,
    addressing_mode: "lid",
    creation: created,
    creator: owner.lidJid,
    creator_pn: owner.phoneJid,
    s_t: created,
    s_o: owner.lidJid,
  };
  return node("group", attrs, [
    ...[...members].map(([account, role]) => participant(account, role)),
    ...parts.values(),
  ]);
}
