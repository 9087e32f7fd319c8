import { z } from "zod";
import { audit } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { askConnector } from "#src/link/ask.ts";
import type { Command } from "#src/protocol/command.ts";
import type { Who } from "#src/users/who.ts";
import { Answers, Group, type GroupChange, Invite, JoinRequests } from "./contract.ts";

type Of = { id: string; group: string };

const ofGroup = z.object({ group: Group });
const Joined = z.object({ group: z.string().optional() });
const Listed = z.object({ groups: z.array(Group) });
const Requests = z.object({ requests: JoinRequests.shape.items });

/** What the audit calls what was done. */
const DONE = {
  create_group: "group.created",
  change_group: "group.updated",
  leave_group: "group.left",
  join_group: "group.joined",
  change_participants: "group.participants_changed",
  group_invite: "group.invite_renewed",
  answer_requests: "group.requests_answered",
} as const;

type Changing = {
  id: string;
  command: Extract<Command, { do: keyof typeof DONE }>;
  data?: Record<string, unknown>;
};

/** Changes something at WhatsApp, and writes down that somebody did. Who was concerned is not: these are people's numbers. */
async function changing(env: Env, who: Who, { id, command, data }: Changing) {
  const result = await askConnector(env, who, { id, command });
  const group = "group" in command ? command.group : undefined;
  await audit(database(env.DB), who, {
    event_type: DONE[command.do],
    entity: ["account", id],
    action: "update",
    data: { ...(group !== undefined && { group }), ...data },
  });
  return result;
}

export async function listGroups(env: Env, who: Who, id: string) {
  const { groups } = Listed.parse(await askConnector(env, who, { id, command: { do: "list_groups" } }));
  return { items: groups, next: null };
}

export async function getGroup(env: Env, who: Who, { id, group }: Of): Promise<Group> {
  return ofGroup.parse(await askConnector(env, who, { id, command: { do: "group_info", group } })).group;
}

type New = { id: string; subject: string; participants: string[] };

export async function createGroup(env: Env, who: Who, { id, ...input }: New): Promise<Group> {
  return ofGroup.parse(await changing(env, who, { id, command: { do: "create_group", ...input } })).group;
}

export async function changeGroup(env: Env, who: Who, { id, group }: Of, change: GroupChange): Promise<Group> {
  const { announcement: announce, ...more } = change;
  const command = { do: "change_group" as const, group, ...more, ...(announce !== undefined && { announce }) };
  await changing(env, who, { id, command, data: { changed: Object.keys(change) } });
  return getGroup(env, who, { id, group });
}

export async function leaveGroup(env: Env, who: Who, { id, group }: Of): Promise<void> {
  await changing(env, who, { id, command: { do: "leave_group", group } });
}

export async function joinGroup(env: Env, who: Who, { id, code }: { id: string; code: string }) {
  const { group } = Joined.parse(await changing(env, who, { id, command: { do: "join_group", code } }));
  return { group: group ?? null };
}

type Moved = Of & { action: "add" | "remove" | "promote" | "demote"; participants: string[] };

export async function changeParticipants(env: Env, who: Who, { id, ...moved }: Moved) {
  return Answers.parse(await changing(env, who, { id, command: { do: "change_participants", ...moved } }));
}

export async function getInvite(env: Env, who: Who, { id, group }: Of) {
  return Invite.parse(await askConnector(env, who, { id, command: { do: "group_invite", group } }));
}

export async function renewInvite(env: Env, who: Who, { id, group }: Of) {
  return Invite.parse(await changing(env, who, { id, command: { do: "group_invite", group, revoke: true } }));
}

export async function listRequests(env: Env, who: Who, { id, group }: Of) {
  const { requests } = Requests.parse(await askConnector(env, who, { id, command: { do: "join_requests", group } }));
  return { items: requests, next: null };
}

type Answered = Of & { action: "approve" | "reject"; participants: string[] };

export async function answerRequests(env: Env, who: Who, { id, ...answered }: Answered) {
  return Answers.parse(await changing(env, who, { id, command: { do: "answer_requests", ...answered } }));
}
