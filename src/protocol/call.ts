import { z } from "zod";
import { Media } from "./media.ts";
import { Chat, Fault, Person, Text, Time } from "./person.ts";

const call = {
  call_id: Text.describe("WhatsApp's id of the call, the same in all its events"),
  chat: Chat,
  from: Person.optional().describe("who called"),
  to: Person.optional(),
  from_me: z.boolean().describe("the account called"),
  by: Person.optional().describe("who answered, declined or hung up, when WhatsApp says"),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
  callback_data: Text.optional().describe("what the account attached to know the call again"),
};

const Session = z
  .object({ sdp_type: Text.optional(), sdp: Text.optional().describe("RFC 8866") })
  .describe("the media session that is offered or answered");

/** Voice and video calls with the account. */
export const CALL_EVENTS = {
  "call.offered": z
    .object({
      ...call,
      video: z.boolean().optional().describe("with a picture"),
      session: Session.optional(),
      cta_payload: Text.optional().describe("what the button carried that began it"),
      deeplink_payload: Text.optional().describe("what the link carried that began it"),
    })
    .describe("Somebody calls the account. Accept or reject it while it rings; personal accounts do so on the phone."),
  "call.created": z.object(call).describe("A call that the account asked for exists. Wait for its answer."),
  "call.connected": z
    .object({ ...call, session: Session.optional() })
    .describe("A call of the account's is being answered. Apply `session` so that sound can flow."),
  "call.status": z
    .object({ ...call, status: Text.describe("ringing, accepted or rejected; WhatsApp may send others") })
    .describe("A call came further. Show it; after `rejected` ask again before calling."),
  "call.ended": z
    .object({
      ...call,
      status: Text.optional().describe("how it ended, as WhatsApp names it: completed, failed, timeout, missed …"),
      started_at: Time.optional().describe("absent when nobody talked, or WhatsApp does not say"),
      ended_at: Time.optional(),
      duration: z.number().optional().describe("seconds"),
    })
    .describe("A call is over. Release what was held for it; call back when it was missed."),
  "call.recording": z
    .object({ ...call, kind: Text.optional().describe("audio"), audio: Media.optional() })
    .describe("The recording of a call is there. Fetch `audio` soon."),
  "call.transcription": z
    .object({ ...call, transcription: z.unknown().describe("as WhatsApp sent it") })
    .describe("The transcription of a call is there. Read it as WhatsApp's documentation says."),
  "call.failed": z
    .object({ call_id: Text.optional().describe("when it can only be one"), errors: z.array(Fault) })
    .describe("WhatsApp could not do something for a call. Decide by `code` whether to call anew."),
} as const;
