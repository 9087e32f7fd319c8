import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { GROUP_EVENTS } from "#src/protocol/group.ts";
import { Person, Time } from "#src/protocol/person.ts";

/** A group as it stands at WhatsApp, in the words of `group.created`. */
export const Group = GROUP_EVENTS["group.created"].omit({ request_id: true }).openapi("Group");
export type Group = z.infer<typeof Group>;

const Address = z.string().max(128).openapi({ example: "+16505551234" });
const Participants = z.array(Address).min(1).max(256);
const GroupId = z.string().regex(/^\d+(-\d+)?@g\.us$/, "must be a group's id, …@g.us");

export const NewGroup = z.strictObject({ subject: z.string().min(1).max(100), participants: Participants });

export const GroupChange = z
  .strictObject({
    subject: z.string().min(1).max(100).optional(),
    description: z.string().max(2_048).optional().openapi({ description: "an empty text takes it away" }),
    announcement: z.boolean().optional().openapi({ description: "only administrators write" }),
    locked: z.boolean().optional().openapi({ description: "only administrators change what it is called" }),
    join_approval: z.boolean().optional().openapi({ description: "an administrator must let people in" }),
    member_add_mode: z.enum(["all_member_add", "admin_add"]).optional().openapi({ description: "who adds people" }),
    disappearing_seconds: z
      .union([z.literal(0), z.literal(86_400), z.literal(604_800), z.literal(7_776_000)])
      .optional()
      .openapi({ description: "how long messages stay; 0: for good" }),
    picture: z.string().nullable().optional().openapi({ description: "id of an uploaded JPEG; null takes it away" }),
  })
  .refine((change) => Object.keys(change).length > 0, "must change something");
export type GroupChange = z.infer<typeof GroupChange>;

/** What became of each; `status` is WhatsApp's, 200 when it was done. */
export const Answers = z
  .object({ participants: z.array(z.object({ jid: z.string().optional(), status: z.string() })) })
  .openapi("ParticipantAnswers");

export const Invite = z.object({ code: z.string(), link: z.url() }).openapi("GroupInvite");

export const JoinRequests = z.object({
  items: z.array(z.object({ person: Person, asked_at: Time.optional(), method: z.string().optional() })),
  next: z.null(),
});

const params = z.object({ id: z.string() });
const ofGroup = params.extend({ group: GroupId });
const middleware = requires("accounts:write");
const done = { 204: { description: "Done" }, ...problems };

export const listGroups = createRoute({
  method: "get",
  path: "/accounts/{id}/groups",
  summary: "The groups a personal account is in",
  description: "Asked of WhatsApp each time: keep them, and follow `group.*`.",
  middleware: requires("accounts:read"),
  request: { params },
  responses: { 200: answer("All of them", z.object({ items: z.array(Group), next: z.null() })), ...problems },
});

export const createGroup = createRoute({
  method: "post",
  path: "/accounts/{id}/groups",
  summary: "Create a group",
  description: "Whoever may not be added is missing in the answer: send them the invitation.",
  middleware,
  request: { params, body: jsonBody(NewGroup) },
  responses: { 201: answer("The group", Group), ...problems },
});

export const getGroup = createRoute({
  method: "get",
  path: "/accounts/{id}/groups/{group}",
  summary: "A group, and who is in it",
  middleware: requires("accounts:read"),
  request: { params: ofGroup },
  responses: { 200: answer("The group", Group), ...problems },
});

export const changeGroup = createRoute({
  method: "patch",
  path: "/accounts/{id}/groups/{group}",
  summary: "Change a group",
  description:
    "One thing after the other, as WhatsApp takes them: when one is refused, those before it are done and told as `group.updated`.",
  middleware,
  request: { params: ofGroup, body: jsonBody(GroupChange) },
  responses: { 200: answer("The group", Group), ...problems },
});

export const leaveGroup = createRoute({
  method: "post",
  path: "/accounts/{id}/groups/{group}/leave",
  summary: "Leave a group",
  middleware,
  request: { params: ofGroup },
  responses: done,
});

export const joinGroup = createRoute({
  method: "post",
  path: "/accounts/{id}/groups/join",
  summary: "Join a group by its invitation",
  middleware,
  request: {
    params,
    body: jsonBody(z.strictObject({ code: z.string().min(1).max(256).openapi({ description: "or the whole link" }) })),
  },
  responses: {
    200: answer("Its id; null: an administrator has to let the account in", z.object({ group: z.string().nullable() })),
    ...problems,
  },
});

export const changeParticipants = createRoute({
  method: "post",
  path: "/accounts/{id}/groups/{group}/participants",
  summary: "Add, remove, promote or demote people",
  middleware,
  request: {
    params: ofGroup,
    body: jsonBody(
      z.strictObject({ action: z.enum(["add", "remove", "promote", "demote"]), participants: Participants }),
    ),
  },
  responses: { 200: answer("What became of each", Answers), ...problems },
});

export const getInvite = createRoute({
  method: "get",
  path: "/accounts/{id}/groups/{group}/invite",
  summary: "A group's invitation",
  middleware: requires("accounts:read"),
  request: { params: ofGroup },
  responses: { 200: answer("The invitation", Invite), ...problems },
});

export const renewInvite = createRoute({
  method: "post",
  path: "/accounts/{id}/groups/{group}/invite",
  summary: "Replace a group's invitation",
  description: "The one before leads nowhere any more.",
  middleware,
  request: { params: ofGroup },
  responses: { 200: answer("The new invitation", Invite), ...problems },
});

export const listRequests = createRoute({
  method: "get",
  path: "/accounts/{id}/groups/{group}/requests",
  summary: "Who asks to come in",
  middleware: requires("accounts:read"),
  request: { params: ofGroup },
  responses: { 200: answer("All of them", JoinRequests), ...problems },
});

export const answerRequests = createRoute({
  method: "post",
  path: "/accounts/{id}/groups/{group}/requests",
  summary: "Let people in, or turn them down",
  middleware,
  request: {
    params: ofGroup,
    body: jsonBody(z.strictObject({ action: z.enum(["approve", "reject"]), participants: Participants })),
  },
  responses: { 200: answer("What became of each", Answers), ...problems },
});
