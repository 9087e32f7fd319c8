import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";

/** What people see of a business. Absent: not set. */
export const Profile = z
  .object({
    about: z.string().optional(),
    address: z.string().optional(),
    description: z.string().optional(),
    email: z.string().optional(),
    websites: z.array(z.string()).optional(),
    vertical: z.string().optional().openapi({ description: "the industry, as Meta names it", example: "RETAIL" }),
    profile_picture_url: z.string().optional(),
  })
  .openapi("Profile");
export type Profile = z.infer<typeof Profile>;

export const ProfileChange = z
  .strictObject({
    about: z.string().min(1).max(139).optional(),
    address: z.string().max(256).optional(),
    description: z.string().max(512).optional(),
    email: z.union([z.literal(""), z.email().max(128)]).optional(),
    websites: z
      .array(z.url({ protocol: /^https?$/ }).max(256))
      .max(2)
      .optional(),
    vertical: z
      .string()
      .regex(/^[A-Z_]{0,50}$/, "must be an industry as Meta names it")
      .optional(),
    profile_picture_handle: z
      .string()
      .min(1)
      .max(4_096)
      .optional()
      .openapi({ description: "a `handle` of POST /accounts/{id}/meta/handles" }),
  })
  .refine((change) => Object.keys(change).length > 0, "must change something");
export type ProfileChange = z.infer<typeof ProfileChange>;

const params = z.object({ id: z.string() });

export const getProfile = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/profile",
  summary: "The business profile",
  middleware: requires("accounts:read"),
  request: { params },
  responses: { 200: answer("The profile, as it stands at Meta", Profile), ...problems },
});

export const changeProfile = createRoute({
  method: "patch",
  path: "/accounts/{id}/meta/profile",
  summary: "Change the business profile",
  description: "What is named is set, an empty text takes it away; the rest stays.",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(ProfileChange) },
  responses: { 200: answer("The profile, as it is now", Profile), ...problems },
});
