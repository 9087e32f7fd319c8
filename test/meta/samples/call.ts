import { ANA, AT, BUSINESS_PHONE, type Json, rateLimited, SECONDS, value } from "../payloads.ts";
import { business } from "../told.ts";
import { anaChat, anaNamed, contacts, type Sample, theFault } from "./sample.ts";

const call = (more: Json): Json => ({ id: "wacid.1", timestamp: String(SECONDS), ...more });
const calling = (more: Json): Json =>
  value({ contacts, calls: [call({ from: ANA.phone, to: BUSINESS_PHONE, direction: "USER_INITIATED", ...more })] });
const called = (more: Json): Json =>
  value({ contacts, calls: [call({ from: BUSINESS_PHONE, to: ANA.phone, direction: "BUSINESS_INITIATED", ...more })] });
const byAna = { call_id: "wacid.1", chat: anaChat, from: anaNamed, to: business, from_me: false, at: AT };
const toAna = { call_id: "wacid.1", chat: anaChat, from: business, to: anaNamed, from_me: true, at: AT };
export const CALL: Sample[] = [
  {
    field: "calls",
    sent: calling({
      event: "connect",
      session: { sdp_type: "offer", sdp: "v=0" },
      cta_payload: "c",
      deeplink_payload: "d",
    }),
    type: "call.offered",
    data: { ...byAna, session: { sdp_type: "offer", sdp: "v=0" }, cta_payload: "c", deeplink_payload: "d" },
  },
  {
    field: "calls",
    sent: called({ event: "connect", session: { sdp_type: "answer", sdp: "v=0" }, biz_opaque_callback_data: "k" }),
    type: "call.connected",
    data: { ...toAna, session: { sdp_type: "answer", sdp: "v=0" }, callback_data: "k" },
  },
  { field: "calls", sent: called({ event: "call_created" }), type: "call.created", data: toAna },
  {
    field: "calls",
    sent: calling({
      event: "terminate",
      status: "COMPLETED",
      start_time: String(SECONDS),
      end_time: SECONDS,
      duration: 120,
    }),
    type: "call.ended",
    data: { ...byAna, status: "completed", started_at: AT, ended_at: AT, duration: 120 },
  },
  {
    field: "calls",
    sent: value({
      contacts,
      calls: [
        call({
          from: ANA.phone,
          event: "call_recording_available",
          call_recording: { type: "audio", audio: { id: "77", sha256: "s", mime_type: "audio/ogg" } },
        }),
      ],
    }),
    type: "call.recording",
    data: {
      call_id: "wacid.1",
      chat: anaChat,
      from: anaNamed,
      from_me: false,
      at: AT,
      kind: "audio",
      audio: { id: "77", sha256: "s", mime_type: "audio/ogg" },
    },
  },
  {
    field: "calls",
    sent: calling({ event: "call_transcription_available", call_transcription: { text: "hello" } }),
    type: "call.transcription",
    data: { ...byAna, transcription: { text: "hello" } },
  },
  {
    field: "calls",
    sent: value({
      contacts,
      statuses: [call({ type: "call", status: "RINGING", recipient_id: ANA.phone, biz_opaque_callback_data: "k" })],
    }),
    type: "call.status",
    data: {
      call_id: "wacid.1",
      chat: anaChat,
      to: anaNamed,
      from_me: true,
      status: "ringing",
      at: AT,
      callback_data: "k",
    },
  },
  { field: "calls", sent: value({ errors: [rateLimited] }), type: "call.failed", data: { errors: [theFault] } },
];
