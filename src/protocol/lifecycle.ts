import { z } from "zod";
import { ENDINGS } from "./link.ts";
import { Text, Time } from "./person.ts";

/** The three states of an account. */
export const AccountStatus = z.enum(["connected", "disconnected", "pairing"]);
export type AccountStatus = z.infer<typeof AccountStatus>;

/** Why an account is disconnected, and what that means to people. */
export const REASONS = {
  ...ENDINGS,
  link_lost: "The connector that ran the account is gone. Another one takes it over.",
  banned: "Meta disabled the business account. Appeal there; it is connected again when Meta reinstates it.",
  business_deleted: "The business account was deleted at Meta. Nothing comes any more.",
  offboarded: "The number left the Cloud API. Link it anew at Meta to go on.",
} as const;
export type Reason = keyof typeof REASONS;
export const Reason = z.enum(Object.keys(REASONS) as Reason[]);

const detail = Text.describe("the reason in words");

/** What happens to the connection of an account. */
export const LIFECYCLE_EVENTS = {
  "account.status": z
    .object({
      status: AccountStatus,
      previous: AccountStatus,
      at: Time,
      reason: Reason.optional().describe("disconnected: why"),
      detail: detail.optional(),
      code: z.number().int().optional().describe("WhatsApp's or the library's own code"),
      retry_at: Time.optional().describe("when it is connected again by itself; absent: somebody has to"),
    })
    .describe(
      "An account is connected, disconnected or being paired. Tell its owner when it is disconnected without `retry_at`.",
    ),
  "account.qr": z
    .object({
      text: Text.describe("what the code says: draw it as it is"),
      expires_at: Time.describe("a new one comes then, while somebody may still scan it"),
    })
    .describe(
      "A code to be scanned with the phone, under linked devices. Show it in place of the one before; drop it at `expires_at`.",
    ),
  "account.replaced": z
    .object({ at: Time, detail })
    .describe(
      "The account's device is in use elsewhere, and was disconnected here so as not to fight. Find the other user, then connect it.",
    ),
  "account.logged_out": z
    .object({ at: Time, detail })
    .describe(
      "The account's device was unlinked and its keys thrown away. To go on, connect it and pair the phone anew.",
    ),
} as const;
